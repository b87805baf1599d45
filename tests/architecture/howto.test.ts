import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LEVERS } from '../../engine/policy/shelf.ts'
import { blocksOf, follow } from '../support/howto-page.ts'
import { ROOT, read } from '../support/sourceFiles.ts'

const pages = readdirSync(join(ROOT, 'docs/how-to')).map((name) => `docs/how-to/${name}`)

/** What the examples of pages that are read, not followed, add. */
const EXAMPLES = ['engine/policy/levers/protection.ts', 'engine/distributions/weibull.ts']

test.each(pages)('the files that %s names exist, but for those that it adds', (page) => {
  const added = blocksOf(page).flatMap(({ language, file }) => (language === 'diff' ? [] : [file]))
  const named = [...read(page).matchAll(/`((?:engine|src|tests|scenarios|docs|tools)\/[\w/.-]+\.\w+)`/g)]
  const missing = named.map(([, file]) => file).filter((file) => !existsSync(join(ROOT, file)))
  expect(missing.filter((file) => !EXAMPLES.includes(file) && !added.includes(file))).toEqual([])
  expect([...added, ...EXAMPLES].filter((file) => existsSync(join(ROOT, file)))).toEqual([])
})

describe('add a lever', () => {
  test('the example lever is not on the shelf, and the lines that it changes stand in the engine', () => {
    expect(Object.keys(LEVERS)).not.toContain('protection')
    expect(read('engine/model/gross.ts')).toContain('parameter(P_WITHDRAWAL)')
    expect(read('engine/policy/shelf.ts')).toContain('\n  compensation,\n')
  })

  test('the next free slot has the number that SINGLES has', () => {
    const slots = [...read('engine/kernel/memory/layout.ts').matchAll(/^export const (K_\w+|SINGLES): i32 = (\d+)$/gm)]
    expect(slots.length).toBeGreaterThan(20)
    expect(slots.map(([, , number]) => Number(number))).toEqual(slots.map((_, i) => i))
    expect(slots.at(-1)?.[1]).toBe('SINGLES')
  })
})

describe('add an outcome', () => {
  test('who follows the page has an outcome that compiles and passes its tests, in one file and two lines of the shelf', async () => {
    const { added, lines, faultsOfType, failures, remove } = follow('docs/how-to/add-an-outcome.md')
    onTestFinished(remove)
    expect(added).toEqual(['engine/outcomes/emptyLand.ts', 'tests/engine/outcomes/emptyLand.test.ts'])
    expect([...lines]).toEqual([['engine/outcomes/shelf.ts', 2]])
    expect(await Promise.all([faultsOfType(), failures('tests/engine/outcomes')])).toEqual(['', ''])
  }, 240_000)
})

describe('add an analysis', () => {
  test('who follows the page has an analysis with a room, tried and typed, in two folders and five lines on shelves', async () => {
    const { added, lines, faultsOfType, failures, remove } = follow('docs/how-to/add-an-analysis.md')
    onTestFinished(remove)
    const tests = added.filter((file) => file.startsWith('tests/'))
    const folders = new Set(added.filter((file) => !tests.includes(file)).map((file) => dirname(file)))
    expect([...folders]).toEqual(['engine/analysis/tightYears', 'src/rooms/tightYears'])
    expect([...lines]).toEqual([
      ['engine/analysis/shelf.ts', 2],
      ['tests/engine/analysis/shelf.test.ts', 1],
      ['src/state/rooms.ts', 1],
      ['src/shell/open.ts', 1],
    ])
    const held = ['architecture/house', 'architecture/imports', 'engine/analysis/shelf', 'src/state/link']
    const tried = failures(...tests, ...held.map((name) => `tests/${name}.test.ts`))
    expect(await Promise.all([faultsOfType(), tried])).toEqual(['', ''])
  }, 240_000)
})
