import { machineFor } from '../../engine/kernel/machines/backend.ts'
import { runDemand, runSupply } from '../../engine/model/block.ts'
import { columnsOf, fillColumns } from '../../engine/kernel/columns.ts'
import { compile } from '../../engine/kernel/compile.ts'
import { enter } from '../../engine/kernel/memory/memory.ts'
import type { RunRequest } from '../../engine/kernel/request.ts'
import type { BlockPaths } from '../../engine/kernel/run.ts'
import { BLOCK } from './recorded-run.ts'

/**
 * The first futures of a block by the TypeScript lanes; the others stay 0. A whole block takes seconds here, for the test runner reaches every name of
 * another file through an object.
 */
export function firstFuturesInTypeScript(request: RunRequest, block: number, futures: number): BlockPaths {
  const { scenario, mode, overrides, inputs } = request
  const memory = compile(request)
  const machine = machineFor(memory, 'ts')
  const source = columnsOf(scenario, overrides, mode === 'deterministic', inputs)
  const draw = (column: number, asNormal: boolean): void => {
    machine.draw(block, column, asNormal)
  }
  fillColumns(machine.parameters, source, draw, block)
  enter({ integers: memory.integers, numbers: new Float64Array(machine.parameters.buffer) })
  runDemand(block, 0, futures)
  runSupply(block, 0, futures)
  return {
    failed: Uint8Array.from(machine.results.subarray(0, BLOCK)),
    columns: Float64Array.from(machine.results.subarray(BLOCK)),
  }
}
