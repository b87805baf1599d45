/** What an intensification target takes: hectares of existing park to renew per year. */
import { LEVERS } from '../../policy/shelf.ts'
import { runStudy } from '../../study/runStudy.ts'
import type { Runner } from '../../study/runner.ts'
import type { Study } from '../../study/study.ts'
import type { Following } from '../analysis.ts'
import { smallestReaching } from './smallestReaching.ts'

/** Futures behind what a target takes, where nobody asks for more: some ten runs stand behind each. */
export const TAKES_FUTURES = 1024

/** What is asked. */
export interface TakesQuestion {
  /** Its futures, policy and assumptions count; target and capacity of its policy are replaced. */
  readonly study: Study
  /** Targets, shares of demand 0..1. */
  readonly targets: readonly number[]
}

/** What one target takes. */
export interface Take {
  /** The target, a share of demand 0..1. */
  readonly target: number
  /** Least hectares to renew per year for the target to be met in half of the futures, to 1 ha; null where even the most does not do it. */
  readonly hectares: number | null
  /** Share of demand that the most hectares deliver in the middle of the futures; null where that is withheld, because too many futures went astray. */
  readonly best: number | null
}

/** Sums of shares are rounded: a target is met from this much below it. */
const ROUNDING = 1e-9

/** From which the share delivered follows. */
const OUTCOMES = ['cumulativeGrossDemand', 'cumulativeDeliveredIntensification']

/**
 * Seeks what each target takes, one after the other, in the same futures; more hectares deliver at least as much (E20).
 *
 * Progress and parts are told target by target.
 *
 * @throws CalledOff when called off, and what a runner throws
 */
export async function takes(
  { study, targets }: TakesQuestion,
  runner: Runner,
  { onPart, onProgress, ...options }: Following<readonly Take[]> = {},
): Promise<readonly Take[]> {
  const found: Take[] = []
  for (const target of targets) {
    found.push(await takeOf(target, (capacity) => deliveredShare(study, target, capacity, runner, options)))
    onProgress?.(found.length, targets.length)
    if (found.length < targets.length) onPart?.([...found])
  }
  return found
}

async function takeOf(target: number, share: (capacity: number) => Promise<number | null>): Promise<Take> {
  // Nothing is reached by nothing.
  if (target === 0) return { target, hectares: 0, best: 0 }
  const { min, max } = LEVERS.programmeCapacity
  const reached = await smallestReaching(target - ROUNDING, min, max, 1, share)
  return { target, hectares: reached?.value ?? null, best: reached?.best ?? null }
}

/** Share of demand delivered in the middle of the futures; null where it is withheld. */
async function deliveredShare(
  study: Study,
  target: number,
  capacity: number,
  runner: Runner,
  options: Following<never>,
): Promise<number | null> {
  const levers = { ...study.policy.levers, intensificationTarget: target, programmeCapacity: capacity }
  const policy = { id: study.policy.id, levers }
  const asked: Study = { ...study, policy, outcomes: OUTCOMES, areas: ['region'], detail: true, paths: 0, enough: null }
  const { perFuture } = await runStudy(asked, runner, options)
  return perFuture['deliveredShare']?.bands?.p50 ?? null
}
