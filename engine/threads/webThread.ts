/** Threads of a browser. */
import type { ThreadNews } from './orders.ts'
import type { Thread } from './thread.ts'

/** Starts a thread of a browser. */
export function webThread(onNews: (news: ThreadNews) => void, onLoss: (cause: string) => void): Thread {
  const worker = new Worker(new URL('./web-pool-worker.ts', import.meta.url), { type: 'module', name: 'futures' })
  worker.addEventListener('message', (event: MessageEvent<ThreadNews>) => {
    onNews(event.data)
  })
  worker.addEventListener('error', (event) => {
    onLoss(event.message || 'it could not be loaded')
  })
  worker.addEventListener('messageerror', () => {
    onLoss('a message could not be read')
  })
  return {
    send: (order) => {
      worker.postMessage(order)
    },
    end: () => {
      worker.terminate()
    },
  }
}
