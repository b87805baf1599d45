import type { Odds } from '../../bands/odds.ts'
import { standardError } from '../../bands/replicates.ts'
import { meanOf, replicateMeans } from '../../bands/statistics.ts'
import { errorsOf } from '../../study/detail.ts'
import { levelsOf, summaryOf, yearStatistics } from '../../study/seriesSummary.ts'
import type { StudyPlan } from '../../study/plan.ts'
import type { SeriesKey } from '../../study/series.ts'
import type { Errors, Levels, SeriesSummary } from '../../study/summary.ts'
import type { Combination, KnownOdds } from '../paired/combination.ts'
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
  readonly chanceErrors: Readonly<Record<SeriesKey, Chances>>
  /** The same, where less than one hectare counts as equal; for outcomes in hectares only. */
  readonly screenChances: Readonly<Record<SeriesKey, Chances>>
  readonly screenChanceErrors: Readonly<Record<SeriesKey, Chances>>
  /** Monte Carlo errors of `outcomes`; empty where the study asks for no detail. */
  readonly errors: Readonly<Record<SeriesKey, Errors>>
  /** Numbers per future of the region by id, where the study asks for detail; chances by the measure of the screen. */
  readonly perFuture: Readonly<Record<string, ScalarDifference>>
  /** Where the second wins on shortfall but not on demand not served (E47). */
  readonly refusing: Refusing
}

/** Above this share of failed futures a band is withheld. */
const MOST_FAILED = 0.01

/**
 * Makes the difference of two runs out of what was gathered.
 *
 * @param detail whether the errors of the bands were gathered too
 */
export function differenceOf(
  plan: StudyPlan,
  pair: Combination,
  [from, to]: readonly [string, string],
  detail: boolean,
): Difference {
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
    const asked = { withheld: reason !== undefined, withDots: detail }
    const rows = cells.map((cell) => yearStatistics(pair.statistics(cell), asked))
    const odds = (onScreen: boolean) => cells.map((cell) => pair.odds(cell, outcome.direction, onScreen))
    return {
      key,
      series: summaryOf(outcome.unit, rows, reason),
      meanErrors: rows.map(({ statistics }) => standardError(replicateMeans(statistics)) ?? 0),
      errors: detail ? errorsOf(rows) : undefined,
      odds: odds(false),
      screenOdds: odds(outcome.unit === 'ha'),
    }
  })
  const each = <T>(of: (part: (typeof parts)[number]) => T) => Object.fromEntries(parts.map((p) => [p.key, of(p)]))
  const outcomes = each(({ series }) => series)
  const errorsOfOdds = (odds: readonly KnownOdds[]): Chances => chancesOf(odds.map(({ errors }) => errors))
  return {
    from,
    to,
    count,
    outcomes,
    chances: each(({ odds }) => chancesOf(odds)),
    chanceErrors: each(({ odds }) => errorsOfOdds(odds)),
    screenChances: each(({ screenOdds }) => chancesOf(screenOdds)),
    screenChanceErrors: each(({ screenOdds }) => errorsOfOdds(screenOdds)),
    errors: Object.fromEntries(parts.flatMap(({ key, errors }) => (errors ? [[key, errors]] : []))),
    perFuture: count > 0 ? scalarsOf(plan, pair, reason !== undefined) : {},
    refusing: refusingOf(
      outcomes,
      each(({ meanErrors }) => meanErrors),
    ),
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
