/** A run: one policy over blocks of futures. Blocks may be asked in any order, any number of times, anywhere; the numbers are the same. */
import { KeptColumns } from './kept.ts'
import { keptKeys } from './keptKeys.ts'
import { type Backend, machineFor, usableBackend } from './machines/backend.ts'
import { type DrawColumn, columnsOf, fillColumns } from './columns.ts'
import { compile } from './compile.ts'
import type { Machine } from './machines/machine.ts'
import { BLOCK_FUTURES } from './memory/memory.ts'
import type { RunRequest } from './request.ts'

/** Reasons of failure by code; 0 is none. */
export const FAILURES = [
  '',
  'more large parcels in one year than there is room for',
  'a value is not a number',
  'land below zero, or more vacant than there is',
] as const

/** The recorded paths of one block. */
export interface BlockPaths {
  /** [1024] code of `FAILURES` per future. */
  readonly failed: Uint8Array
  /** [series][year 0..T][1024], hectares unless the quantity says otherwise; row 0 is the base year; as wide as the lanes that ran. */
  readonly columns: Float64Array | Float32Array
}

export interface Run {
  /** Rows of a series: the base year and every simulated year. */
  readonly rows: number
  /**
   * Runs a block in slices of a few milliseconds, one per step; between two steps other runs may do as they like, this one may not.
   *
   * @param lanes futures of the block that are wanted, all unless stated; the others are 0
   */
  readonly slices: (index: number, lanes?: number) => Generator<undefined, BlockPaths, undefined>
  /** Runs futures index * 1024 to index * 1024 + 1023; takes 5 to 200 ms. */
  readonly block: (index: number) => BlockPaths
}

/**
 * Prepares a run; takes a few milliseconds. The request has passed the parsers: what does not fit is a bug of ours.
 *
 * @param kept where columns are kept for other runs of this thread; nothing is kept unless stated
 * @param backend `ts` and `f64` give the same bits; `f32` the same distribution, never the same paths
 */
export function prepareRun(request: RunRequest, backend: Backend = 'f64', kept = new KeptColumns(0)): Run {
  const { scenario, mode, overrides, inputs } = request
  const memory = compile(request)
  const source = columnsOf(scenario, overrides, mode === 'deterministic', inputs)
  const keys = keptKeys(request, memory, source, usableBackend(backend))
  function* slices(index: number, lanes = BLOCK_FUTURES): Generator<undefined, BlockPaths, undefined> {
    const machine = machineFor(memory, backend)
    try {
      return yield* work(machine, index, lanes)
    } finally {
      machine.release()
    }
  }
  function* work(machine: Machine, index: number, lanes: number): Generator<undefined, BlockPaths, undefined> {
    const [parameters, demand] = [`${keys.parameters} ${String(index)}`, `${keys.demand} ${String(index)}`]
    if (!kept.fill(machine.parameters, parameters)) {
      const draw: DrawColumn = (column, asNormal) => {
        machine.draw(index, column, asNormal)
      }
      fillColumns(machine.parameters, source, draw, index)
      kept.keep(machine.parameters, parameters, index)
    }
    yield
    const groups = Math.ceil((lanes * machine.groups) / BLOCK_FUTURES)
    const wanted = groups === machine.groups ? demand : `${demand} ${String(groups)}`
    const isKept = kept.fill(machine.demand, demand) || (wanted !== demand && kept.fill(machine.demand, wanted))
    for (let from = 0; from < groups; from += machine.slice) {
      const to = Math.min(groups, from + machine.slice)
      // Slice by slice, so that the supply side finds what it reads still in the cache.
      if (!isKept) machine.runDemand(index, from, to)
      machine.runSupply(index, from, to)
      yield
    }
    if (!isKept) kept.keep(machine.demand.subarray(0, machine.demandUsed()), wanted, index)
    const results = machine.results.slice()
    if (lanes < BLOCK_FUTURES) {
      for (let row = 0; row < results.length; row += BLOCK_FUTURES) results.fill(0, row + lanes, row + BLOCK_FUTURES)
    }
    return { failed: Uint8Array.from(results.subarray(0, BLOCK_FUTURES)), columns: results.subarray(BLOCK_FUTURES) }
  }
  return {
    rows: scenario.endYear - scenario.baseYear + 1,
    slices,
    block: (index) => toEnd(slices(index)),
  }
}

/** Takes every step of sliced work at once. */
export function toEnd<T>(work: Generator<undefined, T, undefined>): T {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}
