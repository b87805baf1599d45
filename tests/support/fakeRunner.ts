import type { BlockPaths } from '../../engine/kernel/run.ts'
import type { Quantity } from '../../engine/kernel/quantities.ts'
import type { RunRequest } from '../../engine/kernel/request.ts'
import type { BlockRunner, OpenRunner } from '../../engine/study/runStudy.ts'

const BLOCK = 1024

export interface Fake {
  /** Value of a quantity in a row (0 = base year) of a future; 0 where it says nothing. */
  readonly value: (quantity: Quantity, row: number, future: number) => number | undefined
  /** Reason code of a future, 0 = fine. */
  readonly failed?: (future: number) => number
  readonly width?: number
  /** Puts off the answer of a block. */
  readonly delay?: (index: number, answer: () => BlockPaths) => Promise<BlockPaths>
  /** Hears every block that is asked for. */
  readonly onBlock?: (index: number) => void
}

/** Makes a runner whose columns are known. */
export function fakeRunner({ value, failed, width = 1, delay, onBlock }: Fake): OpenRunner {
  return (request: RunRequest): BlockRunner => {
    const rows = request.scenario.endYear - request.scenario.baseYear + 1
    const block = (index: number): BlockPaths => {
      const columns = new Float64Array(request.series.length * rows * BLOCK)
      let at = 0
      for (const { quantity } of request.series) {
        for (let row = 0; row < rows; row += 1) {
          for (let lane = 0; lane < BLOCK; lane += 1) columns[at++] = value(quantity, row, index * BLOCK + lane) ?? 0
        }
      }
      return { columns, failed: Uint8Array.from({ length: BLOCK }, (_, lane) => failed?.(index * BLOCK + lane) ?? 0) }
    }
    return {
      backend: 'fake',
      precision: 'f64',
      width,
      block: (index) => {
        onBlock?.(index)
        return delay ? delay(index, () => block(index)) : block(index)
      },
    }
  }
}
