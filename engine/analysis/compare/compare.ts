import { invariant } from '../../base/invariant.ts'
import type { Policy } from '../../policy/policy.ts'
import { Kept } from '../../study/kept.ts'
import { planOf } from '../../study/plan.ts'
import type { OpenRunner } from '../../study/runStudy.ts'
import { Streamed } from '../../study/streamed.ts'
import { MOST_EXACT, type Study } from '../../study/study.ts'
import { type Ran, summarise } from '../../study/summarise.ts'
import type { Summary } from '../../study/summary.ts'
import { Combination } from '../paired/combination.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { AnalysisOptions } from '../runner.ts'
import { sideBySide } from '../paired/sideBySide.ts'

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
 * @returns the comparison over all futures, or undefined when it was called off
 */
export async function compare(
  { study: asked, policies }: ComparisonRequest,
  open: OpenRunner,
  options: ComparisonOptions = {},
): Promise<Comparison | undefined> {
  invariant(policies.length >= 1 && policies.length <= MOST_POLICIES, `${String(policies.length)} policies`)
  const studies = policies.map((policy): Study => ({ ...withNotServed(asked), policy }))
  const plans = studies.map(planOf)
  const isExact = asked.futures <= MOST_EXACT
  const runs = plans.map((plan) => ({
    kept: new Kept(),
    streamed: isExact ? undefined : new Streamed(plan, asked.detail),
  }))
  const pairs = plans.slice(1).map((plan) => new Combination(plan, [-1, 1], isExact, asked.detail))
  const { stages = [], onComparison } = options
  // Beyond the exact sizes the beginning is kept all the same, for single futures.
  const keep = isExact ? asked.futures : asked.detail ? 8192 : 0
  const tell = (ran: Ran): Comparison => ({
    runs: studies.map((study, i) => summaryOf(study, plans[i], runs[i], ran)),
    differences: pairs.map((pair, i) =>
      differenceOf(plans[i + 1], pair, [policies[0].id, policies[i + 1].id], asked.detail),
    ),
  })
  let last: Ran | undefined
  for await (const { digests, ran, done } of sideBySide(plans, asked, open, options)) {
    for (const [i, digest] of digests.entries()) {
      runs[i].streamed?.add(digest)
      if (runs[i].kept.census.futures < keep) runs[i].kept.add(digest)
    }
    for (const [i, pair] of pairs.entries()) pair.add([digests[0], digests[i + 1]])
    if (stages.includes(done) && done < asked.futures) onComparison?.(tell(ran))
    last = done === asked.futures ? ran : undefined
    if (options.signal?.aborted) return undefined
  }
  return last === undefined ? undefined : tell(last)
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
  plan: ReturnType<typeof planOf>,
  { kept, streamed }: { readonly kept: Kept; readonly streamed: Streamed | undefined },
  ran: Ran,
): Summary {
  const gathered = streamed ?? kept
  return summarise(
    study,
    plan,
    {
      census: gathered.census,
      statistics: (cell) => gathered.statistics(cell),
      quantiles: streamed ? 'sketch' : 'exact',
      kept,
    },
    ran,
  )
}
