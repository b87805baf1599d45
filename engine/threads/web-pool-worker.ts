/** One of the page's further calculating threads. */
import { localRunner } from './localRunner.ts'
import type { PoolOrder } from './poolProtocol.ts'
import { poolThread } from './poolThread.ts'

const take = poolThread(localRunner, (answer, handOver) => {
  globalThis.postMessage(answer, { transfer: [...handOver] })
})
globalThis.addEventListener('message', (event: MessageEvent<PoolOrder>) => {
  void take(event.data)
})
