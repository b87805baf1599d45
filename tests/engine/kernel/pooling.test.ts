import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import type { Overrides, Scenario } from '../../../engine/scenario/types.ts'
import { moreNotServed, notServed } from '../../support/not-served.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'
import { told } from '../../support/told.ts'

const STRATEGIES: readonly Levers['strategy'][] = ['none', 'fixedLow', 'fixedMid', 'fixedHigh']

/** What each municipality for itself leaves unserved more than all together, per future (hectare-years), and in the mean. */
function gain(scenario: Scenario, strategy: Levers['strategy'], overrides: Overrides = {}) {
  const levers = { ...leversOf(scenario), strategy }
  const together = notServed({ scenario, overrides, levers: { ...levers, cooperation: 1 } })
  const apart = notServed({ scenario, overrides, levers: { ...levers, cooperation: 0 } })
  const { each, mean } = moreNotServed(together, apart)
  return { mean: mean.mean, losing: each.filter((more, f) => more < -1e-9 * Math.max(1, together[f])).length }
}

test.each(['regio-amersfoort', 'regio-in-balans'] as const)('pooling serves no less in any future: %s', (name) => {
  for (const strategy of STRATEGIES) {
    const { mean, losing } = gain(shippedScenario(name), strategy)
    expect(losing).toBe(0)
    expect(mean).toBeGreaterThan(0)
  }
})

const regions = fc
  .sample(randomCase(), { numRuns: 40, seed: 82 })
  .map(({ scenario }) => scenario)
  .filter(({ municipalities }) => municipalities.length > 1)
  .slice(0, 16)

test('where every firm may settle anywhere, and no land comes free in one place, pooling serves no less in any future of a random region', () => {
  for (const scenario of regions) {
    for (const strategy of ['none', 'fixedHigh'] as const)
      expect(gain(scenario, strategy, { footloose: 1, release: 0 }).losing).toBe(0)
  }
})

test('in the mean pooling serves no less in any random region, whoever is footloose', () => {
  for (const scenario of regions) expect(gain(scenario, 'none').mean).toBeGreaterThan(-1e-9)
})

/**
 * The counter-example, which is the model's and no fault: land lent to a neighbour is missed a year later, and of the firms that then wait only the footloose
 * can go and get land back. It happens in one in six random regions, in up to 16 % of their futures; in the mean pooling wins.
 * A has a queue of 10 ha and land for it from 2025; B has 10 ha of land at once and is asked for 10 ha in 2024. Of those who wait 30 % will go elsewhere.
 */
test('a municipality that lends land it needs a year later can leave the region worse off', () => {
  const scenario = plainScenario({
    towns: [
      { stock: 100, origin: 0, waiting: { regular: 10 } },
      { stock: 100, origin: 1, issuable: { regular: 10 } },
    ],
    assumptions: { footloose: 0.3, transition: 0.1 },
    constants: { transitionStart: 2023, transitionEnd: 2024 },
    endYear: 2026,
    plans: [{ id: 'later', area: 10, status: 'hard', earliest: 2025 }],
  })
  const waiting = (cooperation: number): number[] => told(scenario, { cooperation })('waiting')
  expect(waiting(0)).toEqual([10, 10, 0, 0])
  // 2023: 3 of A's 10 go to B. 2024: B has 7 for its 10. 2025: A has 10 for its 7, and of B's 3 only 0.9 will come; 2026: 0.63 of 2.1.
  expect(waiting(1)).toEqual([7, 7 + 3, 2.1, 1.47])
})
