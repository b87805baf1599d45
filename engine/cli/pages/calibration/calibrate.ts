import { quantilesOf } from '../../../bands/quantiles.ts'
import type { Scenario } from '../../../scenario/types.ts'
import type { Runner } from '../../../study/runner.ts'
import { type Comparable, type Series, comparableOf } from './comparable.ts'
import { type Checks, checkValues, seriesValues, worldsOf } from './futures.ts'
import { type Percentile, percentileOf } from './percentile.ts'
import { type Worked, workedCases } from './worked.ts'

/** Where the ends of a published range fall, and the median of the model, in one world. */
export interface Placed {
  readonly low: Percentile
  readonly high: Percentile
  readonly median: number
}

/** A published figure with its place in each world; `series` says what of the model it was held against. */
export interface PlacedFigure {
  readonly comparable: Comparable
  readonly series: Series | null
  readonly worlds: readonly Placed[]
}

/** An independent check: a published range beside what the model gives, in each world. */
export interface PlacedCheck {
  readonly id: keyof Checks | 'meanIssuance'
  readonly low: number
  readonly high: number
  readonly worlds: readonly Placed[]
}

/** The whole calibration page as data. */
export interface Calibration {
  /** Names of the worlds, in the order of every list of places. */
  readonly worlds: readonly string[]
  readonly figures: readonly PlacedFigure[]
  readonly checks: readonly PlacedCheck[]
  readonly worked: readonly Worked[]
}

/**
 * Published ranges of the independent checks, not fitted: Noord-Brabant 2022 to 2030 (973 and 1,321 ha over nine years on 13,184.1 ha), the national
 * growth of land in use to 2050, issuance of the eight municipalities of Foodvalley (mean 15, most years 9 to 17 ha), and what provinces expect of intensification.
 */
const RANGES: readonly (Pick<PlacedCheck, 'id' | 'low' | 'high'> & { readonly of: keyof Checks })[] = [
  { id: 'demandShare', of: 'demandShare', low: 973 / 9 / 13_184.1, high: 1321 / 9 / 13_184.1 },
  { id: 'landInUse', of: 'landInUse', low: 0.15, high: 0.15 },
  { id: 'issuance', of: 'issuance', low: 9, high: 17 },
  { id: 'meanIssuance', of: 'issuance', low: 15, high: 15 },
  { id: 'delivered', of: 'delivered', low: 0.2, high: 0.3 },
]

/** Shorter than this part of its own period, a figure is held against nothing. */
const LEAST_COVERED = 0.5

/** Places every published figure of a scenario, and the independent checks, in three worlds; recomputes the worked case of another. */
export async function calibrate(
  scenario: Scenario,
  workedScenario: Scenario,
  futures: number,
  runner: Runner,
): Promise<Calibration> {
  const comparables = scenario.estimates.map((estimate) => comparableOf(scenario, estimate))
  const series = comparables.map((one) => one.own ?? (isLongEnough(one) ? one.nearest : null))
  const asked = series.filter((one) => one !== null)
  const worlds = worldsOf(scenario)
  const places: (readonly Placed[])[] = []
  const checks: (readonly Placed[])[] = []
  for (const world of worlds) {
    const values = await seriesValues(world, asked, futures, runner)
    places.push(
      asked.map((one, i) => {
        const { low, high } = comparables[series.indexOf(one)].estimate
        return placed(values[i], low, high)
      }),
    )
    const found = await checkValues(world, futures, runner)
    checks.push(RANGES.map(({ of, low, high }) => placed(found[of], low, high)))
  }
  return {
    worlds: worlds.map(({ name }) => name),
    figures: comparables.map((comparable, i) => {
      const one = series[i]
      const at = one === null ? -1 : asked.indexOf(one)
      return { comparable, series: one, worlds: at < 0 ? [] : places.map((place) => place[at]) }
    }),
    checks: RANGES.map(({ id, low, high }, i) => ({ id, low, high, worlds: checks.map((place) => place[i]) })),
    worked: await workedCases(workedScenario, runner),
  }
}

function isLongEnough({ estimate, nearest }: Comparable): boolean {
  if (nearest === null || estimate.from === null || estimate.to === null) return false
  return (nearest.to - nearest.from) / (estimate.to - estimate.from) >= LEAST_COVERED
}

function placed(values: Float64Array, low: number, high: number): Placed {
  const [median] = quantilesOf(values, [0.5])
  return { low: percentileOf(values, low), high: percentileOf(values, high), median }
}
