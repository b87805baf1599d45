/** The pool of the command line. */
import type { Lanes } from '../study/bench.ts'
import { openQuestion } from '../study/openQuestion.ts'
import { nodeThread } from './nodeThread.ts'
import { type Pool, startPool } from './pool.ts'

/**
 * Makes a pool of Node threads.
 *
 * @param script the built `node-worker.js`
 */
export function startNodePool(size: number, lanes: Lanes, script: URL): Pool {
  return startPool({ size, lanes, open: openQuestion, start: nodeThread(script) })
}
