import { invariant } from '../base/invariant.ts'
import type { Text } from '../base/text.ts'
import { calendarOf } from '../kernel/calendar.ts'
import { NEVER } from '../kernel/layout.ts'
import { prepareReplay } from '../kernel/replay.ts'
import type { ManualStep } from '../policy/lever.ts'
import type { Levers } from '../policy/shelf.ts'
import type { OpenRunner } from '../study/runStudy.ts'
import { type Goal, goalOf } from './goalSeek.ts'
import type { AnalysisOptions } from './runner.ts'
import { type Shortage, type ShortageQuestion, askShortage } from './shortage.ts'

/** What the screen says when no start year will do. */
export const TOO_LATE: Text = { nl: 'ook direct starten is te laat', en: 'even starting at once is too late' }

/** Futures from which a rule's usual start years are taken. */
const WATCHED = 256

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
  /** The other plans keep their calendar; under a rule that decides for itself they keep the year in which it usually starts them. */
  readonly others: 'calendar' | 'usual'
}

/**
 * Finds the last year in which a plan can start, by running the same futures again with its start fixed at each year (E51).
 *
 * @returns undefined when it was called off
 */
export async function latestStart(
  request: LatestStartRequest,
  open: OpenRunner,
  options: AnalysisOptions = {},
): Promise<LatestStart | undefined> {
  const { scenario, policy, plan, chance } = request
  const { levers } = policy
  invariant(
    scenario.plans.some(({ id, status }) => id === plan && status !== 'hard'),
    `${plan} is no plan that waits for a decision`,
  )
  const isRule = levers.strategy === 'adaptive' || levers.strategy === 'noNewUnless'
  const others = (isRule ? usualSteps(request) : calendarSteps(request)).filter((step) => step.plan !== plan)
  const ask = askShortage(request, open, options)
  const first = Math.min(Math.max(levers.firstReview, scenario.baseYear + 1), scenario.endYear)
  const years = Array.from({ length: scenario.endYear + 2 - first }, (_, i) => first + i)
  const tried: { year: number; shortage: Shortage }[] = []
  for (const year of years) {
    const own: readonly ManualStep[] = year > scenario.endYear ? [] : [{ year, plan, action: 'start' }]
    const byHand: Partial<Levers> = { strategy: 'manual', manual: [...others, ...own] }
    const shortage = await ask({ levers: byHand, overrides: {} })
    if (shortage === undefined) return undefined
    tried.push({ year, shortage })
    options.onProgress?.(tried.length, years.length)
  }
  const goal = goalOf(
    years,
    chance,
    tried.map(({ shortage }) => shortage),
  )
  return { ...goal, tried, others: isRule ? 'usual' : 'calendar' }
}

/** The calendar of a fixed strategy, or the list by hand, as steps; hard plans start by themselves. */
export function calendarSteps({
  scenario,
  policy,
}: Pick<ShortageQuestion, 'scenario' | 'policy'>): readonly ManualStep[] {
  const { levers } = policy
  if (levers.strategy === 'manual') return levers.manual
  const { start } = calendarOf(scenario, levers)
  return scenario.plans.flatMap(({ id, status }, p) =>
    status === 'hard' || start[p] === NEVER
      ? []
      : [{ year: scenario.baseYear + start[p], plan: id, action: 'start' as const }],
  )
}

/** The median year in which a rule starts each plan, of the plans that it starts in most futures. */
function usualSteps({ scenario, policy, overrides, seed, sampling, futures }: ShortageQuestion): readonly ManualStep[] {
  const replay = prepareReplay({ scenario, policy, overrides, seed, sampling, mode: 'random', series: [] })
  const years: number[][] = scenario.plans.map(() => [])
  const watched = Math.min(WATCHED, futures)
  for (let future = 0; future < watched; future += 1) {
    replay.future(future, (seen) => {
      if (seen.year < scenario.endYear) return
      for (const [p, { started }] of seen.plans.entries()) if (started !== null) years[p].push(started)
    })
  }
  return scenario.plans.flatMap(({ id, status }, p) => {
    const sorted = years[p].sort((a, b) => a - b)
    // Where it does not start, the year is later than any: the median stands in the middle of all futures.
    const middle = sorted[Math.floor(watched / 2)]
    return status === 'hard' || middle === undefined ? [] : [{ year: middle, plan: id, action: 'start' as const }]
  })
}
