import { invariant } from '../../base/invariant.ts'
import type { Text } from '../../base/text.ts'
import { startOf } from '../../scenario/events.ts'
import type { AnalysisOptions } from '../../study/blocks.ts'
import type { Runner } from '../../study/runner.ts'
import { type Goal, goalOf } from '../asking/goalSeek.ts'
import { type Shortage, type ShortageQuestion, askShortage } from '../asking/shortage.ts'

/** What the screen says when no start year will do. */
export const TOO_LATE: Text = { nl: 'ook direct starten is te laat', en: 'even starting at once is too late' }

export interface LatestStartRequest extends ShortageQuestion {
  /** Id of a plan that does not start by itself. */
  readonly plan: string
  /** Highest chance of a shortage that is acceptable, 0..1. */
  readonly chance: number
}

/** Until when a plan can wait (E51). */
export interface LatestStart extends Goal {
  /** Start years that were tried, each with what came of it; the last stands for never. */
  readonly tried: readonly { readonly year: number; readonly shortage: Shortage }[]
  /** What comes of the policy itself, with no start fixed. */
  readonly own: Shortage
}

/**
 * Finds the last year in which a plan can start, by running the same futures under the same policy again with its start fixed at each year (E51).
 *
 * @throws CalledOff when called off, and what a runner throws
 */
export async function latestStart(
  request: LatestStartRequest,
  runner: Runner,
  options: AnalysisOptions = {},
): Promise<LatestStart> {
  const { scenario, policy, plan, chance } = request
  invariant(
    scenario.plans.some(({ id, status }) => id === plan && status !== 'hard'),
    `${plan} is no plan that waits for a decision`,
  )
  const ask = askShortage(request, runner, options)
  const first = Math.min(Math.max(policy.levers.firstReview, scenario.baseYear + 1), scenario.endYear)
  const years = Array.from({ length: scenario.endYear + 2 - first }, (_, i) => first + i)
  const own = await ask({ levers: {}, overrides: {} })
  const tried: { year: number; shortage: Shortage }[] = []
  for (const year of years) {
    const shortage = await ask({ levers: {}, overrides: { [startOf(plan)]: year } })
    tried.push({ year, shortage })
    options.onProgress?.(tried.length, years.length)
  }
  const goal = goalOf(
    years,
    chance,
    tried.map(({ shortage }) => shortage),
  )
  return { ...goal, tried, own }
}
