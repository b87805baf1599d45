import type { AssumptionDeclaration } from './declared/assumptionDeclaration.ts'
import type { FixedId, Overrides, PlanStart, Scenario } from './types.ts'

/**
 * Events that the user puts into every future, as a what-if: no file states them and nothing draws them. Without one they do not happen.
 * Bounds of years belong to the scenario; see `eventBounds`.
 */
export const EVENTS = {
  bigOne: {
    id: 'bigOne',
    label: { nl: 'Eén groot bedrijf extra', en: 'One big one' },
    help: {
      nl: 'Wat als er in elke toekomst één bedrijf bij komt dat zoveel hectare aan één stuk vraagt? Het heeft meerwaarde voor de regio. 0 betekent: het komt niet.',
      en: 'What if one more firm comes in every future and asks for this many hectares in one piece? It has value for the region. 0 means it does not come.',
    },
    unit: 'ha',
    min: 0,
    max: 30,
    step: 1,
    low: 0,
    high: 100,
  },
  bigOneYear: {
    id: 'bigOneYear',
    label: { nl: 'Jaar waarin het grote bedrijf komt', en: 'Year in which the big one comes' },
    help: {
      nl: 'Het jaar waarin het grote bedrijf zich meldt. Het krijgt dan een plek of wordt geweigerd; het wacht niet.',
      en: 'The year in which the big one asks. It is then given a place or refused; it does not wait.',
    },
    unit: 'year',
    min: 2023,
    max: 2050,
    step: 1,
    low: 1950,
    high: 2200,
  },
} as const satisfies Readonly<Record<string, AssumptionDeclaration>>

export type EventId = keyof typeof EVENTS

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
