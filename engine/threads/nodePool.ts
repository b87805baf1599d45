import { Worker } from 'node:worker_threads'
import type { Lanes } from './localRunner.ts'
import { type Pool, startPool } from './pool.ts'
import type { PoolAnswer } from './poolProtocol.ts'

/**
 * Starts a pool of Node threads.
 *
 * @param script the built `node-worker.js`
 */
export function startNodePool(size: number, lanes: Lanes, script: URL): Pool {
  return startPool(size, lanes, (onAnswer, onFault) => {
    const worker = new Worker(script)
    worker.on('message', (answer: PoolAnswer) => {
      onAnswer(answer)
    })
    worker.on('error', (error: unknown) => {
      onFault(error instanceof Error ? error.message : String(error))
    })
    worker.on('messageerror', (error) => {
      onFault(error.message)
    })
    worker.on('exit', (code) => {
      onFault(`it ended with code ${String(code)}`)
    })
    return {
      send: (order) => {
        worker.postMessage(order)
      },
      end: () => {
        void worker.terminate()
      },
    }
  })
}
