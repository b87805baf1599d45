import type { Analysis } from '../analysis.ts'
import { type InAYear, chanceProblems, problemsInAYear, shortageIn } from '../asking/inAYear.ts'
import { nameProblems } from '../questionChecks.ts'
import { type LatestStart, latestStart as findStart } from './latestStart.ts'

/** Of which plan is asked until when it can wait. */
export interface LatestStartQuestion extends InAYear {
  /** Id of a plan that waits for a decision. */
  readonly plan: string
  /** Highest chance of too little that is acceptable, 0..1. */
  readonly chance: number
}

/** Until when a plan can wait (E51). */
export const latestStart: Analysis<LatestStartQuestion, LatestStart> = {
  id: 'latestStart',
  check: (question) => {
    const waiting = question.study.scenario.plans.filter(({ status }) => status !== 'hard').map(({ id }) => id)
    return [
      ...problemsInAYear(question),
      ...chanceProblems(question.chance),
      ...nameProblems('plan', question.plan, waiting, {
        nl: 'Er wacht geen plan met deze naam op een besluit',
        en: 'No plan of this name waits for a decision',
      }),
    ]
  },
  run: ({ plan, chance, ...question }, runner, options) =>
    findStart({ ...shortageIn(question), plan, chance }, runner, options),
}
