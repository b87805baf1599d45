/**
 * Reference demand (E37): gross demand at medians, `modelError` 1, no cycle and no recession, large parcels at their expected value.
 * It belongs to the scenario file as it stands; overrides, sliders and analyses do not move it. Norm and calendars rest on it.
 */
import { median } from '../distributions/index.ts'
import { exp, log, normalCdf } from '../lanes/functions.ts'
import type { Scenario } from '../scenario/types.ts'
import { type Area, cellsOf } from './area.ts'
import { runDemand } from './demandRun.ts'
import { UNDECIDED, largeSegmentOf } from './worldConstants.ts'

/** Years of demand that the reference averages over. */
const REFERENCE_YEARS = 8
/** Even a very small area has a norm, ha. */
const LEAST_NORM = 1

const known = new WeakMap<Scenario, Map<number, readonly (readonly number[])[]>>()

/** Gross demand per cell and year (t = 0..T, 0 in the base year), ha, on the path at growth position 0, 0.5 or 1. */
function grossByCell(scenario: Scenario, growth: 0 | 0.5 | 1): readonly (readonly number[])[] {
  const paths = known.get(scenario) ?? new Map<number, readonly (readonly number[])[]>()
  known.set(scenario, paths)
  const found = paths.get(growth)
  if (found !== undefined) return found
  const path = withLarge(scenario, runDemand(scenario, growth))
  paths.set(growth, path)
  return path
}

function withLarge(scenario: Scenario, gross: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const segments = scenario.segments.length
  const large = largeSegmentOf(scenario)
  const expected = expectedLarge(scenario)
  return gross.map((path, c) => {
    if (c % segments !== large) return path
    const here = scenario.municipalities[Math.floor(c / segments)].origin.value * expected
    return path.map((_, t) => (t === 0 ? 0 : here))
  })
}

/** Expected hectares of large parcels per year: median arrivals times the mean of the clipped lognormal size. */
export function expectedLarge(scenario: Scenario): number {
  if (largeSegmentOf(scenario) < 0) return 0
  const { largeMedian, largeLogSd, largeThreshold, largeMaximum } = scenario.constants
  return (
    median(scenario.assumptions.largePerYear.value) *
    clippedMean(largeMedian.value, largeLogSd.value, largeThreshold.value, largeMaximum.value)
  )
}

/** Mean of a lognormal clipped to low and high: low P(below) + high P(above) + the mean between. */
function clippedMean(middle: number, sd: number, low: number, high: number): number {
  if (sd === 0) return Math.min(Math.max(middle, low), high)
  const below = (log(low) - log(middle)) / sd
  const above = (log(high) - log(middle)) / sd
  const between = middle * exp((sd * sd) / 2) * (normalCdf(above - sd) - normalCdf(below - sd))
  return low * normalCdf(below) + high * (1 - normalCdf(above)) + between
}

/** Gross demand of the reference path per segment and year, ha; [segment][t]. */
export function demandPath(scenario: Scenario, growth: 0 | 0.5 | 1): readonly (readonly number[])[] {
  const cells = grossByCell(scenario, growth)
  const rows = scenario.endYear - scenario.baseYear + 1
  return scenario.segments.map((_, k) =>
    Array.from({ length: rows }, (_, t) =>
      scenario.municipalities.reduce((sum, _, m) => sum + cells[m * scenario.segments.length + k][t], 0),
    ),
  )
}

/** Mean yearly gross demand of the reference over its first eight years in an area, ha per year. */
export function referenceDemand(scenario: Scenario, area: Area): number {
  const cells = grossByCell(scenario, 0.5)
  const years = Math.min(REFERENCE_YEARS, scenario.endYear - scenario.baseYear)
  let sum = 0
  for (const c of cellsOf(scenario, area)) for (let t = 1; t <= years; t++) sum += cells[c][t]
  return sum / years
}

/** The shortage norm of an area: one year of its reference demand, at least 1 ha (E38). */
export function shortageNorm(scenario: Scenario, area: Area): number {
  return Math.max(LEAST_NORM, referenceDemand(scenario, area))
}

/** First year in which a decision of the region can have brought land: first review plus the median lead time of the quickest plan that is not hard (E39). */
export function reliefYear(scenario: Scenario, firstReview: number): number {
  const leads = UNDECIDED.filter((status) => scenario.plans.some((plan) => plan.status === status)).map((status) =>
    Math.ceil(median(scenario.planStatus[status].leadTime.value)),
  )
  return firstReview + (leads.length > 0 ? Math.min(...leads) : 0)
}
