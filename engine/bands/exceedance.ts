import { standardError } from './replicates.ts'
import type { Statistics } from './statistics.ts'

/** Chance of being above a threshold, with its Monte Carlo error. */
export interface Chance {
  /** Share of the futures that count, 0..1. */
  readonly probability: number
  /** Standard error over the replicates; null with fewer than two of them. */
  readonly standardError: number | null
}

/** Gives the share of futures strictly above a threshold. */
export function chanceAbove(statistics: Statistics, threshold: number): Chance {
  const above = statistics.above(threshold)
  let total = 0
  for (const part of above) total += part
  return { probability: total / statistics.count, standardError: standardError(sharesOf(statistics, above)) }
}

/**
 * Gives the Monte Carlo error of a quantile: that of the share of futures above it, times how far the quantile moves per share.
 *
 * Woodruff's way (1952) with replicates for the error of the share: the quantiles of single replicates would need a sort each and are biased where replicates are small.
 *
 * @param value the quantile
 * @param slope hectares (or whatever the unit) per share around it
 */
export function quantileError(statistics: Statistics, value: number, slope: number): number | null {
  const error = standardError(sharesOf(statistics, statistics.above(value)))
  return error === null ? null : error * slope
}

function sharesOf({ replicateCounts }: Statistics, counts: readonly number[]): number[] {
  return counts.flatMap((count, r) => (replicateCounts[r] > 0 ? [count / replicateCounts[r]] : []))
}
