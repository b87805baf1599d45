import { quantilesOf } from '../bands/quantiles.ts'
import { REPLICATES } from '../bands/replicates.ts'
import type { Statistics } from '../bands/statistics.ts'
import { Census } from './census.ts'
import { type Digest, cellOf } from './digest.ts'
import { addAbove, addSums, perReplicate } from './partials.ts'
import { BLOCK } from './plan.ts'

/** Keeps every future of its blocks, for exact bands and for whatever needs to know which future is which. */
export class Kept {
  readonly census = new Census()
  private readonly digests: Digest[] = []
  /** Futures that count, ascending; made anew when blocks have come. */
  private order: Int32Array | undefined

  /** The blocks, in their order. */
  get blocks(): readonly Digest[] {
    return this.digests
  }

  /** Takes the next block; blocks come in their order. */
  add(digest: Digest): void {
    this.digests.push(digest)
    this.census.add(digest)
    this.order = undefined
  }

  /** The futures behind the values of a cell, [count]. */
  get futures(): Int32Array {
    this.order ??= this.ordered()
    return this.order
  }

  private ordered(): Int32Array {
    const order = new Int32Array(this.census.count)
    let at = 0
    this.digests.forEach(({ lanes, failed }, block) => {
      for (let lane = 0; lane < lanes; lane += 1) if (failed[lane] === 0) order[at++] = block * BLOCK + lane
    })
    return order
  }

  /** Values of a cell over the futures that count, in the order of `futures`. */
  values(cell: number): Float64Array {
    const values = new Float64Array(this.census.count)
    let at = 0
    for (const digest of this.digests) {
      const { failed, anyFailed } = digest
      const column = cellOf(digest, cell)
      if (anyFailed) {
        for (let lane = 0; lane < column.length; lane += 1) if (failed[lane] === 0) values[at++] = column[lane]
      } else {
        values.set(column, at)
        at += column.length
      }
    }
    return values
  }

  /** Value of a cell in one future. */
  valueIn(cell: number, future: number): number {
    return cellOf(this.digests[Math.floor(future / BLOCK)], cell)[future % BLOCK]
  }

  /** Answers questions about one cell; there must be a future that counts. */
  statistics(cell: number): Statistics {
    const values = this.values(cell)
    const { replicateCounts, count } = this.census
    const sums = new Float64Array(REPLICATES)
    for (const digest of this.digests) addSums(digest, cell, sums, 0)
    return {
      count,
      replicateCounts,
      replicateSums: [...sums],
      values,
      quantiles: (shares) => quantilesOf(values, shares),
      above: (thresholds) => {
        const counts = new Float64Array(thresholds.length * REPLICATES)
        for (const digest of this.digests) addAbove(digest, cell, thresholds, counts, 0)
        return perReplicate(counts)
      },
    }
  }
}
