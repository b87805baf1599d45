/** The pool of the command line. */
import type { Lanes } from '../study/bench.ts'
import { openQuestion } from '../study/openQuestion.ts'
import { nodeThread } from './nodeThread.ts'
import { type Pool, startPool } from './pool.ts'

/** Bytes of columns that the command line keeps. */
export const ROOM = 512e6

/**
 * Makes a pool of Node threads.
 *
 * @param script the built `node-worker.js`
 * @param room bytes of columns that they may keep
 */
export function startNodePool(size: number, lanes: Lanes, script: URL, room = ROOM): Pool {
  return startPool({ size, lanes, open: openQuestion, room, start: nodeThread(script) })
}
