import { quantilesOf } from './quantiles.ts'
import { REPLICATES } from './replicates.ts'
import type { Statistics } from './statistics.ts'

/**
 * Gives the statistics of a number that is known in some futures only; the others do not count.
 *
 * @param values [n], n >= 1, finite, without -0
 * @param futures [n], the future each value belongs to
 */
export function sampleOf(values: Float64Array, futures: ArrayLike<number>): Statistics {
  const perReplicate = (of: (value: number) => number): number[] => {
    const sums = Array<number>(REPLICATES).fill(0)
    for (let i = 0; i < values.length; i += 1) sums[futures[i] % REPLICATES] += of(values[i])
    return sums
  }
  return {
    count: values.length,
    replicateCounts: perReplicate(() => 1),
    replicateSums: perReplicate((value) => value),
    values,
    quantiles: (shares) => quantilesOf(values, shares),
    above: (thresholds) => thresholds.map((threshold) => perReplicate((value) => (value > threshold ? 1 : 0))),
  }
}
