import type { BlockRunner, OpenRunner } from '../study/runStudy.ts'
import type { Lanes } from './localRunner.ts'
import type { PoolAnswer, PoolOrder } from './poolProtocol.ts'

/** Makes the working side of a pool: a function of orders that answers blocks through `send`, buffers handed over rather than copied. */
export function poolThread(
  runnerFor: (lanes: Lanes) => OpenRunner,
  send: (answer: PoolAnswer, handOver: readonly ArrayBuffer[]) => void,
): (order: PoolOrder) => Promise<void> {
  let opened: Promise<BlockRunner> | undefined
  return async (order) => {
    if (order.kind === 'open') {
      const { request, precision, lanes } = order
      opened = Promise.resolve().then(() => runnerFor(lanes)(request, precision))
      // What goes wrong here is told with the first block.
      await opened.catch(() => undefined)
      return
    }
    const { index } = order
    try {
      if (opened === undefined) throw new Error('a block was asked for before its run')
      const { failed, columns } = await (await opened).block(index)
      send({ kind: 'paths', index, failed, columns }, [failed.buffer as ArrayBuffer, columns.buffer as ArrayBuffer])
    } catch (error) {
      send({ kind: 'fault', index, message: error instanceof Error ? error.message : String(error) }, [])
    }
  }
}
