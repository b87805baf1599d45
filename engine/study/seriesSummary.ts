import { chanceAbove } from '../bands/exceedance.ts'
import { LEVELS, LEVEL_SHARES, type LevelName } from '../bands/levels.ts'
import { type Statistics, meanOf } from '../bands/statistics.ts'
import type { Exceedance, Levels, SeriesSummary } from './summary.ts'

/**
 * Makes the summary of a series.
 *
 * @param years statistics of each simulated year; none when no future counts
 * @param reason why the band is withheld, if it is
 */
export function seriesSummary(unit: string, years: readonly Statistics[], reason: string | undefined): SeriesSummary {
  const mean = years.map(meanOf)
  if (reason !== undefined) return { unit, mean, bands: null, reason }
  const quantiles = years.map((year) => year.quantiles(LEVEL_SHARES))
  return { unit, mean, bands: byLevel((i) => quantiles.map((year) => year[i])) }
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

function byLevel<T>(of: (level: number) => T): Record<LevelName, T> {
  return Object.fromEntries(LEVELS.map(([name], i) => [name, of(i)])) as Record<LevelName, T>
}
