import { describe, expect, test } from 'vitest'
import { leversOf } from '../../../engine/policy/policy.ts'
import { RULES } from '../../support/direction-rules.ts'
import { moreNotServed, notServed } from '../../support/not-served.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

describe.each(['regio-amersfoort', 'regio-in-balans'] as const)(
  'under adaptive hectare-years not served do not fall in %s with',
  (name) => {
    const scenario = shippedScenario(name)
    const levers = { ...leversOf(scenario), strategy: 'adaptive' as const }

    test.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
      const { mean } = moreNotServed(notServed(rule.better(scenario, levers)), notServed(rule.worse(scenario, levers)))
      expect(mean.mean).toBeGreaterThanOrEqual(0)
    })

    test('a review every four years instead of every year', () => {
      const every = (reviewInterval: number) => notServed({ scenario, levers: { ...levers, reviewInterval } })
      const { mean } = moreNotServed(every(1), every(4))
      expect(mean.mean).toBeGreaterThanOrEqual(0)
    })
  },
)
