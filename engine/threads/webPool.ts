import type { OpenRunner } from '../study/runStudy.ts'
import { localRunner } from './localRunner.ts'
import { type Pool, startPool } from './pool.ts'
import type { PoolAnswer } from './poolProtocol.ts'

/** More threads than this bring nothing: blocks become too few to share. */
const MOST_THREADS = 8

/**
 * Runs blocks in as many threads as the machine has cores, started at the first settled run.
 *
 * While a knob is dragged (f32, one block) the calculating thread does the work itself: one block cannot be shared, and a message
 * would cost more than it saves. Browsers that start no worker inside a worker stay on one thread, with the same numbers.
 *
 * @param cores processor cores, as the browser tells them
 */
export function webRunner(cores: number): OpenRunner {
  const alone = localRunner()
  const threads = Math.min(MOST_THREADS, cores)
  let pool: Pool | undefined
  return (request, asked) => {
    if (asked === 'f32' || threads < 2 || typeof Worker === 'undefined') return alone(request, asked)
    pool ??= startWebPool(threads)
    return pool.open(request, asked)
  }
}

function startWebPool(size: number): Pool {
  return startPool(size, 'quickest', (onAnswer, onFault) => {
    const worker = new Worker(new URL('./web-pool-worker.ts', import.meta.url), { type: 'module', name: 'futures' })
    worker.addEventListener('message', (event: MessageEvent<PoolAnswer>) => {
      onAnswer(event.data)
    })
    worker.addEventListener('error', (event) => {
      onFault(event.message || 'it could not be loaded')
    })
    worker.addEventListener('messageerror', () => {
      onFault('a message could not be read')
    })
    return {
      send: (order) => {
        worker.postMessage(order)
      },
      end: () => {
        worker.terminate()
      },
    }
  })
}
