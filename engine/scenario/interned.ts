import type { Scenario } from './types.ts'

/** Scenarios that are remembered; a thread has one at a time, a comparison of regions a few. */
const REMEMBERED = 4

const recent: { readonly text: string; readonly scenario: Scenario }[] = []

/**
 * Gives one object for equal scenarios: what comes over a thread's boundary is a new copy each time, and what was worked out for a scenario
 * (its reference demand, its hash) is remembered by the object.
 */
export function interned(scenario: Scenario): Scenario {
  if (recent.some((known) => known.scenario === scenario)) return scenario
  const text = JSON.stringify(scenario)
  const found = recent.find((known) => known.text === text)
  if (found !== undefined) return found.scenario
  recent.unshift({ text, scenario })
  recent.length = Math.min(recent.length, REMEMBERED)
  return scenario
}
