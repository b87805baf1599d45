import { type Outcome, outcomeOf } from '../engine.ts'
import { type Display, displayOf } from './display.ts'
import type { Words } from './nl.ts'
import type { Known, Numbers } from './numbers.ts'
import { smallestStep, withUnit } from './quantity.ts'

/** How the values of an outcome are written. */
export function outcomeDisplay(outcome: Pick<Outcome, 'unit'>): Display {
  return displayOf('', outcome.unit)
}

/** Writes a value of an outcome with its unit: `34 ha`, `2,1 %`. */
export function outcomeValue(id: string, value: Known, numbers: Numbers, words: Words): string {
  const outcome = outcomeOf(id)
  return withUnit('', value, outcome === undefined ? 'hectares' : outcomeDisplay(outcome), numbers, words)
}

/** The smallest difference between values of an outcome that an axis can name. */
export function outcomeStep(id: string): number {
  const outcome = outcomeOf(id)
  return smallestStep(outcome === undefined ? 'hectares' : outcomeDisplay(outcome))
}
