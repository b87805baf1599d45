/** The runner of the page. */
import { openQuestion } from '../study/openQuestion.ts'
import { type Pool, startPool } from './pool.ts'
import { webThread } from './webThread.ts'

/** More threads than this bring nothing: blocks become too few to share. */
const MOST_THREADS = 8

/** Bytes of columns that the page keeps, on all its threads together. */
const ROOM = 96e6

/**
 * Makes a runner of as many threads as the machine has cores, started at the first settled question.
 *
 * While a knob is dragged (f32, one block) the calling thread does the work itself: one block cannot be shared, and a message
 * would cost more than it saves. Browsers that start no worker inside a worker stay on one thread, with the same numbers.
 *
 * @param cores processor cores, as the browser tells them
 * @param onTrouble hears why threads are done without
 */
export function webRunner(cores: number, onTrouble?: (cause: string) => void): Pool {
  const size = cores < 2 || typeof Worker === 'undefined' ? 0 : Math.min(MOST_THREADS, cores)
  return startPool({
    size,
    lanes: 'quickest',
    open: openQuestion,
    room: ROOM,
    start: webThread,
    staysHere: (precision) => precision === 'f32',
    ...(onTrouble && { onTrouble }),
  })
}
