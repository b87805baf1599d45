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
  const shares = above.flatMap((part, r) =>
    statistics.replicateCounts[r] > 0 ? [part / statistics.replicateCounts[r]] : [],
  )
  return { probability: total / statistics.count, standardError: standardError(shares) }
}
