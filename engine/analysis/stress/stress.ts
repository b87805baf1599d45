import { invariant } from '../../base/invariant.ts'
import { shortageNorm } from '../../kernel/reference.ts'
import type { AnalysisOptions } from '../../study/blocks.ts'
import type { Runner } from '../../study/runner.ts'
import { type Ask, type ShortageQuestion, askShortage } from '../asking/shortage.ts'
import {
  type StressCells,
  STRESS_DELAYS,
  STRESS_REALISED,
  STRESS_TARGETS,
  byDelay,
  byRealised,
  gridAskings,
} from './grid.ts'
import { type StressGoals, stressGoals } from './goals.ts'

/** What a stress test is asked. */
export interface StressRequest extends Omit<ShortageQuestion, 'threshold'> {
  /** Line between enough and short, ha; the area's norm unless stated. */
  readonly threshold?: number
  /** Highest chance of a shortage that is acceptable, 0..1. */
  readonly chance: number
}

/** The stress test of the intensification target; cells are [target][realised share] and [target][delay]. */
export interface Stress {
  readonly year: number
  /** Hectares. */
  readonly threshold: number
  readonly byRealised: { readonly target: readonly number[]; readonly realised: readonly number[] } & StressCells
  readonly byDelay: { readonly target: readonly number[]; readonly delay: readonly number[] } & StressCells
  readonly goalSeek: StressGoals
}

/** Askings that three goals usually take; only the bar of progress rests on it. */
const GOAL_ASKINGS = 24

/** The year a stress test looks at unless told otherwise: the target year, within the horizon. */
export function stressYear({ scenario, policy }: Pick<ShortageQuestion, 'scenario' | 'policy'>): number {
  return Math.min(scenario.endYear, Math.max(scenario.baseYear + 1, Math.floor(policy.levers.targetYear)))
}

/**
 * Runs the whole stress test: what if this share of the target is realised, or comes this late (E20, E49), and what would it take (E50)?
 *
 * Progress is told in askings of all futures.
 *
 * @throws CalledOff when called off, and what a runner throws
 */
export async function stress(request: StressRequest, runner: Runner, options: AnalysisOptions = {}): Promise<Stress> {
  const { scenario, policy, area, year, chance } = request
  invariant(year > scenario.baseYear && year <= scenario.endYear, `${String(year)} is no simulated year`)
  const question = { ...request, threshold: request.threshold ?? shortageNorm(scenario, area) }
  const askings = gridAskings() + GOAL_ASKINGS
  const bare = askShortage(question, runner, options)
  let done = 0
  const ask: Ask = async (changes) => {
    const shortage = await bare(changes)
    done += 1
    options.onProgress?.(Math.min(done, askings - 1), askings)
    return shortage
  }
  const realised = await byRealised(ask)
  const delayed = await byDelay(ask)
  const goals = await stressGoals(scenario, policy, chance, ask)
  options.onProgress?.(askings, askings)
  return {
    year,
    threshold: question.threshold,
    byRealised: { target: STRESS_TARGETS, realised: STRESS_REALISED, ...realised },
    byDelay: { target: STRESS_TARGETS, delay: STRESS_DELAYS, ...delayed },
    goalSeek: goals,
  }
}
