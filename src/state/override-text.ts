import {
  type AssumptionId,
  type Scenario,
  assumptionDeclaration,
  canHappen,
  eventBounds,
  isEventId,
} from '../engine.ts'
import type { Words } from '../text/nl.ts'
import type { LinkReading } from './link-fault.ts'
import { plainNumber } from './plain-number.ts'

/** Reads the value at which a link fixes an assumption or a figure of an event; a name that this scenario has no use for is a fault. */
export function readOverride(id: string, text: string, scenario: Scenario, words: Words): LinkReading<number> {
  const said = words.problems.link
  const bounds = boundsOf(id, scenario)
  if (bounds === null) return { fault: said.unknown }
  const value = plainNumber(text)
  if (value !== null && value >= bounds.low && value <= bounds.high) return { value }
  return { fault: { ...said.number, allowed: said.range(String(bounds.low), String(bounds.high)) } }
}

function boundsOf(id: string, scenario: Scenario): { readonly low: number; readonly high: number } | null {
  if (isEventId(id)) return eventBounds(scenario, id)
  const isUsed = Object.hasOwn(scenario.assumptions, id) && canHappen(scenario, id as AssumptionId)
  return isUsed ? assumptionDeclaration(id) : null
}
