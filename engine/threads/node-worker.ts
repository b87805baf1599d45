/** A calculating thread of the command line. */
import { parentPort } from 'node:worker_threads'
import { openQuestion } from '../study/openQuestion.ts'
import type { ThreadOrder } from './orders.ts'
import { threadSide } from './threadSide.ts'

const port = parentPort
const take = threadSide(openQuestion, (news, handOver) => {
  port?.postMessage(news, handOver as ArrayBuffer[])
})
port?.on('message', (order: ThreadOrder) => {
  take(order)
})
