import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a scenario that comes with the program. */
export function shippedText(name = 'regio-amersfoort'): string {
  return readFileSync(join(import.meta.dirname, '../../../scenarios', `${name}.json`), 'utf8')
}

/** A part of raw JSON that tests may change freely. */
export type Loose = { [key: string]: Loose } & { [index: number]: Loose }

/** A fresh copy of the default scenario as raw JSON, after an edit. */
export function edited(edit: (file: Loose) => unknown): unknown {
  const file = JSON.parse(shippedText()) as Loose
  edit(file)
  return file
}

/** Puts any value where JSON may hold it. */
export function put(into: Loose, key: string | number, value: unknown): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true })
}
