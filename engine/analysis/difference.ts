import { type Odds } from '../bands/difference.ts'
import { standardError } from '../bands/replicates.ts'
import { meanOf, replicateMeans } from '../bands/statistics.ts'
import { levelsOf, seriesSummary } from '../study/seriesSummary.ts'
import type { StudyPlan } from '../study/plan.ts'
import type { SeriesKey } from '../study/series.ts'
import type { Levels, SeriesSummary } from '../study/summary.ts'
import type { Combination } from './combination.ts'
import { type Refusing, refusingOf } from './refusing.ts'

/** Chances of better, equal and worse, one entry per year. */
export interface Chances {
  readonly better: readonly number[]
  readonly equal: readonly number[]
  readonly worse: readonly number[]
}

/** One number per future under one policy less the same under another. */
export interface ScalarDifference {
  readonly unit: string
  readonly mean: number
  /** Monte Carlo error of the mean. */
  readonly error: number
  readonly bands: Levels | null
  readonly chances: Odds
}

/** What one policy does beside another in the same futures: to - from, future by future (E46). */
export interface Difference {
  /** Ids of the two policies. */
  readonly from: string
  readonly to: string
  /** Futures that count: those that failed under neither. */
  readonly count: number
  readonly outcomes: Readonly<Record<SeriesKey, SeriesSummary>>
  /** Equal means within 1e-9. */
  readonly chances: Readonly<Record<SeriesKey, Chances>>
  /** The same, where less than one hectare counts as equal; for outcomes in hectares only. */
  readonly screenChances: Readonly<Record<SeriesKey, Chances>>
  /** Monte Carlo error of the mean, one entry per year. */
  readonly errors: Readonly<Record<SeriesKey, readonly number[]>>
  /** Numbers per future of the region by id, where the study asks for detail; chances by the measure of the screen. */
  readonly perFuture: Readonly<Record<string, ScalarDifference>>
  /** Where the second wins on shortfall but not on demand not served (E47). */
  readonly refusing: Refusing
}

/** Above this share of failed futures a band is withheld. */
const MOST_FAILED = 0.01

/** Makes the difference of two runs out of what was gathered. */
export function differenceOf(plan: StudyPlan, pair: Combination, from: string, to: string): Difference {
  const { census } = pair
  const { count } = census
  const reason =
    count === 0
      ? 'no future came to an end'
      : census.failed > MOST_FAILED * census.futures
        ? 'more than 1 % of the futures failed'
        : undefined
  const years = Array.from({ length: count > 0 ? plan.rows - 1 : 0 }, (_, i) => i + 1)
  const parts = plan.series.map(({ key, outcome }, i) => {
    const cells = years.map((row) => i * plan.rows + row)
    const rows = cells.map((cell) => pair.statistics(cell))
    const odds = (onScreen: boolean) => chancesOf(cells.map((cell) => pair.odds(cell, outcome.direction, onScreen)))
    return {
      key,
      series: seriesSummary(outcome.unit, rows, reason),
      errors: rows.map((row) => standardError(replicateMeans(row)) ?? 0),
      chances: odds(false),
      screenChances: outcome.unit === 'ha' ? odds(true) : odds(false),
    }
  })
  const each = <T>(of: (part: (typeof parts)[number]) => T) => Object.fromEntries(parts.map((p) => [p.key, of(p)]))
  const outcomes = each(({ series }) => series)
  const errors = each((part) => part.errors)
  return {
    from,
    to,
    count,
    outcomes,
    chances: each(({ chances }) => chances),
    screenChances: each(({ screenChances }) => screenChances),
    errors,
    perFuture: count > 0 ? scalarsOf(plan, pair, reason !== undefined) : {},
    refusing: refusingOf(outcomes, errors),
  }
}

function chancesOf(odds: readonly Odds[]): Chances {
  return {
    better: odds.map(({ better }) => better),
    equal: odds.map(({ equal }) => equal),
    worse: odds.map(({ worse }) => worse),
  }
}

/** The tipping year is left out: a future that never tips has none to take away from. */
function scalarsOf(plan: StudyPlan, pair: Combination, withheld: boolean): Record<string, ScalarDifference> {
  return Object.fromEntries(
    plan.scalars.flatMap(({ id, unit, direction }, j) => {
      if (id === 'tippingYear') return []
      const cell = plan.series.length * plan.rows + j
      const statistics = pair.statistics(cell)
      const difference = {
        unit,
        mean: meanOf(statistics),
        error: standardError(replicateMeans(statistics)) ?? 0,
        bands: withheld ? null : levelsOf(statistics),
        chances: pair.odds(cell, direction, unit !== '1'),
      }
      return [[id, difference]]
    }),
  )
}
