import type { Overrides } from '../../scenario/types.ts'
import type { SeriesKey } from '../../study/series.ts'
import type { Study } from '../../study/study.ts'
import type { Analysis } from '../analysis.ts'
import { type AskedPolicy, type PolicyFiles, policiesOf, policyProblems } from '../askedPolicy.ts'
import { overrideProblems, studyProblems } from '../questionChecks.ts'
import { type Attributed, attribute as attributeChange } from './attribution.ts'

/** From a policy under the usual assumptions to another policy under changed ones. */
export interface AttributeQuestion {
  /** The usual assumptions; its own policy is not looked at. */
  readonly study: Study
  /** Assumptions fixed otherwise, over those of the study. */
  readonly changed: Overrides
  readonly from: AskedPolicy
  readonly to: AskedPolicy
  readonly files?: PolicyFiles
}

/** What of a change the other assumptions did and what the policy (E48), per series of the study. */
export const attribute: Analysis<AttributeQuestion, Readonly<Record<SeriesKey, Attributed>>> = {
  id: 'attribute',
  check: ({ study, changed, from, to, files }) => [
    ...studyProblems(study),
    ...overrideProblems('changed', changed, study.scenario),
    ...policyProblems([from, to], study.scenario, files),
  ],
  run: ({ study, changed, from, to, files }, runner, options) => {
    const [first, policy] = policiesOf([from, to], study.scenario, files)
    return attributeChange({ study: { ...study, policy: first }, changed, policy }, runner, options)
  },
}
