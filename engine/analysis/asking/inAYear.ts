/** A shortage in one year and one area of a study: what the stress test and the latest start of a plan are asked. */
import type { Problem } from '../../base/problem.ts'
import type { Area } from '../../kernel/area.ts'
import { shortageNorm } from '../../kernel/reference.ts'
import type { Study } from '../../study/study.ts'
import { areaProblems, numberProblems, studyProblems, yearProblems } from '../questionChecks.ts'
import type { ShortageQuestion } from './shortage.ts'

/** A shortage in one simulated year, in one area; of the study its futures, policy and assumptions count. */
export interface InAYear {
  readonly study: Study
  readonly year: number
  readonly area: Area
}

/** Gives what is wrong with it. */
export function problemsInAYear({ study, year, area }: InAYear): readonly Problem[] {
  return [
    ...studyProblems(study),
    ...yearProblems('year', year, study.scenario),
    ...areaProblems('area', area, study.scenario),
  ]
}

/** Checks the highest chance of a shortage that is acceptable, 0..1. */
export function chanceProblems(chance: number): readonly Problem[] {
  return numberProblems('chance', chance, { low: 0, high: 1 })
}

/** Gives the question behind it, with the area's own norm for the line between enough and short. */
export function shortageIn({ study, year, area }: InAYear): ShortageQuestion {
  const { scenario, policy, overrides, inputs, seed, sampling, futures } = study
  const threshold = shortageNorm(scenario, area)
  const asked = inputs === undefined ? {} : { inputs }
  return { scenario, policy, overrides, ...asked, seed, sampling, futures, area, year, threshold }
}
