import type { Study } from '../../study/study.ts'
import type { Analysis } from '../analysis.ts'
import { studyProblems } from '../questionChecks.ts'
import { type Starts, starts as watchStarts } from './starts.ts'

/** When plans start, and whether that is in time (E58), in futures that are replayed on the calling thread. */
export const starts: Analysis<Study, Starts> = {
  id: 'starts',
  check: studyProblems,
  run: (study, _, options) => watchStarts(study, options),
}
