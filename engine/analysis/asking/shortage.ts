import { invariant } from '../../base/invariant.ts'
import { errorOf } from '../../bands/replicates.ts'
import type { Area } from '../../kernel/area.ts'
import type { Inputs } from '../../kernel/inputs.ts'
import type { Sampling } from '../../kernel/request.ts'
import { notServed } from '../../outcomes/notServed.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Levers } from '../../policy/shelf.ts'
import type { Overrides, Scenario } from '../../scenario/types.ts'
import { type AnalysisOptions, gather } from '../../study/blocks.ts'
import { Gathering } from '../../study/reductions/reduction.ts'
import { shortage } from '../../study/reductions/shortage.ts'
import type { Runner } from '../../study/runner.ts'
import { studyOf } from '../../study/study.ts'

/** The question that is asked again and again of the same futures: is there a shortage in that year? */
export interface ShortageQuestion {
  readonly scenario: Scenario
  readonly policy: Policy
  readonly overrides: Overrides
  readonly inputs?: Inputs
  readonly seed: string
  readonly sampling: Sampling
  /** Number of futures, 1 or more. */
  readonly futures: number
  readonly area: Area
  /** Simulated year in which the shortfall counts. */
  readonly year: number
  /** Line between enough and short, ha. */
  readonly threshold: number
}

/** How likely a shortage is in a year, and how large it is on average (E49). */
export interface Shortage {
  /** Share of the futures with a shortfall above the threshold, 0..1. */
  readonly probability: number
  /** Its Monte Carlo error. */
  readonly standardError: number
  /** Mean over all futures of what the shortfall has above the threshold, ha. */
  readonly hectares: number
  /** Its Monte Carlo error. */
  readonly hectaresError: number
  /** Mean over all futures of the demand not served by that year, ha: refusing firms is no free solution (E41). */
  readonly notServed: number
  /** Its Monte Carlo error. */
  readonly notServedError: number
}

/** What is changed in one asking. */
export interface Changes {
  readonly levers: Partial<Levers>
  readonly overrides: Overrides
}

/** Asks the question once, with other levers and assumptions. */
export type Ask = (changes: Changes) => Promise<Shortage>

/**
 * Prepares a question; every asking runs the same futures, and the same changes are run once only.
 *
 * @param options progress is told by whoever counts askings, not here
 */
export function askShortage(question: ShortageQuestion, runner: Runner, options: AnalysisOptions = {}): Ask {
  const known = new Map<string, Shortage>()
  return async (changes) => {
    const key = JSON.stringify([Object.entries(changes.levers).sort(), Object.entries(changes.overrides).sort()])
    const found = known.get(key) ?? (await shortageOf(question, changes, runner, options))
    known.set(key, found)
    return found
  }
}

async function shortageOf(
  { scenario, policy, overrides, inputs, seed, sampling, futures, area, year, threshold }: ShortageQuestion,
  changes: Changes,
  runner: Runner,
  { onProgress: _, ...options }: AnalysisOptions,
): Promise<Shortage> {
  const study = studyOf({
    scenario,
    policy: { ...policy, levers: { ...policy.levers, ...changes.levers } },
    overrides: { ...overrides, ...changes.overrides },
    ...(inputs === undefined ? {} : { inputs }),
    seed,
    sampling,
    futures,
    outcomes: [notServed.id],
    areas: [area],
    detail: false,
  })
  const gathering = new Gathering(shortage, { row: year - scenario.baseYear, threshold })
  await gather(runner, { studies: [study] }, [gathering], options)
  const totals = gathering.state?.totals
  invariant(totals !== undefined, 'all blocks were gathered')
  const { counts, above, missingBy, notServedBy, missing, turned } = totals
  const count = sumOf(counts)
  return {
    probability: count > 0 ? sumOf(above) / count : 0,
    standardError: errorOf(above, counts),
    hectares: count > 0 ? missing / count : 0,
    hectaresError: errorOf(missingBy, counts),
    notServed: count > 0 ? turned / count : 0,
    notServedError: errorOf(notServedBy, counts),
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
