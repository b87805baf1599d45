/** Statistics of futures that have weights (E60). Without weights `sample.ts` does the same exactly. */
import { invariant } from '../base/invariant.ts'
import { REPLICATES } from './replicates.ts'
import type { Statistics } from './statistics.ts'

/** Weights made ready for many columns of one table. */
export interface Weighing {
  /** Positions of the futures with a weight above 0, rising. */
  readonly positions: Int32Array
  /** [positions.length] their weights, scaled to add up to `effective`; equal weights become 1. */
  readonly weights: Float64Array
  /** The effective number of futures n* = (sum w)^2 / sum w^2, 1 or more (Kish 1965, Survey Sampling). */
  readonly effective: number
}

/**
 * Makes weights ready.
 *
 * @param weights [n] finite, none below 0, one above; their scale is of no matter
 */
export function weigh(weights: Float64Array): Weighing {
  const positions = Int32Array.from(weights.keys()).filter((i) => weights[i] > 0)
  invariant(positions.length > 0, 'no future has a weight')
  // The largest becomes 1, so that neither sum can overflow or vanish.
  const largest = positions.reduce((most, i) => Math.max(most, weights[i]), 0)
  let [sum, squares] = [0, 0]
  for (const i of positions) {
    const weight = weights[i] / largest
    sum += weight
    squares += weight * weight
  }
  const scale = sum / squares
  return {
    positions,
    weights: Float64Array.from(positions, (i) => (weights[i] / largest) * scale),
    effective: Math.max(1, sum * scale),
  }
}

/**
 * Gives the statistics of a number over weighted futures: counts are weights, in units of the effective number of futures, so that means, shares and their
 * errors over replicates are ratios of sums, and `halfWidth` of `count` is 3/n* where a share is 0 or 1 (E55, E60).
 *
 * @param values [n], finite, without -0
 * @param futures [n], the future each value belongs to
 */
export function weightedSampleOf(values: Float64Array, futures: ArrayLike<number>, weighing: Weighing): Statistics {
  const { positions, weights, effective } = weighing
  const perReplicate = (of: (value: number) => number): number[] => {
    const sums = Array<number>(REPLICATES).fill(0)
    for (const [j, i] of positions.entries()) sums[futures[i] % REPLICATES] += weights[j] * of(values[i])
    return sums
  }
  return {
    count: effective,
    replicateCounts: perReplicate(() => 1),
    replicateSums: perReplicate((value) => value),
    values: Float64Array.from(positions, (i) => values[i]),
    quantiles: (shares) => weightedQuantilesOf(values, weighing, shares),
    above: (thresholds) => thresholds.map((threshold) => perReplicate((value) => (value > threshold ? 1 : 0))),
  }
}

/**
 * Gives type 7 quantiles with weights: Q(p) = sum of x_i (F(S_i) - F(S_(i-1))), F(u) = min(1, max(0, n* u - (n* - 1) p)) (E60).
 * With equal weights they are those of `quantilesOf` within 1e-12 of the range. Adding up from the least value keeps a column of equal values exact.
 *
 * Source: Akinshin (2023), Weighted quantile estimators, arXiv:2304.07265.
 *
 * @param values [n], finite, without -0
 * @param shares probabilities 0..1
 * @returns [shares.length] in the unit of the values
 */
export function weightedQuantilesOf(values: Float64Array, weighing: Weighing, shares: readonly number[]): number[] {
  const { positions, weights, effective } = weighing
  const order = [...positions.keys()].sort((a, b) => values[positions[a]] - values[positions[b]] || a - b)
  const sorted = Float64Array.from(order, (j) => values[positions[j]])
  const reached = cumulated(order.map((j) => weights[j]))
  return shares.map((p) => {
    const start = (effective - 1) * p
    let i = 0
    while (i < sorted.length - 1 && reached[i] <= start) i += 1
    const least = sorted[i]
    let [before, sum] = [0, 0]
    for (; before < 1; i += 1) {
      const share = i === sorted.length - 1 ? 1 : Math.min(1, reached[i] - start)
      sum += (sorted[i] - least) * (share - before)
      before = share
    }
    return least + sum + 0
  })
}

/** Sums up to each entry, with what rounding loses carried along (Neumaier 1974). */
function cumulated(weights: readonly number[]): Float64Array {
  let [sum, lost] = [0, 0]
  return Float64Array.from(weights, (weight) => {
    const next = sum + weight
    lost += Math.abs(sum) >= Math.abs(weight) ? sum - next + weight : weight - next + sum
    sum = next
    return sum + lost
  })
}
