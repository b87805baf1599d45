import type { Odds } from '../../bands/odds.ts'
import { errorOf } from '../../bands/replicates.ts'
import type { Statistics } from '../../bands/statistics.ts'
import type { Census } from '../../study/census.ts'
import { Kept } from '../../study/kept.ts'
import { BLOCK } from '../../study/plan.ts'
import { type Paired, signsOf } from '../../study/reductions/paired.ts'
import { failedInAny, fillWeighted } from '../../study/reductions/weighted.ts'

/** Shares of the futures with their Monte Carlo errors. */
export interface KnownOdds extends Odds {
  readonly errors: Odds
}

/**
 * A weighted sum of runs over the same futures, future by future: with weights -1 and 1 the paired difference (E46).
 * A future that failed in any of the runs is left out. Bands come from the values of the runs where these were kept, else from bins.
 */
export class Combination {
  private readonly paired: Paired
  private readonly weights: readonly number[]
  private readonly runs: readonly Kept[]

  /** @param runs the runs whose values were kept, one per weight; not looked at where the sum was streamed */
  constructor(paired: Paired, weights: readonly number[], runs: readonly Kept[]) {
    this.paired = paired
    this.weights = weights
    this.runs = runs
  }

  get census(): Census {
    return this.paired.census
  }

  /** Answers questions about one cell; there must be a future that counts. */
  statistics(cell: number): Statistics {
    if (this.paired.streamed) return this.paired.streamed.statistics(cell)
    const one = new Kept()
    for (const block of this.runs[0].blocks.keys()) {
      const digests = this.runs.map(({ blocks }) => blocks[block])
      const columns = new Float64Array(BLOCK)
      fillWeighted(digests, this.weights, cell, columns)
      one.add({ ...failedInAny(digests), columns })
    }
    return one.statistics(0)
  }

  /**
   * Shares of the futures in which a cell is for the better, equal or for the worse; they add up to 1.
   *
   * @param direction which way is good; with `none` more counts as better
   * @param onScreen whether less than 1 (a hectare, a hectare-year) counts as equal
   */
  odds(cell: number, direction: 'less' | 'more' | 'none', onScreen = false): KnownOdds {
    const counts = this.census.replicateCounts
    const [less, more] = [signsOf(this.paired, cell, 'less', onScreen), signsOf(this.paired, cell, 'more', onScreen)]
    const equal = less.map((futures, r) => counts[r] - futures - more[r])
    const [better, worse] = direction === 'less' ? [less, more] : [more, less]
    const share = (futures: Uint32Array): number => futures.reduce((sum, part) => sum + part, 0) / this.census.count
    return {
      ...{ better: share(better), equal: share(equal), worse: share(worse) },
      errors: { better: errorOf(better, counts), equal: errorOf(equal, counts), worse: errorOf(worse, counts) },
    }
  }
}
