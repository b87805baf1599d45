import type { Quantity } from '../../engine/kernel/quantities.ts'
import type { RunRequest } from '../../engine/kernel/request.ts'
import type { BlockPaths, Run } from '../../engine/kernel/run.ts'
import { openWith } from '../../engine/study/openQuestion.ts'
import type { Runner } from '../../engine/study/runner.ts'
import { directRunner } from './directRunner.ts'

const BLOCK = 1024

export interface Fake {
  /** Value of a quantity in a row (0 = base year) of a future; 0 where it says nothing. */
  readonly value: (quantity: Quantity, row: number, future: number) => number | undefined
  /** Reason code of a future, 0 = fine. */
  readonly failed?: (future: number) => number
  readonly width?: number
  /** Puts off the answer to an order that begins with a block. */
  readonly delay?: <T>(index: number, answer: () => Promise<T>) => Promise<T>
  /** Hears every block that is asked for. */
  readonly onBlock?: (index: number) => void
}

/** Makes a runner whose columns are known. */
export function fakeRunner({ value, failed, width = 1, delay, onBlock }: Fake): Runner {
  const prepare = (request: RunRequest): Run => {
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
      rows,
      block,
      *slices(index) {
        yield
        return block(index)
      },
    }
  }
  // Functions are no part of a question, so each fake opens anew.
  const direct = directRunner('quickest', openWith(prepare))
  return {
    width,
    lanes: () => ({ backend: 'fake', precision: 'f64' }),
    run: (question, reductions, blocks, order) => {
      for (let index = blocks.from; index < blocks.to; index += 1) onBlock?.(index)
      const answer = () => direct.run(question, reductions, blocks, order)
      return delay ? delay(blocks.from, answer) : answer()
    },
  }
}
