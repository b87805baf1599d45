import { STAGES, type Study } from '../../study/study.ts'
import type { Analysis } from '../analysis.ts'
import { type AskedPolicy, type PolicyFiles, policiesOf, policyProblems } from '../askedPolicy.ts'
import { numberProblems, studyProblems } from '../questionChecks.ts'
import { type Comparison, MOST_POLICIES, compare as comparePolicies } from './compare.ts'

/** Which policies are compared, and in which futures. */
export interface CompareQuestion {
  /** Everything but the policy. */
  readonly study: Study
  /** One to four; the first is what the others are measured against. */
  readonly policies: readonly AskedPolicy[]
  readonly files?: PolicyFiles
}

/** Several policies in the same futures (E46); its parts are comparisons over fewer futures. */
export const compare: Analysis<CompareQuestion, Comparison> = {
  id: 'compare',
  check: ({ study, policies, files }) => [
    ...studyProblems(study),
    ...numberProblems('policies', policies.length, { low: 1, high: MOST_POLICIES, whole: true }),
    ...policyProblems(policies, study.scenario, files),
  ],
  run: ({ study, policies, files }, runner, { onPart, ...options }) =>
    comparePolicies({ study, policies: policiesOf(policies, study.scenario, files) }, runner, {
      ...options,
      stages: STAGES,
      ...(onPart && { onComparison: onPart }),
    }),
}
