/** A calculating thread of the command line. */
import { parentPort } from 'node:worker_threads'
import { localRunner } from './localRunner.ts'
import type { PoolOrder } from './poolProtocol.ts'
import { poolThread } from './poolThread.ts'

const port = parentPort
const take = poolThread(localRunner, (answer, handOver) => {
  port?.postMessage(answer, [...handOver])
})
port?.on('message', (order: PoolOrder) => {
  void take(order)
})
