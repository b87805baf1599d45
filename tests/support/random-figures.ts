import fc from 'fast-check'
import { type AssumptionId, sectorOf } from '../../engine/scenario/declared/assumptions.ts'
import type { ConstantId } from '../../engine/scenario/declared/constants.ts'
import { distributionWithin } from './random-distribution.ts'

/** Every random region starts in this year. */
export const BASE_YEAR = 2022

/** Ranges that keep a region imaginable, and are still far wider than any region we know. */
const RANGES: Readonly<Record<string, readonly [low: number, high: number, unit: string]>> = {
  growthPosition: [-0.5, 1.5, '1'],
  modelError: [0.1, 2.5, '1'],
  landTrendError: [-0.004, 0.004, '1/yr'],
  withdrawal: [0, 0.02, '1/yr'],
  replaced: [0, 1, '1'],
  transition: [0, 0.25, '1'],
  recessionChance: [0, 0.4, '1/yr'],
  recessionDepth: [0, 0.12, '1'],
  release: [0, 1, '1/yr'],
  largePerYear: [0, 1.5, '1/yr'],
  footloose: [0, 1, '1'],
  giveUp: [0, 0.3, '1/yr'],
  gainPerHa: [0, 0.6, '1'],
  deliveryFactor: [0, 2, '1'],
  deliveryDelay: [0, 8, 'yr'],
  gridReadyYear: [BASE_YEAR - 2, BASE_YEAR + 12, 'year'],
  leadScale: [0.3, 2, '1'],
  fallScale: [0, 3, '1'],
  stockScale: [0.7, 1.3, '1'],
  issuableScale: [0, 2, '1'],
  waitingScale: [0, 2.5, '1'],
  landPerJob: [30, 450, 'm2/job'],
  parkShare: [0, 1, '1'],
  growthError: [-0.01, 0.01, '1/yr'],
}

const CONSTANT_RANGES: Readonly<Record<ConstantId, readonly [low: number, high: number, unit: string]>> = {
  frictionNorm: [0, 0.12, '1'],
  brakeLow: [0, 1, '1'],
  brakeLowVacancy: [0, 0.05, '1'],
  cyclePhi: [0, 0.95, '1'],
  cycleSd: [0, 0.06, '1'],
  cycleCorrelation: [0, 1, '1'],
  transitionStart: [BASE_YEAR - 4, BASE_YEAR + 6, 'year'],
  transitionEnd: [BASE_YEAR - 2, BASE_YEAR + 20, 'year'],
  largeThreshold: [0.5, 5, 'ha'],
  largeMedian: [1, 12, 'ha'],
  largeLogSd: [0, 1, '1'],
  largeMaximum: [5, 40, 'ha'],
  largeValueShare: [0, 1, '1'],
  sieveReturn: [0, 1, '1'],
  sieveDensity: [0, 1, '1'],
  softNeighbour: [0, 1, '1'],
  idleShare: [0, 0.3, '1'],
  reservationFallThrough: [0, 1, '1/yr'],
  netGrossRatio: [0.3, 1, '1'],
}

/** A figure that nobody has founded on anything. */
export const figure = <T>(value: T, unit = '1') => ({ value, unit, source: [], evidence: 'assumed' as const })
/** The same words in both languages. */
export const text = (words: string) => ({ nl: words, en: words })
/** A number from `low` to `high` in a million steps; no planner writes 1e-300 hectares. */
export const between = (low: number, high: number) => fc.nat(1e6).map((step) => low + (high - low) * (step / 1e6))
/** A number that is often exactly 0. */
export const orNone = (high: number) =>
  fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: between(0, high), weight: 3 })

/** One of each, in a list. */
export function listOf<T>(count: number, each: (i: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(...Array.from({ length: count }, (_, i) => each(i)))
}

/** One of each, by name. */
export function recordOf<T>(
  names: readonly string[],
  each: (name: string) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(names.map((name) => [name, each(name)])))
}

/** Any distribution of any kind that an assumption may have. */
export function anyAssumption(id: string): fc.Arbitrary<unknown> {
  const [low, high, unit] = RANGES[sectorOf(id) === null ? id : id.slice(0, id.indexOf('.'))]
  return distributionWithin(low, high).map((value) => figure(value, unit))
}

/** Any constants of the outside world. */
export function anyConstants(): fc.Arbitrary<unknown> {
  return recordOf(Object.keys(CONSTANT_RANGES), (id) => {
    const [low, high, unit] = CONSTANT_RANGES[id as ConstantId]
    return between(low, high).map((value) => figure(unit === 'year' ? Math.round(value) : value, unit))
  })
}

/** Up to two pairs without a name in common, so that any ranks go together. */
export function anyCorrelations(ids: readonly AssumptionId[]): fc.Arbitrary<unknown> {
  const pair = (names: readonly string[], rank: number) => ({ between: names, rank: figure(rank) })
  const rank = between(-0.95, 0.95)
  return fc
    .tuple(fc.shuffledSubarray([...ids], { minLength: 4, maxLength: 4 }), rank, rank, fc.nat(2))
    .map(([names, one, other, count]) => [pair(names.slice(0, 2), one), pair(names.slice(2), other)].slice(0, count))
}
