import { EVENTS, type EventId } from './declared/events.ts'
import type { FixedId, Overrides, PlanStart, Scenario } from './types.ts'

/** Whether a text names a figure of an event. */
export function isEventId(id: string): id is EventId {
  return Object.hasOwn(EVENTS, id)
}

/** Whether what an id stands for can happen in a scenario: large firms come only where there is a segment for them. */
export function canHappen({ segments }: Scenario, id: FixedId): boolean {
  return !(isEventId(id) || id === 'largePerYear') || segments.some(({ large }) => large)
}

/** Lowest and highest value that a figure of an event may have in a scenario, in its unit; null where it cannot happen, for want of land for large firms. */
export function eventBounds(scenario: Scenario, id: EventId): { readonly low: number; readonly high: number } | null {
  if (!canHappen(scenario, id)) return null
  if (id === 'bigOneYear') return { low: scenario.baseYear + 1, high: scenario.endYear }
  return { low: EVENTS[id].low, high: EVENTS[id].high }
}

/** The one big one (E57): hectares, 0 for none, and the calendar year in which it comes, which is the first review unless it is set. */
export function bigOneOf(
  { firstReview }: Scenario,
  { bigOne = 0, bigOneYear = firstReview }: Overrides,
): { readonly hectares: number; readonly year: number } {
  return { hectares: bigOne, year: Math.floor(bigOneYear + 0.5) }
}

/** Names the what-if that a plan starts in one calendar year in every future, whatever the policy says of it (E51); after the horizon it never does. */
export function startOf(plan: string): PlanStart {
  return `start.${plan}`
}
