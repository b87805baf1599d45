/** Decisions with a fixed year, per plan: hard plans, the fixed strategies, a manual list, prepared options (E31). */
import { median } from '../distributions/index.ts'
import type { Levers } from '../policy/shelf.ts'
import { startOf } from '../scenario/events.ts'
import type { Overrides, Plan, Scenario } from '../scenario/types.ts'
import { NEVER } from './memory/layout.ts'
import { demandPath } from './reference.ts'
import { perSegment, yearsOf } from './worldConstants.ts'

/** Years since the base year per plan, in the scenario's order; NEVER where nothing is planned. */
export interface Calendar {
  readonly prepare: number[]
  readonly start: number[]
  readonly scrap: number[]
}

const PATHS: Readonly<Partial<Record<Levers['strategy'], 0 | 0.5 | 1>>> = { fixedLow: 0, fixedMid: 0.5, fixedHigh: 1 }

/** Works out every decision with a fixed year. */
export function calendarOf(scenario: Scenario, levers: Levers, overrides: Overrides = {}): Calendar {
  const never = scenario.plans.map(() => NEVER)
  const start = scenario.plans.map((plan) => (plan.status === 'hard' ? 0 : NEVER))
  const calendar = { prepare: [...never], start, scrap: [...never] }
  prepareOptions(scenario, levers, calendar)
  const growth = PATHS[levers.strategy]
  if (growth !== undefined) startOnPath(scenario, levers, growth, calendar)
  if (levers.strategy === 'manual') followList(scenario, levers, calendar)
  fixStarts(scenario, overrides, calendar)
  return calendar
}

/** A start that is fixed as a what-if takes the place of whatever was decided on that plan (E51). */
function fixStarts(scenario: Scenario, overrides: Overrides, calendar: Calendar): void {
  for (const [p, { id }] of scenario.plans.entries()) {
    const year = overrides[startOf(id)]
    if (year === undefined) continue
    calendar.start[p] = Math.max(0, year - scenario.baseYear)
    calendar.scrap[p] = NEVER
  }
}

/** The first options in list order are prepared from the year before the first review. */
function prepareOptions(scenario: Scenario, levers: Levers, calendar: Calendar): void {
  let left = levers.preparedOptions
  for (const [p, plan] of scenario.plans.entries()) {
    if (left === 0) return
    if (plan.status === 'hard' || plan.status === 'prepared') continue
    calendar.prepare[p] = Math.max(0, levers.firstReview - 1 - scenario.baseYear)
    left--
  }
}

/** A list drawn up by hand; of two entries for one plan and action the earliest counts. */
function followList(scenario: Scenario, levers: Levers, calendar: Calendar): void {
  for (const { year, plan, action } of levers.manual) {
    const p = scenario.plans.findIndex(({ id }) => id === plan)
    if (p >= 0) calendar[action][p] = Math.min(calendar[action][p], Math.max(0, year - scenario.baseYear))
  }
}

/**
 * The calendar of a fixed strategy: each year, in list order, a plan starts when the base-year queue and the path's own demand up to that
 * year plus its median lead time exceed issuable and expected planned hectares in one of its segments.
 */
function startOnPath(scenario: Scenario, levers: Levers, growth: 0 | 0.5 | 1, calendar: Calendar): void {
  const last = scenario.endYear - scenario.baseYear
  const path = demandPath(scenario, growth)
  const supply = scenario.segments.map(({ id }) => sumOf(scenario, ({ issuable }) => issuable.value[id]))
  const queue = scenario.segments.map(({ id }) => sumOf(scenario, ({ waiting }) => waiting.value[id]))
  const count = (plan: Plan): void => {
    const expected = plan.area.value * (1 - scenario.planStatus[plan.status].fallOut.value)
    for (const [k, share] of sharesOf(scenario, levers, plan).entries()) supply[k] += expected * share
  }
  for (const plan of scenario.plans) if (plan.status === 'hard') count(plan)
  const first = Math.max(0, levers.firstReview - scenario.baseYear)
  for (const year of yearsOf(scenario).slice(first)) {
    const t = year - scenario.baseYear
    for (const [p, plan] of scenario.plans.entries()) {
      if (calendar.start[p] !== NEVER) continue
      const horizon = Math.min(last, t + Math.ceil(median(scenario.planStatus[plan.status].leadTime.value)))
      const short = (share: number, k: number): boolean =>
        share > 0 && queue[k] + sum(path[k].slice(1, horizon + 1)) > supply[k]
      if (!sharesOf(scenario, levers, plan).some(short)) continue
      calendar.start[p] = t
      count(plan)
    }
  }
}

function sharesOf(scenario: Scenario, levers: Levers, plan: Plan): readonly number[] {
  return perSegment(scenario, Object.hasOwn(levers.profile, plan.id) ? levers.profile[plan.id] : plan.segments.value)
}

function sumOf(
  scenario: Scenario,
  read: (municipality: Scenario['municipalities'][number]) => number | undefined,
): number {
  return sum(scenario.municipalities.map((municipality) => read(municipality) ?? 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
