/** Threads of Node. */
import { Worker } from 'node:worker_threads'
import type { ThreadNews } from './orders.ts'
import type { StartThread } from './thread.ts'

/**
 * Starts threads of Node from a script.
 *
 * @param script the built `node-worker.js`
 */
export function nodeThread(script: URL): StartThread {
  return (onNews, onLoss) => {
    const worker = new Worker(script)
    worker.on('message', (news: ThreadNews) => {
      onNews(news)
    })
    worker.on('error', (error: unknown) => {
      onLoss(error instanceof Error ? error.message : String(error))
    })
    worker.on('messageerror', (error) => {
      onLoss(error.message)
    })
    worker.on('exit', (code) => {
      onLoss(`it ended with code ${String(code)}`)
    })
    return {
      send: (order) => {
        worker.postMessage(order)
      },
      end: () => {
        void worker.terminate()
      },
    }
  }
}
