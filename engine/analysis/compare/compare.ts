import { invariant } from '../../base/invariant.ts'
import type { Policy } from '../../policy/policy.ts'
import type { AnalysisOptions } from '../../study/blocks.ts'
import { type StudyPlan, planOf } from '../../study/plan.ts'
import type { Runner } from '../../study/runner.ts'
import type { Study } from '../../study/study.ts'
import { type Ran, summarise } from '../../study/summarise.ts'
import type { Summary } from '../../study/summary.ts'
import { type RunsSoFar, runsTogether } from '../paired/runs.ts'
import { type Difference, differenceOf } from './difference.ts'

/** Policies that one comparison takes: more lines than these nobody can tell apart. */
export const MOST_POLICIES = 4

/** A question put to several policies. */
export interface ComparisonRequest {
  /** Everything but the policy; its own policy is not looked at. */
  readonly study: Study
  /** One to four; the first is what the others are measured against. */
  readonly policies: readonly Policy[]
}

/** Several policies in the same futures. */
export interface Comparison {
  /** One per policy, as `runStudy` would have summed it up alone. */
  readonly runs: readonly Summary[]
  /** One per further policy, even an equal one, against the first. */
  readonly differences: readonly Difference[]
}

export interface ComparisonOptions extends AnalysisOptions {
  /** Sizes, rising, at which to tell what there is so far: 1,024 and 8,192 work. */
  readonly stages?: readonly number[]
  /** Hears each stage, not the whole. */
  readonly onComparison?: (comparison: Comparison) => void
}

/**
 * Compares policies in the same futures: their bands, and the band of the difference future by future (E46).
 *
 * A study that asks for the shortfall gets the demand not served as well: a policy that refuses firms must not look better than it is (E47).
 *
 * @returns the comparison over all futures
 * @throws CalledOff when called off, and what a runner throws
 */
export async function compare(
  { study: asked, policies }: ComparisonRequest,
  runner: Runner,
  options: ComparisonOptions = {},
): Promise<Comparison> {
  invariant(policies.length >= 1 && policies.length <= MOST_POLICIES, `${String(policies.length)} policies`)
  const [first, ...further] = policies.map((policy): Study => ({ ...withNotServed(asked), policy }))
  const studies = [first, ...further] as const
  const plans = studies.map(planOf)
  const ran = runner.lanes(asked.precision)
  const { stages = [], onComparison, pause } = options
  const tell = async (soFar: RunsSoFar): Promise<Comparison> => {
    const runs: Summary[] = []
    for (const [i, study] of studies.entries()) runs.push(await summaryOf(study, plans[i], i, soFar, ran, pause))
    const differences: Difference[] = []
    for (const [i, pair] of soFar.sums.entries()) {
      if (pause) await pause()
      differences.push(differenceOf(plans[i + 1], pair, [policies[0].id, policies[i + 1].id], asked.detail))
    }
    return { runs, differences }
  }
  const sums = further.map((_, i) => ({ runs: [0, i + 1], weights: [-1, 1] }))
  let last: RunsSoFar | undefined
  for await (const soFar of runsTogether({ studies, sums, each: true }, runner, options)) {
    if (stages.includes(soFar.done) && soFar.done < asked.futures) onComparison?.(await tell(soFar))
    last = soFar
  }
  invariant(last?.done === asked.futures, 'all futures were run')
  return tell(last)
}

function withNotServed(study: Study): Study {
  const { outcomes } = study
  const isMissing = outcomes.includes('shortfall') && !outcomes.includes('notServed')
  return isMissing
    ? { ...study, outcomes: outcomes.flatMap((id) => (id === 'shortfall' ? [id, 'notServed'] : [id])) }
    : study
}

function summaryOf(
  study: Study,
  plan: StudyPlan,
  run: number,
  { kept, streamed }: RunsSoFar,
  ran: Ran,
  pause: AnalysisOptions['pause'],
): Promise<Summary> {
  const gathered = streamed.length > 0 ? streamed[run] : kept[run]
  return summarise(
    study,
    plan,
    {
      census: gathered.census,
      statistics: (cell) => gathered.statistics(cell),
      quantiles: streamed.length > 0 ? 'sketch' : 'exact',
      kept: kept[run],
    },
    ran,
    pause,
  )
}
