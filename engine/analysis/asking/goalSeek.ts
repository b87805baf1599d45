import { invariant } from '../../base/invariant.ts'
import type { Shortage } from './shortage.ts'

/** A 95 % interval reaches this many standard errors to either side (normal quantile of 0.975). */
const REACH = 1.959964

/** Where to look for a goal: equally spaced values, from the best for the goal to the worst. */
export interface Search {
  /** Values in the order from best to worst, 2 or more; the chance does not fall along it. */
  readonly values: readonly number[]
  /** Highest chance that still counts as met, 0..1. */
  readonly chance: number
}

/** What was found. All three statuses are normal answers. */
export interface Goal {
  /** `alreadyMet` at the worst value, `notReachable` even at the best one. */
  readonly status: 'found' | 'alreadyMet' | 'notReachable'
  /** The last value from best to worst that meets the goal; null when none does. */
  readonly value: number | null
  /** 95 % interval of the value by the Monte Carlo error of the chance, within the range searched; null when there is no value. */
  readonly low: number | null
  readonly high: number | null
  /** Chance at the best value. */
  readonly bestChance: number
  /** Its Monte Carlo error. */
  readonly bestError: number
  /** Mean demand not served at the value found, else at the best one, ha. */
  readonly notServed: number
  /** Its Monte Carlo error. */
  readonly notServedError: number
}

/**
 * Finds by bisection the least effort that meets a goal (E50), asking the same futures each time.
 *
 * @param ask the chance at a value; a value asked before must answer the same at once
 */
export async function goalSeek({ values, chance }: Search, ask: (value: number) => Promise<Shortage>): Promise<Goal> {
  invariant(values.length >= 2, 'a goal needs a range to search')
  const best = await ask(values[0])
  const found = { bestChance: best.probability, bestError: best.standardError }
  if (best.probability > chance) {
    return { status: 'notReachable', value: null, low: null, high: null, ...found, ...servedAt(best) }
  }
  const at = await lastThat(values, ask, ({ probability }) => probability <= chance)
  const bold = await lastThat(
    values,
    ask,
    (shortage) => shortage.probability - REACH * shortage.standardError <= chance,
  )
  const safe = await lastThat(
    values,
    ask,
    (shortage) => shortage.probability + REACH * shortage.standardError <= chance,
  )
  const there = await ask(values[at])
  const [value, one, other] = [values[at], values[Math.max(at, bold)], values[Math.max(0, Math.min(at, safe))]]
  const status = at === values.length - 1 ? 'alreadyMet' : 'found'
  return { status, value, low: Math.min(one, other), high: Math.max(one, other), ...found, ...servedAt(there) }
}

function servedAt({ notServed, notServedError }: Shortage): Pick<Goal, 'notServed' | 'notServedError'> {
  return { notServed, notServedError }
}

/** The last index at which a test holds that holds from the start up to somewhere; -1 where it never does. */
async function lastThat(
  values: readonly number[],
  ask: (value: number) => Promise<Shortage>,
  test: (shortage: Shortage) => boolean,
): Promise<number> {
  let holds = -1
  let fails = values.length
  // The worst end first: many goals are met already.
  let next = values.length - 1
  while (fails - holds > 1) {
    const shortage = await ask(values[next])
    if (test(shortage)) holds = next
    else fails = next
    next = Math.floor((holds + fails) / 2)
  }
  return holds
}

/**
 * The same answer from chances that are all known: the last value, from best to worst, that meets the goal, whatever lies before it.
 *
 * @param shortages one per value, in the same order
 */
export function goalOf(values: readonly number[], chance: number, shortages: readonly Shortage[]): Goal {
  const last = (test: (shortage: Shortage) => boolean): number => shortages.findLastIndex(test)
  const at = last(({ probability }) => probability <= chance)
  const best = shortages.reduce((least, shortage) => (shortage.probability < least.probability ? shortage : least))
  const found = { bestChance: best.probability, bestError: best.standardError }
  if (at < 0) return { status: 'notReachable', value: null, low: null, high: null, ...found, ...servedAt(best) }
  const bold = Math.max(
    at,
    last(({ probability, standardError }) => probability - REACH * standardError <= chance),
  )
  const safe = Math.max(
    0,
    last(({ probability, standardError }) => probability + REACH * standardError <= chance),
  )
  const status = at === values.length - 1 ? 'alreadyMet' : 'found'
  return {
    status,
    value: values[at],
    low: Math.min(values[safe], values[bold]),
    high: Math.max(values[safe], values[bold]),
    ...found,
    ...servedAt(shortages[at]),
  }
}
