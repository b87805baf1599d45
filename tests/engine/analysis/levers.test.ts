import { describe, expect, it } from 'vitest'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { DECLARED } from '../../../engine/outcomes/shelf.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { LEVERS, LEVER_IDS, type LeverId, type Levers } from '../../../engine/policy/shelf.ts'
import { digestOf } from '../../../engine/study/digest.ts'
import { BLOCK, planOf } from '../../../engine/study/plan.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const adaptive = { strategy: 'adaptive', reviewInterval: 1 } as const
const sieve = { strategy: 'none', sieveThreshold: 60 } as const
const programme = { strategy: 'none', intensificationTarget: 0.3, programmeCapacity: 20, programmeStart: 2023 } as const

/**
 * For every lever a policy under which it can bite, and two values of it that must not come to the same.
 * A new lever has no entry here until somebody says where it works.
 */
const CASES: {
  readonly [Id in LeverId]: { readonly under: Partial<Levers>; readonly values: readonly [Levers[Id], Levers[Id]] }
} = {
  strategy: { under: {}, values: ['none', 'fixedHigh'] },
  firstReview: { under: adaptive, values: [2023, 2026] },
  reviewInterval: { under: adaptive, values: [1, 4] },
  prepareBelow: { under: adaptive, values: [0, 20] },
  commitBelow: { under: adaptive, values: [0, 12] },
  commitUpTo: { under: { ...adaptive, commitBelow: 12 }, values: [1, 20] },
  weightPrepared: { under: { ...adaptive, preparedOptions: 2 }, values: [0, 1] },
  window: { under: adaptive, values: [1, 8] },
  scrapAbove: { under: { ...adaptive, commitBelow: 20, commitUpTo: 40 }, values: [0, 1] },
  coverCountsWaiting: { under: adaptive, values: [true, false] },
  monitorLag: { under: adaptive, values: [0, 3] },
  monitorNoise: { under: adaptive, values: [0, 0.3] },
  doubleCounting: { under: adaptive, values: [0, 0.5] },
  preparedOptions: { under: { strategy: 'fixedHigh', firstReview: 2026 }, values: [0, 2] },
  intensificationTarget: { under: { ...programme }, values: [0, 0.3] },
  targetYear: { under: { ...programme, deliveryOverride: 1 }, values: [2026, 2030] },
  programmeCapacity: { under: programme, values: [0, 20] },
  programmeStart: { under: programme, values: [2023, 2026] },
  programmeRamp: { under: programme, values: [1, 6] },
  sieveThreshold: { under: { strategy: 'none' }, values: [0, 60] },
  sieveNoise: { under: sieve, values: [0, 20] },
  sieveScarcity: { under: sieve, values: [0, 3] },
  uniformity: { under: sieve, values: [0, 1] },
  densityUplift: { under: { strategy: 'fixedHigh' }, values: [0, 0.3] },
  buildingObligation: { under: { strategy: 'fixedHigh' }, values: [false, true] },
  reservationYears: { under: { strategy: 'fixedHigh' }, values: [0, 3] },
  largeScale: { under: { strategy: 'fixedHigh' }, values: ['none', 'all'] },
  largeFrom: { under: { strategy: 'fixedHigh', largeScale: 'none' }, values: [0, 8] },
  backDoor: { under: { ...programme, intensificationTarget: 0.9, programmeCapacity: 150 }, values: [false, true] },
  cooperation: { under: { strategy: 'fixedHigh' }, values: [0, 1] },
  deliveryOverride: { under: { ...programme }, values: [-1, 1] },
  optOut: { under: { strategy: 'fixedHigh', cooperation: 1 }, values: [[], ['Zuid']] },
  compensation: { under: { strategy: 'none' }, values: [0, 1] },
  answer: { under: { strategy: 'fixedHigh' }, values: [{}, { soft: 'no' }] },
  profile: { under: { strategy: 'fixedHigh' }, values: [{}, { soft: { regular: 0.2, large: 0.8 } }] },
  manual: { under: { strategy: 'manual' }, values: [[], [{ year: 2023, plan: 'soft', action: 'start' }]] },
}

const scenario = smallScenario()

/** Every outcome of the region in every year and future. */
function outcomesUnder(levers: Partial<Levers>): Float64Array {
  const policy = policyWith(scenario, 'tried', levers)
  const plan = planOf(studyOf({ scenario, policy, outcomes: DECLARED.map(({ id }) => id), detail: false }))
  return digestOf(plan, prepareRun(plan.request).block(0), BLOCK).columns
}

describe('every lever moves an outcome', () => {
  it.each(LEVER_IDS)('%s', (id) => {
    const { under, values } = CASES[id]
    const [one, other] = values.map((value) => outcomesUnder({ ...under, [id]: value }))
    expect(
      one.some((value, i) => value !== other[i]),
      `${LEVERS[id].label.en} (${LEVERS[id].equation}) changes nothing`,
    ).toBe(true)
  })
})
