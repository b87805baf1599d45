import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leverBounds } from '../../../engine/policy/bounds.ts'
import type { LeverDeclaration, NumberLever } from '../../../engine/policy/lever.ts'
import { leversOf, policyWith } from '../../../engine/policy/policy.ts'
import { LEVER_IDS, LEVERS } from '../../../engine/policy/shelf.ts'
import { STRATEGIES, STRATEGY_IDS } from '../../../engine/policy/strategies/shelf.ts'

const room = join(import.meta.dirname, '../../../engine/policy')
const declarations: readonly LeverDeclaration[] = LEVER_IDS.map((id) => LEVERS[id])

test('every lever and strategy has its own file, and every file is on its shelf', () => {
  const levers = readdirSync(join(room, 'levers')).map((file) => file.replace('.ts', ''))
  expect([...LEVER_IDS].sort()).toEqual(levers.sort())
  const strategies = readdirSync(join(room, 'strategies')).map((file) => file.replace('.ts', ''))
  expect([...STRATEGY_IDS, 'shelf'].sort()).toEqual(strategies.sort())
})

test.each(declarations.map((lever) => [lever.id, lever] as const))('the lever %s declares itself well', (id, lever) => {
  expect(LEVERS).toHaveProperty(id, lever)
  for (const text of [lever.label.nl, lever.label.en, lever.help.nl, lever.help.en]) expect(text.trim()).not.toBe('')
  expect(lever.equation).toMatch(/^E\d+/)
  const values = [lever.neutral, lever.fallback].filter((value) => value !== null)
  for (const value of values) {
    if (lever.kind === 'number') {
      expect(lever.step).toBeGreaterThan(0)
      expect(value === lever.off || (Number(value) >= lever.min && Number(value) <= lever.max)).toBe(true)
    }
    if (lever.kind === 'choice') expect(lever.choices.map((choice) => choice.value)).toContain(value)
  }
})

const scenario = { baseYear: 2022, endYear: 2050, firstReview: 2031, policy: { cooperation: { value: 0.25 } } }

test('levers come from the scenario, elsewhere from the fallback', () => {
  const levers = leversOf(scenario)
  expect(Object.keys(levers)).toEqual(LEVER_IDS)
  expect(levers).toMatchObject({ cooperation: 0.25, firstReview: 2031, strategy: 'none', uniformity: 1 })
  expect(leversOf({ ...scenario, policy: { firstReview: { value: 2033 } } }).firstReview).toBe(2033)
})

test('a year that the scenario does not state lies within its years', () => {
  const short = { ...scenario, baseYear: 2028, endYear: 2035 }
  expect(leversOf(scenario)).toMatchObject({ targetYear: 2040, programmeStart: 2026 })
  expect(leversOf(short)).toMatchObject({ targetYear: 2035, programmeStart: 2026 })
  expect(leversOf({ ...short, baseYear: 2060, endYear: 2080 })).toMatchObject({
    targetYear: 2061,
    programmeStart: 2042,
  })
})

test('every lever that is a calendar year keeps to the years of a scenario', () => {
  const years = declarations.filter((lever): lever is NumberLever => lever.kind === 'number' && lever.unit === 'year')
  const bounds = years.map((lever) => [lever.id, leverBounds(lever, scenario)])
  expect(Object.fromEntries(bounds)).toEqual({
    firstReview: { low: 2023, high: 2050 },
    targetYear: { low: 2023, high: 2050 },
    programmeStart: { low: 2004, high: 2050 },
  })
  expect(leverBounds(LEVERS.targetYear, null)).toEqual({ low: 1951, high: 2200 })
})

test('a strategy lays a few levers over the rest', () => {
  const { levers } = policyWith(scenario, 'x', STRATEGIES.adaptivePrepared.levers)
  expect(levers).toEqual({ ...leversOf(scenario), strategy: 'adaptive', reviewInterval: 4, preparedOptions: 6 })
})
