/** A run: one policy over blocks of futures. Blocks may be asked in any order, any number of times, anywhere; the numbers are the same. */
import { seedFrom } from '../random/keys.ts'
import { columnsOf, fillColumns } from './columns.ts'
import { compile } from './compile.ts'
import * as layout from './layout.ts'
import { BLOCK_FUTURES, enter } from './memory.ts'
import { runBlock } from './block.ts'
import type { RunRequest } from './request.ts'

/** Reasons of failure by code; 0 is none. */
export const FAILURES = ['', 'more than six large parcels in one year', 'a value is not a number', 'land below zero'] as const

/** The recorded paths of one block. */
export interface BlockPaths {
  /** [1024] code of `FAILURES` per future. */
  readonly failed: Uint8Array
  /** [series][year 0..T][1024], hectares unless the quantity says otherwise; row 0 is the base year. */
  readonly columns: Float64Array
}

export interface Run {
  /** Rows of a series: the base year and every simulated year. */
  readonly rows: number
  /** Runs futures index * 1024 to index * 1024 + 1023; takes 10 to 200 ms. */
  readonly block: (index: number) => BlockPaths
}

/** Prepares a run; takes a few milliseconds. The request has passed the parsers: what does not fit is a bug of ours. */
export function prepareRun(request: RunRequest): Run {
  const memory = compile(request)
  const seed = seedFrom(request.seed)
  const source = columnsOf(request.scenario, request.overrides, request.mode === 'deterministic')
  const parameters = layout.PARAMETER
  const failedAt = layout.FAILED_OUT
  const out = layout.OUT
  const rows = layout.T + 1
  const end = out + request.series.length * rows * BLOCK_FUTURES
  return {
    rows,
    block: (index) => {
      fillColumns(memory.numbers, parameters, source, request.scenario, seed, index, request.sampling === 'plain')
      enter(memory)
      runBlock(index)
      return {
        failed: Uint8Array.from(memory.numbers.subarray(failedAt, failedAt + BLOCK_FUTURES)),
        columns: memory.numbers.slice(out, end),
      }
    },
  }
}
