import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DECIDING, engineBuild } from '../../tools/engine-build.js'
import { ROOT, imports, sourceFiles } from '../support/sourceFiles.ts'

const OURS = engineBuild()
const copy = mkdtempSync(join(tmpdir(), 'checkout-'))

beforeAll(() => {
  for (const path of ['engine', 'tools', 'package-lock.json'])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true })
})
afterAll(() => {
  rmSync(copy, { recursive: true })
})

/** The name of the build with one file changed. */
function nameWith(path: string, change: (text: string) => string): string {
  const file = join(copy, path)
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  const name = engineBuild(copy)
  writeFileSync(file, before)
  return name
}

const oneLineMore = (text: string): string => `${text}\n// changed\n`
const pinned = (name: string) => (text: string) =>
  text.replace(new RegExp(`(?<head>"node_modules/${name}": \\{\\s*"version": ")[^"]+`), '$<head>99.0.0')

test.each(['engine/model/year.ts', 'engine/kernel/run.ts', 'engine/lanes/f64x2/lanes/index.ts', 'tools/lanes.js'])(
  'the name changes with %s',
  (file) => {
    expect(nameWith(file, oneLineMore)).not.toBe(OURS)
  },
)

test.each(['engine/cli/program.ts', 'engine/worker/protocol.ts', 'engine/threads/pool.ts', 'engine/index.ts'])(
  'it stays with %s',
  (file) => {
    expect(nameWith(file, oneLineMore)).toBe(OURS)
  },
)

test('it changes with a pinned library on the way to a number, or one that this uses, and no other', () => {
  for (const name of ['seedrandom', 'binaryen'])
    expect(nameWith('package-lock.json', pinned(name)), name).not.toBe(OURS)
  for (const name of ['d3-array', 'vite']) expect(nameWith('package-lock.json', pinned(name)), name).toBe(OURS)
})

test('it changes with a file more', () => {
  const more = join(copy, 'engine/kernel/more.ts')
  writeFileSync(more, '')
  expect(engineBuild(copy)).not.toBe(OURS)
  rmSync(more)
})

test('it is 12 hexadecimal digits, equal for another checkout with other times and ends of lines', () => {
  expect(OURS).toMatch(/^[0-9a-f]{12}$/)
  for (const file of [...sourceFiles('engine'), 'tools/lanes.js'].map((path) => join(copy, path))) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
    utimesSync(file, 1, 1)
  }
  expect(engineBuild(copy)).toBe(OURS)
})

test('every library that the engine imports on the way to a number counts', () => {
  const files = sourceFiles('engine').filter((file) => !/^engine\/(cli|threads|worker)\//.test(file))
  const names = files
    .flatMap(imports)
    .filter((name) => !/^\.|^lanes$|^virtual:/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0])
  expect(names.filter((name) => name === undefined || !DECIDING.includes(name))).toEqual([])
})
