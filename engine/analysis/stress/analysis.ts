import type { Analysis } from '../analysis.ts'
import { type InAYear, chanceProblems, problemsInAYear, shortageIn } from '../asking/inAYear.ts'
import { askShortage } from '../asking/shortage.ts'
import { type StressGoals, stressGoals as seekGoals } from './goals.ts'
import { type StressMaps, stressMaps as makeMaps } from './maps.ts'

/** The two maps of the stress test (E20, E49); its parts are coarse maps. */
export const stressMaps: Analysis<InAYear, StressMaps> = {
  id: 'stressMaps',
  check: problemsInAYear,
  run: (question, runner, following) => makeMaps(shortageIn(question), runner, following),
}

/** Which chance of a shortage is acceptable, in which year and area. */
export interface GoalsQuestion extends InAYear {
  /** Highest chance of too little that is acceptable, 0..1. */
  readonly chance: number
}

/** What it takes to bring the chance of a shortage down (E50). */
export const stressGoals: Analysis<GoalsQuestion, StressGoals> = {
  id: 'stressGoals',
  check: (question) => [...problemsInAYear(question), ...chanceProblems(question.chance)],
  run: (question, runner, options) => {
    const { scenario, policy } = question.study
    return seekGoals(scenario, policy, question.chance, askShortage(shortageIn(question), runner, options))
  },
}
