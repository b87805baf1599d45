import { supported } from '../engine.ts'
import { type Display, displayScale } from './display.ts'
import type { Words } from './nl.ts'
import type { Numbers } from './numbers.ts'

/**
 * Writes a base value as a screen number without unit.
 *
 * @param error its Monte Carlo error: no digit is shown that this does not support (model.md, E56)
 */
export function screenNumber(value: number, display: Display, numbers: Numbers, error?: number): string {
  const finest = 10 ** -usualDecimals(value, display) / displayScale(display)
  const shown = supported(value, error, finest)
  switch (display) {
    case 'hectares':
    case 'hectaresPerYear':
      return numbers.hectares(shown)
    case 'year':
      return numbers.field(Math.round(shown))
    default:
      return numbers.plain(shown * displayScale(display), usualDecimals(shown, display))
  }
}

/** Decimals on screen where nothing but the eye counts. */
function usualDecimals(value: number, display: Display): number {
  switch (display) {
    case 'percent':
    case 'percentPerYear':
    case 'position':
      return Math.abs(value) < 0.01 ? 2 : 1
    case 'hectares':
    case 'hectaresPerYear':
      return Math.abs(value) >= 9.95 ? 0 : 1
    case 'years':
    case 'factor':
    case 'plain':
      return 2
    case 'jobs':
    case 'year':
    case 'squareMetresPerJob':
    case 'score':
      return 0
  }
}

/** Gives the unit that stands behind a quantity on screen; some quantities have words of their own. */
export function screenUnit(id: string, display: Display, words: Words): string {
  return words.unitOf[id] ?? words.units[display]
}

/** Writes a base value with its unit. */
export function withUnit(
  id: string,
  value: number,
  display: Display,
  numbers: Numbers,
  words: Words,
  error?: number,
): string {
  return `${screenNumber(value, display, numbers, error)} ${screenUnit(id, display, words)}`.trim()
}
