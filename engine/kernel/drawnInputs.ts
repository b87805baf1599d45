/** The inputs of a run, future by future, as the model reads them: for tables of futures, and for whoever looks at single ones. */
import { drawColumn } from '../model/inputs.ts'
import { type ColumnSource, columnAssumptions, columnsOf, fillColumns } from './columns.ts'
import { compile } from './compile.ts'
import * as layout from './memory/layout.ts'
import { BLOCK_FUTURES, type Memory, enter, withColumns } from './memory/memory.ts'
import type { RunRequest } from './request.ts'

/**
 * Prepares to give the assumptions of a run as they are used: drawn, correlated, under other keys, fixed or given (E59), without running the model.
 * The bits are those of the f64 lanes; f32 lanes round them. The request's series are of no matter.
 *
 * @returns a function of the block: [assumption][1024] in the order of `columnAssumptions`, base units, a fresh list each time
 */
export function prepareInputs(request: RunRequest): (block: number) => Float64Array {
  const { scenario, mode, overrides, inputs } = request
  const memory = withColumns(compile({ ...request, series: [] }))
  const source = columnsOf(scenario, overrides, mode === 'deterministic', inputs)
  const size = columnAssumptions(scenario).length * BLOCK_FUTURES
  return (block) => {
    enter(memory)
    return fillBlock(memory, source, block).slice(0, size)
  }
}

/** Fills the columns of a block in a memory of the TypeScript lanes, which has been entered; gives them, [column][1024]. */
export function fillBlock({ numbers }: Memory, source: ColumnSource, block: number): Float64Array {
  const columns = numbers.subarray(layout.PARAMETER, layout.PARAMETER + layout.PARAMETERS * BLOCK_FUTURES)
  const draw = (column: number, asNormal: boolean): void => {
    drawColumn(block, column, asNormal ? 1 : 0)
  }
  fillColumns(columns, source, draw, block)
  return columns
}
