import { nearestFutures } from '../bands/dots.ts'
import { quantileErrors } from '../bands/exceedance.ts'
import { noteOutside, shareSet } from '../bands/leave.ts'
import { DOT_SHARES, LEVELS, LEVEL_SHARES } from '../bands/levels.ts'
import { standardError } from '../bands/replicates.ts'
import { meanOf, replicateMeans } from '../bands/statistics.ts'
import type { Kept } from './kept.ts'
import { type YearStatistics, byLevel } from './seriesSummary.ts'
import type { Errors, Levels, Path } from './summary.ts'

/** What a picture of one series needs beside its band. */
export interface SeriesDetail {
  readonly base: { readonly mean: number; readonly bands: Levels | null }
  readonly errors: Errors
  readonly replicates: readonly (readonly number[])[]
  readonly dots: readonly (readonly number[])[]
  readonly dotFutures: readonly (readonly number[])[]
  readonly paths: readonly Path[]
  readonly leaveBand: number
}

/**
 * Makes the detail of a series.
 *
 * @param kept the first futures themselves: of a study too large to keep whole, dots and paths name futures among these
 * @param first cell of the base year
 * @param rows the base year and each simulated year
 * @param paths how many single futures to give
 */
export function seriesDetail(kept: Kept, first: number, rows: readonly YearStatistics[], paths: number): SeriesDetail {
  const [base, ...years] = rows
  const left = new Uint8Array(kept.futures.length)
  const dotFutures = years.map(({ levels, dots, statistics }, i) => {
    if (levels === null || left.length === 0) return []
    const values = statistics.values ?? kept.values(first + 1 + i)
    noteOutside(values, levels.p5, levels.p95, left)
    return nearestFutures(values, kept.futures, dots)
  })
  return {
    base: { mean: meanOf(base.statistics), bands: base.levels },
    errors: errorsOf(years),
    replicates: rows.map(({ statistics }) => replicateMeans(statistics)),
    dots: years.map(({ dots }) => dots),
    dotFutures,
    paths: pathsOf(kept, first, rows.length, paths),
    leaveBand: shareSet(left),
  }
}

/** For every level the last dot below it; it and the next lie 0.025 of share to both sides. */
const DOT_BELOW: readonly number[] = LEVEL_SHARES.map((share) => DOT_SHARES.findLastIndex((dot) => dot < share))

/** Gives the errors of mean and levels of some years of which the dots are known (E56). */
export function errorsOf(years: readonly YearStatistics[]): Errors {
  const perYear = years.map(levelErrors)
  return {
    mean: years.map(({ statistics }) => standardError(replicateMeans(statistics)) ?? 0),
    ...byLevel((_, name) => perYear.map((errors) => errors[name])),
  }
}

/** Gives the error of each level of a year of which the dots are known (E56); 0 where the band is withheld. */
export function levelErrors({ statistics, levels, dots }: YearStatistics): Levels {
  if (levels === null) return byLevel(() => 0)
  const slopes = DOT_BELOW.map((before) => {
    return (dots[before + 1] - dots[before]) / (DOT_SHARES[before + 1] - DOT_SHARES[before])
  })
  const values = LEVELS.map(([name]) => levels[name])
  const errors = quantileErrors(statistics, values, slopes)
  return byLevel((i) => errors[i] ?? 0)
}

/** The first futures that count; the same ones however many there are. */
function pathsOf(kept: Kept, first: number, rows: number, wanted: number): Path[] {
  return [...kept.futures.subarray(0, wanted)].map((future) => ({
    future,
    base: kept.valueIn(first, future),
    values: Array.from({ length: rows - 1 }, (_, i) => kept.valueIn(first + 1 + i, future)),
  }))
}
