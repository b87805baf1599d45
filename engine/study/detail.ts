import { nearestFutures } from '../bands/dots.ts'
import { noteOutside, shareSet } from '../bands/leave.ts'
import { DOT_SHARES } from '../bands/levels.ts'
import { REPLICATES, standardError } from '../bands/replicates.ts'
import { type Statistics, meanOf, replicateMeans } from '../bands/statistics.ts'
import type { Kept } from './kept.ts'
import { levelsOf } from './seriesSummary.ts'
import type { Errors, Levels, Path } from './summary.ts'

/** What a picture of one series needs beside its band. */
export interface SeriesDetail {
  readonly base: { readonly mean: number; readonly bands: Levels | null }
  readonly errors: Errors
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
 * @param rows statistics of the base year and of each simulated year
 */
export function seriesDetail(
  kept: Kept,
  first: number,
  rows: readonly Statistics[],
  { paths, withheld }: { readonly paths: number; readonly withheld: boolean },
): SeriesDetail {
  const [base, ...years] = rows
  const dots = years.map((year) => (withheld ? [] : year.quantiles(DOT_SHARES)))
  const left = new Uint8Array(kept.futures.length)
  const dotFutures = years.map((year, i) => {
    if (withheld || kept.census.count === 0) return []
    const values = kept.values(first + 1 + i)
    const [low, high] = year.quantiles([0.05, 0.95])
    noteOutside(values, low, high, left)
    return nearestFutures(values, kept.futures, dots[i])
  })
  return {
    base: { mean: meanOf(base), bands: withheld ? null : levelsOf(base) },
    errors: errorsOf(years),
    dots,
    dotFutures,
    paths: pathsOf(kept, first, rows.length, paths),
    leaveBand: shareSet(left),
  }
}

function errorsOf(years: readonly Statistics[]): Errors {
  const errors = years.map((year) => {
    const quantiles = Array.from({ length: REPLICATES }, (_, r) => r)
      .filter((r) => year.replicateCounts[r] > 0)
      .map((r) => year.replicateQuantiles(r, [0.5, 0.9]))
    return {
      mean: standardError(replicateMeans(year)) ?? 0,
      p50: standardError(quantiles.map(([p50]) => p50)) ?? 0,
      p90: standardError(quantiles.map(([, p90]) => p90)) ?? 0,
    }
  })
  return { mean: errors.map((e) => e.mean), p50: errors.map((e) => e.p50), p90: errors.map((e) => e.p90) }
}

/** The first futures that count; the same ones however many there are. */
function pathsOf(kept: Kept, first: number, rows: number, wanted: number): Path[] {
  const futures = [...kept.futures].sort((a, b) => a - b).slice(0, wanted)
  return futures.map((future) => ({
    future,
    base: kept.valueIn(first, future),
    values: Array.from({ length: rows - 1 }, (_, i) => kept.valueIn(first + 1 + i, future)),
  }))
}
