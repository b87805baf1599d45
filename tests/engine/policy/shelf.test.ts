import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LeverDeclaration } from '../../../engine/policy/lever.ts'
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

const scenario = { firstReview: 2031, policy: { cooperation: { value: 0.25 } } }

test('levers come from the scenario, elsewhere from the fallback', () => {
  const levers = leversOf(scenario)
  expect(Object.keys(levers)).toEqual(LEVER_IDS)
  expect(levers).toMatchObject({ cooperation: 0.25, firstReview: 2031, strategy: 'none', uniformity: 1 })
  expect(leversOf({ ...scenario, policy: { firstReview: { value: 2033 } } }).firstReview).toBe(2033)
})

test('a strategy lays a few levers over the rest', () => {
  const { levers } = policyWith(scenario, 'x', STRATEGIES.adaptivePrepared.levers)
  expect(levers).toEqual({ ...leversOf(scenario), strategy: 'adaptive', reviewInterval: 4, preparedOptions: 6 })
})
