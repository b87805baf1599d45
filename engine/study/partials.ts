import { REPLICATES } from '../bands/replicates.ts'
import { type Digest, cellOf } from './digest.ts'

/**
 * Adds a block's own sum per replicate to running totals [8].
 *
 * The block is summed first and added as a whole, so that a total is the same whoever summed the block, as long as blocks are added in their order.
 */
export function addSums(digest: Digest, cell: number, sums: Float64Array, at: number): void {
  const column = cellOf(digest, cell)
  for (let r = 0; r < REPLICATES; r += 1) {
    let sum = 0
    for (let lane = r; lane < column.length; lane += REPLICATES) {
      if (!digest.anyFailed || digest.failed[lane] === 0) sum += column[lane]
    }
    sums[at + r] += sum
  }
}

/** Adds a block's count of futures strictly above a threshold, per replicate, to running counts [8]. */
export function addAbove(digest: Digest, cell: number, threshold: number, counts: Float64Array, at: number): void {
  const column = cellOf(digest, cell)
  for (let lane = 0; lane < column.length; lane += 1) {
    if (column[lane] > threshold && (!digest.anyFailed || digest.failed[lane] === 0)) {
      counts[at + (lane & (REPLICATES - 1))] += 1
    }
  }
}
