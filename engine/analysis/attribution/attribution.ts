import { standardError } from '../../bands/replicates.ts'
import { meanOf, replicateMeans } from '../../bands/statistics.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Overrides } from '../../scenario/types.ts'
import { invariant } from '../../base/invariant.ts'
import type { AnalysisOptions } from '../../study/blocks.ts'
import { type StudyPlan, planOf } from '../../study/plan.ts'
import type { Runner } from '../../study/runner.ts'
import type { SeriesKey } from '../../study/series.ts'
import { seriesSummary } from '../../study/seriesSummary.ts'
import type { Study } from '../../study/study.ts'
import type { SeriesSummary } from '../../study/summary.ts'
import type { Combination } from '../paired/combination.ts'
import { type RunsSoFar, runsTogether } from '../paired/runs.ts'

/** From a policy under the usual assumptions to another policy under changed ones: what did which? */
export interface AttributionRequest {
  /** The usual assumptions, and the policy to start from. */
  readonly study: Study
  /** Assumptions fixed otherwise, over those of the study. */
  readonly changed: Overrides
  readonly policy: Policy
}

/** One part of a change, future by future, with the Monte Carlo error of its mean per year. */
export interface Part extends SeriesSummary {
  readonly errors: readonly number[]
}

/** A change taken apart; in each future `assumptions + policy = total` up to rounding (E48). */
export interface Attributed {
  readonly total: Part
  readonly assumptions: Part
  readonly policy: Part
  /** What the two do together beyond what each does alone; it is shared equally between the parts above. */
  readonly together: Part
}

/** Weights of the runs usual/from, usual/to, changed/from, changed/to: Shapley values over two items. */
const WEIGHTS = {
  total: [-1, 0, 0, 1],
  assumptions: [-0.5, -0.5, 0.5, 0.5],
  policy: [-0.5, 0.5, -0.5, 0.5],
  together: [1, -1, -1, 1],
} as const
const NAMES = ['total', 'assumptions', 'policy', 'together'] as const

/**
 * Says of a change how much the other assumptions did and how much the policy (E48), from four runs in the same futures.
 *
 * @returns per series of the study
 * @throws CalledOff when called off, and what a runner throws
 */
export async function attribute(
  { study: asked, changed, policy }: AttributionRequest,
  runner: Runner,
  options: AnalysisOptions = {},
): Promise<Readonly<Record<SeriesKey, Attributed>>> {
  const study = { ...asked, detail: false }
  const overrides = { ...study.overrides, ...changed }
  const studies = [study, { ...study, policy }, { ...study, overrides }, { ...study, overrides, policy }] as const
  const plan = planOf(study)
  const sums = NAMES.map((name) => ({ runs: [0, 1, 2, 3], weights: WEIGHTS[name] }))
  let last: RunsSoFar | undefined
  for await (const soFar of runsTogether({ studies, sums, each: false }, runner, options)) last = soFar
  invariant(last?.done === study.futures, 'all futures were run')
  const parts = last.sums.map((sum) => partsOf(plan, sum))
  return Object.fromEntries(
    plan.series.map(({ key }, i) => {
      const [total, assumptions, byPolicy, together] = parts.map((part) => part[i])
      return [key, { total, assumptions, policy: byPolicy, together }]
    }),
  )
}

function partsOf(plan: StudyPlan, gathered: Combination): readonly Part[] {
  const { count, futures, failed } = gathered.census
  const reason =
    count === 0
      ? 'no future came to an end'
      : failed > 0.01 * futures
        ? 'more than 1 % of the futures failed'
        : undefined
  return plan.series.map(({ outcome }, i) => {
    const years = Array.from({ length: count > 0 ? plan.rows - 1 : 0 }, (_, t) =>
      gathered.statistics(i * plan.rows + t + 1),
    )
    return {
      ...seriesSummary(outcome.unit, years, reason),
      mean: years.map(meanOf),
      errors: years.map((year) => standardError(replicateMeans(year)) ?? 0),
    }
  })
}
