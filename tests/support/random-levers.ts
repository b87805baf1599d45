import fc from 'fast-check'
import type { Levers } from '../../engine/policy/shelf.ts'
import { between } from './random-figures.ts'

/** What levers may speak of: the years and names of a scenario. */
export interface Names {
  readonly baseYear: number
  readonly endYear: number
  readonly municipalities: readonly string[]
  readonly plans: readonly string[]
  readonly segments: readonly string[]
}

/** Often exactly the neutral value, else anything from `low` to `high`. */
function often(neutral: number, low: number, high: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(neutral), between(low, high))
}

/** Shares that add up to 1, some of them 0. */
export function shares(count: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: 0, max: 10 }), { minLength: count, maxLength: count })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each, 0)))
}

/** A share per name. */
export function sharesOf(names: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return shares(names.length).map((parts) => Object.fromEntries(names.map((name, i) => [name, parts[i]])))
}

/** Any valid policy: every lever anywhere in its range, each often at its neutral value. */
export function anyLevers(names: Names): fc.Arbitrary<Levers> {
  const years = fc.integer({ min: names.baseYear + 1, max: names.endYear + 2 })
  const some = names.plans.length > 0
  const plan = fc.constantFrom(...(some ? names.plans : ['none']))
  const step = fc.record({ year: years, plan, action: fc.constantFrom('prepare', 'start', 'start', 'scrap') })
  const answers = fc.dictionary(plan, fc.constantFrom('yes', 'no', 'chance'), { maxKeys: 3, noNullPrototype: true })
  const profiles = fc.dictionary(plan, sharesOf(names.segments), { maxKeys: 2, noNullPrototype: true })
  return fc.record<Levers>({
    strategy: fc.constantFrom(
      'none',
      'fixedLow',
      'fixedMid',
      'fixedHigh',
      'adaptive',
      'adaptive',
      'noNewUnless',
      'manual',
    ),
    firstReview: fc.integer({ min: names.baseYear + 1, max: names.endYear }),
    reviewInterval: fc.integer({ min: 1, max: 6 }),
    prepareBelow: fc.integer({ min: 0, max: 40 }),
    commitBelow: fc.integer({ min: 0, max: 40 }),
    commitUpTo: fc.integer({ min: 0, max: 40 }),
    weightPrepared: between(0, 1),
    window: fc.integer({ min: 1, max: 10 }),
    scrapAbove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    coverCountsWaiting: fc.boolean(),
    monitorLag: fc.integer({ min: 0, max: 4 }),
    monitorNoise: often(0, 0, 0.5),
    doubleCounting: often(0, 0, 1),
    preparedOptions: fc.integer({ min: 0, max: 4 }),
    intensificationTarget: often(0, 0, 1),
    targetYear: years,
    programmeCapacity: often(0, 0, 150),
    programmeStart: years,
    programmeRamp: fc.integer({ min: 0, max: 10 }),
    sieveThreshold: often(0, 0, 100),
    sieveNoise: often(0, 0, 40),
    sieveScarcity: often(0, 0, 20),
    uniformity: often(1, 0, 1),
    densityUplift: often(0, 0, 0.5),
    buildingObligation: fc.boolean(),
    reservationYears: often(0, 0, 5),
    largeScale: fc.constantFrom('none', 'regionalValue', 'all'),
    largeFrom: often(0, 0, 15),
    backDoor: fc.boolean(),
    cooperation: fc.oneof(fc.constant(0), often(1, 0, 1)),
    deliveryOverride: often(-1, 0, 2),
    optOut: fc.oneof(fc.constant([]), fc.subarray([...names.municipalities])),
    compensation: often(0, 0, 1),
    answer: some ? answers : fc.constant({}),
    profile: some ? profiles : fc.constant({}),
    manual: some ? fc.array(step, { maxLength: 6 }) : fc.constant([]),
  })
}
