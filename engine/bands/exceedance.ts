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
  const [above] = statistics.above([threshold])
  let total = 0
  for (const part of above) total += part
  return { probability: total / statistics.count, standardError: standardError(sharesOf(statistics, above)) }
}

/**
 * Gives the Monte Carlo errors of quantiles (E56): that of the share of futures above each, times how far the quantile moves per share.
 *
 * Woodruff's way (1952) with replicates for the error of the share: the quantiles of single replicates would need a sort each and are biased where replicates are small.
 *
 * @param values the quantiles, rising
 * @param slopes [values.length] hectares (or whatever the unit) per share around each
 * @returns one per quantile; null with fewer than two replicates
 */
export function quantileErrors(
  statistics: Statistics,
  values: readonly number[],
  slopes: readonly number[],
): (number | null)[] {
  return statistics.above(values).map((counts, i) => {
    const error = standardError(sharesOf(statistics, counts))
    return error === null ? null : error * slopes[i]
  })
}

function sharesOf({ replicateCounts }: Statistics, counts: readonly number[]): number[] {
  return counts.flatMap((count, r) => (replicateCounts[r] > 0 ? [count / replicateCounts[r]] : []))
}
