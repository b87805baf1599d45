/**
 * What a summary may ask about one recorded number (an outcome in a year, or a scalar) over the futures that count.
 * Two ways of knowing it stand behind: exact values that were kept, or a sketch that streamed.
 */
export interface Statistics {
  /** Futures that count, 1 or more; of weighted futures their effective number (E60). */
  readonly count: number
  /** Futures that count per replicate, [8]; of weighted futures their weights, which add up to `count`. */
  readonly replicateCounts: readonly number[]
  /** Sum over futures per replicate, folded in block order, [8]. */
  readonly replicateSums: readonly number[]
  /** The values themselves where they were kept, in the order of the futures. */
  readonly values?: Float64Array
  /** Type 7 quantiles. */
  quantiles(shares: readonly number[]): number[]
  /** Futures strictly above each of some rising thresholds per replicate, [thresholds][8]; where values were not kept, exact for the thresholds of the study and interpolated within a bin for others. */
  above(thresholds: readonly number[]): readonly (readonly number[])[]
}

/** Gives the mean over futures: the replicates' sums added in their order, over the count. */
export function meanOf({ count, replicateSums }: Statistics): number {
  let sum = 0
  for (const part of replicateSums) sum += part
  return sum / count + 0
}

/** Gives each non-empty replicate's own mean. */
export function replicateMeans({ replicateCounts, replicateSums }: Statistics): number[] {
  return replicateSums.flatMap((sum, r) => (replicateCounts[r] > 0 ? [sum / replicateCounts[r]] : []))
}
