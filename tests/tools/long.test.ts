import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { longState } from '../../tools/long-state.js'
import { PARTS } from '../long/parts.js'
import { read, sourceFiles } from '../support/sourceFiles.ts'

test('every test of the long tier is a part, and takes its cases from the table', () => {
  const files = sourceFiles('tests/long').filter((file) => file.endsWith('.test.ts'))
  expect(Object.values(PARTS).map(({ file }) => file)).toHaveLength(files.length)
  expect(new Set<string>(Object.values(PARTS).map(({ file }) => file))).toEqual(new Set(files))
  for (const [name, { file }] of Object.entries(PARTS)) expect(read(file), file).toContain(`tried('${name}')`)
})

test('a killed run goes on where it was, another run starts anew, and so does one that ended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'long-'))
  const file = join(folder, 'dist', 'state.json')
  const first = longState(file, 'a')
  expect(first.of('one')).toBeUndefined()
  first.keep('one', { passed: 3, failed: 1 })
  first.keep('two', { passed: 5, failed: 0 })
  const again = longState(file, 'a')
  expect([again.of('one'), again.of('two'), again.of('three')]).toEqual([
    { passed: 3, failed: 1 },
    { passed: 5, failed: 0 },
    undefined,
  ])
  expect(longState(file, 'b').of('one')).toBeUndefined()
  again.end()
  expect(longState(file, 'a').of('one')).toBeUndefined()
  first.keep('one', { passed: 3, failed: 1 })
  writeFileSync(file, '{"run": "a", "do')
  expect(longState(file, 'a').of('one')).toBeUndefined()
  rmSync(folder, { recursive: true })
})
