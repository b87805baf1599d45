import { policyWith } from '../../../policy/policy.ts'
import type { Scenario } from '../../../scenario/types.ts'
import type { Runner } from '../../../study/runner.ts'
import { runStudy } from '../../../study/runStudy.ts'
import { studyOf } from '../../../study/study.ts'

/** A published sum beside the same sum of the model, ha: on the low and on the high growth path. */
export interface Worked {
  readonly what: string
  readonly published: readonly [low: number, high: number]
  readonly computed: readonly [low: number, high: number]
}

/** Sums of Noord-Brabant 2022 to 2030 as the province published them (Feiten en cijfers 2022). */
const CASES: readonly (Pick<Worked, 'what' | 'published'> & {
  readonly outcome: string
  readonly strategy: 'none' | 'fixedHigh'
})[] = [
  { what: 'expansion demand', outcome: 'cumulativeExpansionDemand', strategy: 'none', published: [888, 1236] },
  { what: 'total demand with replacement', outcome: 'cumulativeGrossDemand', strategy: 'none', published: [973, 1321] },
  { what: 'short of hard supply', outcome: 'planningBalance', strategy: 'none', published: [348, 696] },
  { what: 'short after agreed plans', outcome: 'planningBalance', strategy: 'fixedHigh', published: [64, 412] },
]

/** Recomputes the worked case: one future at medians, on each growth path, at the end of the horizon. */
export async function workedCases(scenario: Scenario, runner: Runner): Promise<readonly Worked[]> {
  const answers: Worked[] = []
  for (const { what, outcome, strategy, published } of CASES) {
    const computed: number[] = []
    for (const growthPosition of [0, 1]) {
      const summary = await runStudy(
        studyOf({
          scenario,
          policy: policyWith(scenario, strategy, { strategy }),
          overrides: { growthPosition },
          mode: 'deterministic',
          outcomes: [outcome],
          detail: false,
        }),
        runner,
      )
      computed.push(summary.outcomes[outcome].mean.at(-1) ?? 0)
    }
    answers.push({ what, published, computed: [computed[0], computed[1]] })
  }
  return answers
}
