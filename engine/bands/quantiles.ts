/** Type 7 quantiles of values that are all known (E45). */
import { orderStatistics } from './select.ts'
import { type Position, between, positionOf, ranksOf } from './type7.ts'

interface Places {
  readonly count: number
  readonly positions: readonly Position[]
  /** Distinct ranks, rising. */
  readonly ranks: readonly number[]
  /** Per position, where its two order statistics stand among the ranks. */
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

/** The same lists of shares are asked of thousands of columns of the same length. */
const known = new WeakMap<readonly number[], Places>()

/**
 * Works out where quantiles lie among `count` sorted values.
 *
 * @param shares probabilities 0..1; not to be changed afterwards
 */
export function placesOf(count: number, shares: readonly number[]): Places {
  const found = known.get(shares)
  if (found?.count === count) return found
  const positions = shares.map((share) => positionOf(count, share))
  const ranks = ranksOf(positions)
  const places = {
    count,
    positions,
    ranks,
    lower: positions.map(({ lower }) => ranks.indexOf(lower)),
    upper: positions.map(({ upper }) => ranks.indexOf(upper)),
  }
  known.set(shares, places)
  return places
}

/**
 * Gives type 7 quantiles, bit for bit those of a sort.
 *
 * @param values [n], n >= 1, finite, without -0; left as they are
 * @param shares probabilities 0..1
 * @returns [shares.length] in the unit of the values
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const places = placesOf(values.length, shares)
  return quantilesAt(places, orderStatistics(values, places.ranks))
}

/** Interpolates quantiles between the order statistics at their ranks. */
export function quantilesAt({ positions, lower, upper }: Places, statistics: ArrayLike<number>): number[] {
  return positions.map(({ share }, i) => between(statistics[lower[i]], statistics[upper[i]], share))
}
