import fc from 'fast-check'
import type { Plan } from '../../engine/scenario/types.ts'
import { distributionWithin } from './random-distribution.ts'
import { BASE_YEAR, between, figure, orNone, recordOf, text } from './random-figures.ts'
import { sharesOf } from './random-levers.ts'

export const STATUSES: readonly Plan['status'][] = ['hard', 'prepared', 'soft', 'search']

/** Any segment; the one called `large` is the large-scale segment. */
export function anySegment(id: string): fc.Arbitrary<unknown> {
  return fc.record({
    id: fc.constant(id),
    label: fc.constant(text(id)),
    scoreMean: between(20, 80).map((value) => figure(value, 'points')),
    scoreSd: orNone(25).map((value) => figure(value, 'points')),
    intensifiable: id === 'large' ? fc.constant(false) : fc.boolean(),
    large: fc.constant(id === 'large'),
  })
}

/** Any sector, with nothing in the large-scale segment. */
export function anySector(id: string, segments: readonly string[]): fc.Arbitrary<unknown> {
  const growth = fc.tuple(between(-0.03, 0.04), between(-0.03, 0.04)).map(([soon, later]) =>
    figure(
      [
        { until: BASE_YEAR + 6, value: soon },
        { until: 2099, value: later },
      ],
      '1/yr',
    ),
  )
  const trend = between(-0.01, 0.01).map((value) => figure(value, '1/yr'))
  return fc.record({
    id: fc.constant(id),
    label: fc.constant(text(id)),
    jobs: between(100, 30_000).map((value) => figure(value, 'jobs')),
    cycleSensitivity: orNone(2).map((value) => figure(value)),
    mix: sharesOf(segments.filter((name) => name !== 'large')).map((value) => figure(value)),
    growthLow: growth,
    growthHigh: growth,
    landTrendLow: trend,
    landTrendHigh: trend,
  })
}

/** Any municipality, without its share in the origin of demand. */
export function anyMunicipality(id: string, segments: readonly string[]): fc.Arbitrary<unknown> {
  const perSegment = (high: number) => recordOf(segments, () => orNone(high))
  // Large firms never wait.
  const waiting = perSegment(10).map((value) => ('large' in value ? { ...value, large: 0 } : value))
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    province: fc.constant('Utrecht'),
    stock: orNone(400).map((value) => figure(value, 'ha')),
    vacancy: orNone(0.15).map((value) => figure(value)),
    issuable: perSegment(20).map((value) => figure(value, 'ha')),
    waiting: waiting.map((value) => figure(value, 'ha')),
  })
}

/** Any plan of any status. */
export function anyPlan(
  id: string,
  municipalities: readonly string[],
  segments: readonly string[],
): fc.Arbitrary<unknown> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(text(id)),
    municipality: fc.constantFrom(...municipalities),
    area: between(0.5, 50).map((value) => figure(value, 'ha')),
    status: fc.constantFrom(...STATUSES),
    earliest: fc.integer({ min: BASE_YEAR - 2, max: BASE_YEAR + 8 }),
    segments: sharesOf(segments).map((value) => figure(value)),
    phasingYears: fc.integer({ min: 1, max: 6 }),
    regional: fc.boolean(),
    fictitious: fc.constant(false),
  })
}

/** Any lead time and chances of a status of plans. */
export function anyStatus(): fc.Arbitrary<unknown> {
  return fc.record({
    leadTime: distributionWithin(0.2, 10).map((value) => figure(value, 'yr')),
    fallOut: orNone(1).map((value) => figure(value)),
    chanceOfYes: fc.oneof(fc.constant(1), between(0, 1)).map((value) => figure(value)),
  })
}
