import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leversOf } from '../../engine/policy/policy.ts'
import { type Rule, RULES } from '../support/direction-rules.ts'
import { moreNotServed, notServed } from '../support/not-served.ts'
import { shippedScenario } from '../support/shipped-scenario.ts'
import { tried } from './tried.ts'

const { seed, cases, all: every } = tried('directions-adaptive')

/** A review every four years instead of every year. */
const SELDOM: Rule = {
  name: 'a review every four years instead of every year',
  better: (scenario, levers) => ({ scenario, levers: { ...levers, reviewInterval: 1 } }),
  worse: (scenario, levers) => ({ scenario, levers: { ...levers, reviewInterval: 4 } }),
}
const all = (['regio-amersfoort', 'regio-in-balans'] as const).flatMap((region) =>
  [...RULES, SELDOM].map((rule) => ({ region, name: rule.name, rule })),
)
const length = Math.min(cases, all.length)
const [chosen] = fc.sample(fc.shuffledSubarray(all, { minLength: length, maxLength: length }), { seed, numRuns: 1 })

test.each(chosen)('under adaptive hectare-years not served do not fall in $region with $name', ({ region, rule }) => {
  const scenario = shippedScenario(region)
  const levers = { ...leversOf(scenario), strategy: 'adaptive' as const }
  const { mean } = moreNotServed(notServed(rule.better(scenario, levers)), notServed(rule.worse(scenario, levers)))
  expect(mean.mean).toBeGreaterThanOrEqual(0)
})

test('the long tier has room for every rule in every region', () => {
  expect(every).toBe(all.length)
})
