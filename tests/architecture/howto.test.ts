import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SINGLES } from '../../engine/kernel/memory/layout.ts'
import { LEVERS } from '../../engine/policy/shelf.ts'
import { ROOT, read } from '../support/sourceFiles.ts'

const text = read('docs/how-to/add-a-lever.md')

test('the example lever is not on the shelf, and takes the next free slot', () => {
  expect(Object.keys(LEVERS)).not.toContain('protection')
  expect(/K_PROTECTION: i32 = (\d+)/.exec(text)?.[1]).toBe(String(SINGLES))
  expect(/SINGLES: i32 = (\d+)/.exec(text)?.[1]).toBe(String(SINGLES + 1))
})

test('the files that the how-to names exist, but for the lever it adds', () => {
  const named = [...text.matchAll(/`((?:engine|tests|scenarios|docs)\/[\w/.-]+\.\w+)`/g)].map(([, file]) => file)
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual(['engine/policy/levers/protection.ts'])
})

test('the lines that the example changes stand in the engine', () => {
  expect(read('engine/model/demand.ts')).toContain('parameter(P_WITHDRAWAL)')
  expect(read('engine/policy/shelf.ts')).toContain('\n  compensation,\n')
})
