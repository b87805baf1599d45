import { Streamed } from '../streamed.ts'
import { Reader } from './bytes.ts'
import type { Reduction } from './reduction.ts'

/** What is streamed. */
export interface StreamedOptions {
  /** Study of the question. */
  readonly run: number
  /** Whether the errors of quantiles will be asked for. */
  readonly withErrors: boolean
}

/** The reduction *streamed*: sums, counts above the study's thresholds and bins of every cell, without any single future. */
export const streamed: Reduction<StreamedOptions, Streamed> = {
  id: 'streamed',
  reduce: (before, block, { run, withErrors }) => {
    const state = before ?? Streamed.from(block.index, block.plan(run).thresholds, withErrors)
    state.add(block.digest(run))
    return state
  },
  join: (left, right) => {
    left.join(right)
    return left
  },
  write: (state) => state.write(),
  read: (bytes) => Streamed.read(new Reader(bytes)),
}
