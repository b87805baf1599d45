import { REPLICATES, errorOf } from '../../bands/replicates.ts'
import type { Area } from '../../kernel/area.ts'
import type { Sampling } from '../../kernel/request.ts'
import { notServed } from '../../outcomes/notServed.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Levers } from '../../policy/shelf.ts'
import type { Recorded } from '../../outcomes/outcome.ts'
import type { Overrides, Scenario } from '../../scenario/types.ts'
import { BLOCK, contextOf } from '../../study/plan.ts'
import type { OpenRunner } from '../../study/runStudy.ts'
import { type AnalysisOptions, blocksOf } from '../runner.ts'

/** The question that is asked again and again of the same futures: is there a shortage in that year? */
export interface ShortageQuestion {
  readonly scenario: Scenario
  readonly policy: Policy
  readonly overrides: Overrides
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

/** Asks the question once, with other levers and assumptions; undefined when it was called off. */
export type Ask = (changes: Changes) => Promise<Shortage | undefined>

/**
 * Prepares a question; every asking runs the same futures, and the same changes are run once only.
 *
 * @param options progress is told in blocks by whoever counts askings, not here
 */
export function askShortage(question: ShortageQuestion, open: OpenRunner, options: AnalysisOptions = {}): Ask {
  const known = new Map<string, Shortage>()
  return async (changes) => {
    const key = JSON.stringify([Object.entries(changes.levers).sort(), Object.entries(changes.overrides).sort()])
    const found = known.get(key) ?? (await shortageOf(question, changes, open, options))
    if (found !== undefined) known.set(key, found)
    return found
  }
}

async function shortageOf(
  { scenario, policy, overrides, seed, sampling, futures, area, year, threshold }: ShortageQuestion,
  changes: Changes,
  open: OpenRunner,
  options: AnalysisOptions,
): Promise<Shortage | undefined> {
  const request = {
    scenario,
    policy: { levers: { ...policy.levers, ...changes.levers } },
    overrides: { ...overrides, ...changes.overrides },
    seed,
    mode: 'random',
    sampling,
    series: notServed.needs.map((quantity) => ({ quantity, area })),
  } as const
  const runner = await open(request, 'f64')
  const counts = new Float64Array(REPLICATES)
  const above = new Float64Array(REPLICATES)
  const missingBy = new Float64Array(REPLICATES)
  const notServedBy = new Float64Array(REPLICATES)
  // Nothing after the year counts, so nothing after it is added up.
  const rows = scenario.endYear - scenario.baseYear + 1
  const row = year - scenario.baseYear
  const context = contextOf({ scenario }, area, rows)
  const turnedAway = new Float64Array((row + 1) * BLOCK)
  let missing = 0
  let turned = 0
  let done = 0
  for await (const { columns, failed } of blocksOf(runner, 0, Math.ceil(futures / BLOCK), options)) {
    const lanes = Math.min(BLOCK, futures - done)
    const recorded: Recorded = (quantity) => columns.subarray(notServed.needs.indexOf(quantity) * rows * BLOCK)
    const waiting = recorded('waiting')
    notServed.of(recorded, turnedAway, context)
    for (let lane = 0; lane < lanes; lane += 1) {
      if (failed[lane] !== 0) continue
      const over = waiting[row * BLOCK + lane] - threshold
      const away = turnedAway[row * BLOCK + lane]
      counts[lane % REPLICATES] += 1
      notServedBy[lane % REPLICATES] += away
      turned += away
      if (over > 0) {
        above[lane % REPLICATES] += 1
        missingBy[lane % REPLICATES] += over
        missing += over
      }
    }
    done += lanes
  }
  if (options.signal?.aborted || done < futures) return undefined
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
