import { REPLICATES } from '../bands/replicates.ts'
import { type Digest, cellOf } from './digest.ts'

/** A block's own part, filled anew by each call. */
const own = new Float64Array(REPLICATES)

/**
 * Adds a block's own sum per replicate to running totals [8].
 *
 * The block is summed first and added as a whole, so that a total is the same whoever summed the block, as long as blocks are added in their order.
 */
export function addSums(digest: Digest, cell: number, sums: Float64Array, at: number): void {
  const column = cellOf(digest, cell)
  const { failed, anyFailed } = digest
  own.fill(0)
  for (let lane = 0; lane < column.length; lane += 1) {
    if (!anyFailed || failed[lane] === 0) own[lane & (REPLICATES - 1)] += column[lane]
  }
  for (let r = 0; r < REPLICATES; r += 1) sums[at + r] += own[r]
}

/**
 * Adds a block's counts of futures strictly above each of some thresholds, per replicate, to running counts [thresholds][8].
 *
 * @param thresholds rising
 */
export function addAbove(
  digest: Digest,
  cell: number,
  thresholds: readonly number[],
  counts: Float64Array,
  at: number,
): void {
  const column = cellOf(digest, cell)
  const { failed, anyFailed } = digest
  // [thresholds below a value][8]
  const passed = new Uint32Array((thresholds.length + 1) * REPLICATES)
  for (let lane = 0; lane < column.length; lane += 1) {
    if (anyFailed && failed[lane] !== 0) continue
    const value = column[lane]
    let below = 0
    // A sum instead of a search: above or below is a toss of a coin to the processor.
    for (let i = 0; i < thresholds.length; i += 1) below += Number(value > thresholds[i])
    passed[below * REPLICATES + (lane & (REPLICATES - 1))] += 1
  }
  for (let r = 0; r < REPLICATES; r += 1) {
    let above = 0
    for (let i = thresholds.length - 1; i >= 0; i -= 1) {
      above += passed[(i + 1) * REPLICATES + r]
      counts[at + i * REPLICATES + r] += above
    }
  }
}

/** Splits counts or sums [n][8] into lists of 8. */
export function perReplicate(all: Float64Array): readonly (readonly number[])[] {
  return Array.from({ length: all.length / REPLICATES }, (_, i) => [
    ...all.subarray(i * REPLICATES, (i + 1) * REPLICATES),
  ])
}
