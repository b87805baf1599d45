import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../tools/find-browser.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function program(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

test('CHROME_BIN wins over everything on PATH', async () => {
  const chosen = program('mine')
  program('path', 'chromium')
  expect(await findBrowser({ CHROME_BIN: chosen, PATH: join(folder, 'path') })).toBe(chosen)
})

test('a CHROME_BIN that cannot be run is an error, not a reason to look further', async () => {
  program('path', 'chromium')
  for (const wrong of [join(folder, 'absent'), folder]) {
    await expect(findBrowser({ CHROME_BIN: wrong, PATH: join(folder, 'path') })).rejects.toThrow(wrong)
  }
})

test('PATH is searched by name first, then by folder, and a folder of that name is passed over', async () => {
  const chrome = program('first', 'google-chrome')
  const chromium = program('second', 'chromium')
  mkdirSync(join(folder, 'third', 'chromium'), { recursive: true })
  const path = (...names: string[]): string => names.map((name) => join(folder, name)).join(delimiter)
  expect(await findBrowser({ PATH: path('third', 'first', 'second') })).toBe(chromium)
  expect(await findBrowser({ PATH: path('third', 'first') })).toBe(chrome)
})
