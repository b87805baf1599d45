import { describe, expect, it, test } from 'vitest'
import type { Behaviour, Claim } from '../../../../engine/cli/pages/behaviour/behaviour.ts'
import { leadTime, preparedLeadTime } from '../../../../engine/cli/pages/behaviour/leadTime.ts'
import type { Numbers, Region } from '../../../../engine/cli/pages/behaviour/measure.ts'
import { preparing } from '../../../../engine/cli/pages/behaviour/preparing.ts'
import { triggers } from '../../../../engine/cli/pages/behaviour/reviewing.ts'
import { scrapping } from '../../../../engine/cli/pages/behaviour/scrapping.ts'
import type { VariantId } from '../../../../engine/cli/pages/behaviour/variants.ts'
import type { Scenario } from '../../../../engine/scenario/types.ts'
import { shippedScenario } from '../../../support/shipped-scenario.ts'
import { smallScenario } from '../../../support/smallScenario.ts'

const FUTURES = 300
const amersfoort = shippedScenario('regio-amersfoort')

/** Made-up numbers: demand rises from future to future, and what is not served is as a test says. */
function numbers(notServed: (future: number) => number): Numbers {
  const column = (value: (future: number) => number) => Float64Array.from({ length: FUTURES }, (_, f) => value(f))
  const rest = () => column(() => 1)
  return {
    notServed: column(notServed),
    demand: column((f) => f),
    waiting: rest(),
    unused: rest(),
    bank: rest(),
    openLand: rest(),
    refused: rest(),
    largePlaced: rest(),
    deliveredShare: rest(),
    targetMet: rest(),
    shortfall: [],
  }
}

type Made = Partial<Record<VariantId, (future: number) => number>>

function claims({ tell }: Behaviour, made: Made, scenario: Scenario): readonly Claim[] {
  const region: Region = { scenario, of: (id) => numbers(made[id] ?? (() => 100)) }
  return tell({ amersfoort: region, balance: region }).claims
}

/** What is said of the first region when the policies come out as made up; a policy that is not named comes to 100. */
function told(behaviour: Behaviour, made: Made, words: string) {
  const found = claims(behaviour, made, amersfoort).find(({ says }) => says.includes(words))
  if (found === undefined) throw new Error(`nothing is said of ${words}`)
  return found
}

describe('lead time plus margin', () => {
  it('is the lead time of four fifths, of a prepared plan by its own distribution', () => {
    // Lognormal with P10 3 and P90 8: the median is the root of 24, P80 lies 0.8416 / 1.2816 of the way to P90 in logs.
    const { median, withMargin, justBelow } = preparedLeadTime(amersfoort)
    expect(median).toBeCloseTo(Math.sqrt(24), 1)
    expect(withMargin).toBeCloseTo(Math.sqrt(24) * (8 / Math.sqrt(24)) ** (0.8416 / 1.2816), 1)
    expect(justBelow).toBe(6)
  })

  it('weighs the plans that can be started by their hectares and leaves hard plans out', () => {
    const constant = (value: number) => ({
      ...amersfoort.planStatus.soft,
      leadTime: { ...amersfoort.planStatus.soft.leadTime, value: { kind: 'constant' as const, value } },
    })
    const planStatus = { hard: constant(1), prepared: constant(2), soft: constant(5), search: constant(9) }
    const plan = (status: keyof Scenario['planStatus'], hectares: number) => ({
      ...amersfoort.plans[0],
      status,
      area: { ...amersfoort.plans[0].area, value: hectares },
    })
    const found = leadTime({
      ...amersfoort,
      planStatus,
      plans: [plan('hard', 500), plan('prepared', 10), plan('soft', 60), plan('search', 30)],
    })
    expect(found).toEqual({ median: 5, withMargin: 9, justBelow: 8 })
  })
})

describe('a trigger just below lead time plus margin', () => {
  it('holds where it does worse than the calendar', () => {
    expect(told(triggers, { belowLead: () => 101 }, 'just below lead time').holds).toBe(true)
    expect(told(triggers, { belowLead: () => 100 }, 'just below lead time').holds).toBe(false)
    expect(told(triggers, {}, 'just below lead time').says).toContain(String(leadTime(amersfoort).justBelow))
  })

  it('names the queue as the reason only where leaving it out turns it round', () => {
    const why = (naive: number) =>
      told(triggers, { belowLead: () => 90, belowLeadNaive: () => naive }, 'just below lead time').why.fails
    expect(why(120)).toContain('It holds when the queue is left out')
    expect(why(95)).toContain('does not change that')
  })
})

test('whether counting six prepared plans is enough to undo them is told by the numbers', () => {
  const why = (quietReady: number) =>
    told(preparing, { ready: () => 110, quietReady: () => quietReady }, 'six prepared plans').why.fails
  expect(why(95)).toContain('alone does not undo them')
  expect(why(105)).toContain('alone is enough')
})

test('scrapping is held to the words: no cost in the low-demand third, and most in the high one', () => {
  const verdicts = (low: number, high: number) => {
    const scraps = (f: number) => (f < FUTURES / 3 ? 100 + low : f >= (2 * FUTURES) / 3 ? 100 + high : 100)
    const [only, most] = claims(scrapping, { scraps }, smallScenario())
    expect(only.says).toContain('costs only')
    expect(most.says).toContain('costs most')
    return [only.holds, most.holds]
  }
  expect(verdicts(0, 5)).toEqual([true, true])
  expect(verdicts(1, 5)).toEqual([false, true])
  expect(verdicts(5, 5)).toEqual([false, false])
  expect(verdicts(0, 0)).toEqual([false, false])
})
