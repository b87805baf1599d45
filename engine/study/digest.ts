import type { Quantity } from '../kernel/quantities.ts'
import type { BlockPaths } from '../kernel/run.ts'
import { BLOCK, type StudyPlan } from './plan.ts'

/** A block as the summary needs it. */
export interface Digest {
  /** Futures of the block that were asked for, 1..1024: the last block of a run may be cut. */
  readonly lanes: number
  /** [1024], not 0 where a future failed. */
  readonly failed: Uint8Array
  /** Whether any of the lanes failed; most blocks need no look at `failed`. */
  readonly anyFailed: boolean
  /** [cell][1024], without -0. */
  readonly columns: Float64Array
}

/**
 * Derives outcomes and scalars of one block from what the kernel recorded.
 *
 * @param lanes futures of this block that count
 */
export function digestOf(plan: StudyPlan, { failed, columns: recorded }: BlockPaths, lanes: number): Digest {
  const size = plan.rows * BLOCK
  const columns = new Float64Array(plan.cells * BLOCK)
  const placed = new Map<string, Float64Array>()
  plan.series.forEach(({ outcome, area }, i) => {
    const out = columns.subarray(i * size, (i + 1) * size)
    const column = (quantity: Quantity) => {
      const at = plan.recordedAt(quantity, area)
      return recorded.subarray(at * size, (at + 1) * size)
    }
    outcome.of(column, out, plan.contexts.get(area)!)
    if (area === 'region') placed.set(outcome.id, out)
  })
  const first = plan.series.length * size
  plan.scalars.forEach((scalar, j) => {
    const out = columns.subarray(first + j * BLOCK, first + (j + 1) * BLOCK)
    scalar.of((outcome) => placed.get(outcome)!, out, plan.scalarContext)
  })
  // Adding 0 turns -0 into 0 and leaves every other number alone.
  for (let i = 0; i < columns.length; i += 1) columns[i] += 0
  return { lanes, failed, anyFailed: failed.subarray(0, lanes).some((code) => code !== 0), columns }
}

/** Gives one cell of a digest, [lanes]; a view, not a copy. */
export function cellOf(digest: Digest, cell: number): Float64Array {
  return digest.columns.subarray(cell * BLOCK, cell * BLOCK + digest.lanes)
}
