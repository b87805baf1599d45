import { orderStatistics } from './select.ts'
import { between, positionOf, ranksOf } from './type7.ts'

/**
 * Gives type 7 quantiles, bit for bit those of a sort.
 *
 * @param values [n], n >= 1, finite, without -0; left as they are
 * @param shares probabilities 0..1
 * @returns [shares.length] in the unit of the values
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const positions = shares.map((share) => positionOf(values.length, share))
  const ranks = ranksOf(positions)
  const picked = orderStatistics(values, ranks)
  const at = new Map(ranks.map((rank, i) => [rank, picked[i]]))
  return positions.map(({ lower, upper, share }) => between(at.get(lower)!, at.get(upper)!, share))
}
