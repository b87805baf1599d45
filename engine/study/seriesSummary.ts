import { chanceAbove } from '../bands/exceedance.ts'
import { DOT_SHARES, LEVELS, LEVEL_SHARES, type LevelName } from '../bands/levels.ts'
import { type Statistics, meanOf } from '../bands/statistics.ts'
import type { Exceedance, Levels, SeriesSummary } from './summary.ts'

/** A year of a series, its quantiles worked out once for band, dots and edges alike. */
export interface YearStatistics {
  readonly statistics: Statistics
  /** Null when the band is withheld. */
  readonly levels: Levels | null
  /** Twenty quantiles; none when withheld or not asked for. */
  readonly dots: readonly number[]
}

const LEVELS_AND_DOTS: readonly number[] = [...LEVEL_SHARES, ...DOT_SHARES]

/** Works out the quantiles of a year. */
export function yearStatistics(
  statistics: Statistics,
  asked: { readonly withheld: boolean; readonly withDots: boolean },
): YearStatistics {
  if (asked.withheld) return { statistics, levels: null, dots: [] }
  const quantiles = statistics.quantiles(asked.withDots ? LEVELS_AND_DOTS : LEVEL_SHARES)
  return { statistics, levels: byLevel((i) => quantiles[i]), dots: quantiles.slice(LEVELS.length) }
}

/**
 * Makes the summary of a series.
 *
 * @param years the simulated years; none when no future counts
 * @param reason why the band is withheld, if it is
 */
export function seriesSummary(unit: string, years: readonly Statistics[], reason: string | undefined): SeriesSummary {
  const asked = { withheld: reason !== undefined, withDots: false }
  return summaryOf(
    unit,
    years.map((year) => yearStatistics(year, asked)),
    reason,
  )
}

/** The same from years whose quantiles are known already. */
export function summaryOf(unit: string, years: readonly YearStatistics[], reason: string | undefined): SeriesSummary {
  const mean = years.map(({ statistics }) => meanOf(statistics))
  if (reason !== undefined) return { unit, mean, bands: null, reason }
  return { unit, mean, bands: byLevel((_, name) => years.map(({ levels }) => levels?.[name] ?? 0)) }
}

/** Gives the chance of being above a threshold in each year. */
export function exceedanceOf(threshold: number, years: readonly Statistics[]): Exceedance {
  const chances = years.map((year) => chanceAbove(year, threshold))
  return {
    threshold,
    probability: chances.map(({ probability }) => probability),
    standardError: chances.map(({ standardError }) => standardError ?? 0),
  }
}

/** Gives one number per level. */
export function levelsOf(statistics: Statistics): Levels {
  const quantiles = statistics.quantiles(LEVEL_SHARES)
  return byLevel((i) => quantiles[i])
}

/** Makes a record with one entry per level. */
export function byLevel<T>(of: (level: number, name: LevelName) => T): Record<LevelName, T> {
  return Object.fromEntries(LEVELS.map(([name], i) => [name, of(i, name)])) as Record<LevelName, T>
}
