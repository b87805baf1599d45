import { type Display, displayScale } from './display.ts'
import type { Words } from './nl.ts'
import type { Numbers } from './numbers.ts'

/** Writes a base value as a screen number without unit. */
export function screenNumber(value: number, display: Display, numbers: Numbers): string {
  switch (display) {
    case 'percent':
    case 'percentPerYear':
    case 'position':
      return numbers.plain(value * displayScale(display), Math.abs(value) < 0.01 ? 2 : 1)
    case 'hectares':
    case 'hectaresPerYear':
      return numbers.hectares(value)
    case 'jobs':
      return numbers.count(value)
    case 'year':
      return numbers.field(Math.round(value))
    case 'squareMetresPerJob':
    case 'score':
      return numbers.plain(value, 0)
    case 'years':
    case 'factor':
    case 'plain':
      return numbers.plain(value, 2)
  }
}

/** Gives the unit that stands behind a quantity on screen; some quantities have words of their own. */
export function screenUnit(id: string, display: Display, words: Words): string {
  return words.unitOf[id] ?? words.units[display]
}

/** Writes a base value with its unit. */
export function withUnit(id: string, value: number, display: Display, numbers: Numbers, words: Words): string {
  return `${screenNumber(value, display, numbers)} ${screenUnit(id, display, words)}`.trim()
}
