import { endIfCalledOff } from '../../study/blocks.ts'
import { requestOf } from '../../study/plan.ts'
import { MOST_FUTURES, type Study } from '../../study/study.ts'
import type { Analysis } from '../analysis.ts'
import { type AskedPolicy, type PolicyFiles, policiesOf, policyProblems } from '../askedPolicy.ts'
import { numberProblems, studyProblems } from '../questionChecks.ts'
import { type Story, tell } from './story.ts'

/** Which future is told, and under which policies. */
export interface StoryQuestion {
  /** Its scenario, assumptions and seed count. */
  readonly study: Study
  /** Number of the future, 0 or more. */
  readonly future: number
  /** One or more; each is told in the same future. */
  readonly policies: readonly AskedPolicy[]
  readonly files?: PolicyFiles
}

/** Policies that one future is told under; each takes some tens of milliseconds. */
const MOST_TELLINGS = 20

/** Last future that can be told: a given column (E59) has values for those of the study alone. */
function lastFuture({ futures, inputs = {} }: Study): number {
  return (Object.values(inputs).some((input) => input?.kind === 'column') ? futures : MOST_FUTURES) - 1
}

/** One future, year by year, under each policy in turn. */
export const story: Analysis<StoryQuestion, Story> = {
  id: 'story',
  check: ({ study, future, policies, files }) => [
    ...studyProblems(study),
    ...numberProblems('future', future, { low: 0, high: lastFuture(study), whole: true }),
    ...numberProblems('policies', policies.length, { low: 1, high: MOST_TELLINGS, whole: true }),
    ...policyProblems(policies, study.scenario, files),
  ],
  run: async ({ study, future, policies, files }, _, { onProgress, pause, signal }) => {
    const { policy: _policy, ...common } = requestOf(study)
    const request = { ...common, future }
    const [first, ...others] = policiesOf(policies, study.scenario, files)
    let told = tell({ ...request, policies: [first] })
    for (const [i, policy] of others.entries()) {
      onProgress?.(i + 1, policies.length)
      if (pause) await pause()
      endIfCalledOff(signal)
      told = { ...told, tellings: [...told.tellings, ...tell({ ...request, policies: [policy] }).tellings] }
    }
    onProgress?.(policies.length, policies.length)
    return told
  },
}
