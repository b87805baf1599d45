/** The runner of one thread. */
import type { Lanes, OpenQuestion } from '../study/bench.ts'
import { openQuestion } from '../study/openQuestion.ts'
import type { Runner } from '../study/runner.ts'
import { startPool } from './pool.ts'
import { inProcess } from './thread.ts'

/**
 * Makes a runner that works on the thread that calls, in slices between which that thread hears its messages.
 *
 * @param room bytes of columns that it may keep; none unless stated
 */
export function alone(lanes: Lanes = 'quickest', open: OpenQuestion = openQuestion, room = 0): Runner {
  return startPool({ size: 0, lanes, open, room, start: inProcess(open) })
}
