/** One of the page's further calculating threads. */
import { openQuestion } from '../study/openQuestion.ts'
import type { ThreadOrder } from './orders.ts'
import { threadSide } from './threadSide.ts'

const take = threadSide(openQuestion, (news, handOver) => {
  globalThis.postMessage(news, { transfer: handOver as ArrayBuffer[] })
})
globalThis.addEventListener('message', (event: MessageEvent<ThreadOrder>) => {
  take(event.data)
})
