import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { stampOf } from '../../tools/stamp.js'
import { ROOT } from '../support/sourceFiles.ts'

test('a stamp stays while nothing changes and changes with every change, addition, new name and removal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'))
  const file = join(folder, 'a.ts')
  const stamp = (): string => stampOf([relative(ROOT, folder), 'not-there'])
  writeFileSync(file, '1')
  const stamps = [stamp()]
  expect(stamp()).toBe(stamps[0])
  const changes = [
    () => writeFileSync(file, '22'),
    () => utimesSync(file, 1, 1),
    () => writeFileSync(join(folder, 'b.ts'), ''),
    () => renameSync(file, join(folder, 'c.ts')),
    () => rmSync(join(folder, 'b.ts')),
  ]
  for (const change of changes) {
    change()
    stamps.push(stamp())
  }
  expect(new Set(stamps).size).toBe(stamps.length)
  rmSync(folder, { recursive: true })
})
