import { LEVERS } from '../../policy/shelf.ts'
import type { Analysis } from '../analysis.ts'
import { numberProblems, studyProblems } from '../questionChecks.ts'
import { type Take, type TakesQuestion, takes as seekTakes } from './takes.ts'

/** Targets of one question. */
const MOST_TARGETS = 20

/** What targets take; its parts are the targets that are known. */
export const takes: Analysis<TakesQuestion, readonly Take[]> = {
  id: 'takes',
  check: ({ study, targets }) => {
    const { min, max } = LEVERS.intensificationTarget
    return [
      ...studyProblems(study),
      ...numberProblems('targets', targets.length, { low: 1, high: MOST_TARGETS, whole: true }),
      ...targets.flatMap((target) => numberProblems('targets', target, { low: min, high: max })),
    ]
  },
  run: seekTakes,
}
