/** Writes the sizes and addresses of a run into the compiled kernel, as constants that its compiler can reckon with. */
import { invariant } from '../../base/invariant.ts'

/** A compiled kernel with open constants: the byte positions of each, by what it is (tools/links.js). */
export interface LinkableCode {
  readonly bytes: Uint8Array
  readonly links: Readonly<Record<string, readonly number[]>>
}

/** Every constant takes five bytes of seven bits, the last one's sign bit clear: room for 0 to 2^31 - 1, and -1. */
const BYTES = 5

/**
 * The module with its constants filled in.
 *
 * @param values one 32-bit integer per name of `links`
 */
export function linked({ bytes, links }: LinkableCode, values: Readonly<Record<string, number>>): Uint8Array {
  const module = Uint8Array.from(bytes)
  for (const [name, places] of Object.entries(links)) {
    const value = values[name]
    invariant(Number.isInteger(value), `no value for ${name} to link`)
    for (const place of places) writeInteger(module, place, value)
  }
  return module
}

/** A signed LEB128 number, padded to five bytes. */
function writeInteger(module: Uint8Array, place: number, value: number): void {
  for (let i = 0; i < BYTES; i++) {
    const last = i === BYTES - 1
    module[place + i] = ((value >> (7 * i)) & 127) | (last ? 0 : 128)
  }
}
