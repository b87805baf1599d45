import { invariant } from '../base/invariant.ts'

/**
 * Where a type 7 quantile lies among `count` sorted values: between two order statistics, `share` of the way (E45).
 *
 * Definition 7 of Hyndman and Fan (1996): position (count - 1) p, linear in between; numpy, R and Excel INC use the same.
 */
export interface Position {
  readonly lower: number
  readonly upper: number
  readonly share: number
}

/**
 * Places a quantile.
 *
 * @param count number of values, 1 or more
 * @param p probability, 0..1
 */
export function positionOf(count: number, p: number): Position {
  invariant(count >= 1 && p >= 0 && p <= 1, `no type 7 quantile ${String(p)} of ${String(count)} values`)
  const at = (count - 1) * p
  const lower = Math.floor(at)
  return { lower, upper: Math.ceil(at), share: at - lower }
}

/** Gives the quantile between its two order statistics; exact at an order statistic. */
export function between(lower: number, upper: number, share: number): number {
  return share === 0 ? lower : lower + share * (upper - lower)
}

/** Lists the distinct ranks (from 0) that some quantiles need, rising. */
export function ranksOf(positions: readonly Position[]): number[] {
  const ranks = new Set(positions.flatMap(({ lower, upper }) => [lower, upper]))
  return [...ranks].sort((a, b) => a - b)
}
