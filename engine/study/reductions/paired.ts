import { REPLICATES } from '../../bands/replicates.ts'
import { Census } from '../census.ts'
import { BLOCK } from '../plan.ts'
import { Streamed } from '../streamed.ts'
import { Reader, Writer } from './bytes.ts'
import type { Reduction } from './reduction.ts'
import { failedInAny, fillWeighted } from './weighted.ts'

/** Differences up to this size count as equal (E46). */
const SAME = 1e-9
/** On screen a hectare or a hectare-year more or less makes no difference. */
const SAME_ON_SCREEN = 1
/** Below 0, above 0, then the same by the measure of the screen. */
const SIGNS = 4

/** Which runs are set off against each other. */
export interface PairedOptions {
  /** Studies of the question, and what each counts for; -1 and 1 make the difference. */
  readonly runs: readonly number[]
  readonly weights: readonly number[]
  /** Whether bands of the sum come from bins; without, somebody keeps the values. */
  readonly streamed: boolean
  /** Whether the errors of quantiles will be asked for. */
  readonly withErrors: boolean
}

/** What is gathered of a weighted sum of runs over the same futures. */
export interface Paired {
  /** A future that failed in any of the runs is left out. */
  readonly census: Census
  /** Futures clearly below 0 and above it, then at least 1 below and above, [cell][4][8]. */
  readonly signs: Uint32Array
  readonly streamed: Streamed | undefined
}

/** The reduction *paired*: signs of a weighted sum of runs, future by future, and its bins where no values are kept. */
export const paired: Reduction<PairedOptions, Paired> = {
  id: 'paired',
  reduce: (before, block, options) => {
    const { cells } = block.plan(options.runs[0])
    const state = before ?? started(block.index, cells, options)
    const digests = options.runs.map(block.digest)
    const common = failedInAny(digests)
    const columns = new Float64Array(options.streamed ? cells * BLOCK : BLOCK)
    for (let cell = 0; cell < cells; cell += 1) {
      const column = options.streamed ? columns.subarray(cell * BLOCK, (cell + 1) * BLOCK) : columns
      fillWeighted(digests, options.weights, cell, column)
      countSigns(column.subarray(0, block.lanes), common.anyFailed ? common.failed : undefined, state.signs, cell)
    }
    state.census.add(common)
    state.streamed?.add({ ...common, columns })
    return state
  },
  join: (left, right) => {
    left.census.join(right.census)
    for (let i = 0; i < left.signs.length; i += 1) left.signs[i] += right.signs[i]
    if (right.streamed) left.streamed?.join(right.streamed)
    return left
  },
  write: ({ census, signs, streamed }) => {
    const writer = new Writer().integers(signs.length, streamed ? 1 : 0)
    census.write(writer)
    writer.part(signs)
    if (streamed) writer.part(streamed.write())
    return writer.bytes()
  },
  read: (bytes) => {
    const reader = new Reader(bytes)
    const [length, isStreamed] = reader.integers(2)
    const census = Census.read(reader)
    const signs = reader.integers(length).slice()
    return { census, signs, streamed: isStreamed ? Streamed.read(reader) : undefined }
  },
}

function started(first: number, cells: number, { streamed, withErrors }: PairedOptions): Paired {
  const thresholds = Array.from({ length: cells }, () => [])
  return {
    census: new Census(),
    signs: new Uint32Array(cells * SIGNS * REPLICATES),
    streamed: streamed ? Streamed.from(first, thresholds, withErrors) : undefined,
  }
}

function countSigns(column: Float64Array, skip: Uint8Array | undefined, signs: Uint32Array, cell: number): void {
  const first = cell * SIGNS * REPLICATES
  for (let i = 0; i < column.length; i += 1) {
    if (skip !== undefined && skip[i] !== 0) continue
    const value = column[i]
    const at = first + (i & (REPLICATES - 1))
    if (value < -SAME) signs[at] += 1
    else if (value > SAME) signs[at + REPLICATES] += 1
    if (value <= -SAME_ON_SCREEN) signs[at + 2 * REPLICATES] += 1
    else if (value >= SAME_ON_SCREEN) signs[at + 3 * REPLICATES] += 1
  }
}

/** The futures of a sign by replicate, [8]. */
export function signsOf({ signs }: Paired, cell: number, sign: 'less' | 'more', onScreen: boolean): Uint32Array {
  const at = (cell * SIGNS + (onScreen ? 2 : 0) + (sign === 'less' ? 0 : 1)) * REPLICATES
  return signs.subarray(at, at + REPLICATES)
}
