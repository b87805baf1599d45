/** The runner of one thread. */
import type { Lanes, OpenQuestion } from '../study/bench.ts'
import { openQuestion } from '../study/openQuestion.ts'
import type { Runner } from '../study/runner.ts'
import { startPool } from './pool.ts'
import { inProcess } from './thread.ts'

/** Makes a runner that works on the thread that calls, in slices between which that thread hears its messages. */
export function alone(lanes: Lanes = 'quickest', open: OpenQuestion = openQuestion): Runner {
  return startPool({ size: 0, lanes, open, start: inProcess(open) })
}
