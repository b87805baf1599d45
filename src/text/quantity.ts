import { type Display, displayScale } from './display.ts'
import type { Words } from './nl.ts'
import { type Known, type Numbers, estimated, readNumber, scaled } from './numbers.ts'

/** Writes a base value as a screen number without unit. */
export function screenNumber(known: Known, display: Display, numbers: Numbers): string {
  const { value } = estimated(known)
  switch (display) {
    case 'hectares':
    case 'hectaresPerYear':
      return numbers.hectares(known)
    case 'year':
      return numbers.field(Math.round(value))
    default:
      return numbers.plain(scaled(known, displayScale(display)), usualDecimals(value, display))
  }
}

/** Writes a base value as it stands in an input field. */
export function fieldText(value: number, display: Display, numbers: Numbers): string {
  return numbers.field(Number((value * displayScale(display)).toPrecision(9)))
}

/** Reads a base value from an input field; null where it is no number. */
export function readField(text: string, display: Display): number | null {
  const read = readNumber(text)
  return read === null ? null : Number((read / displayScale(display)).toPrecision(12))
}

/** Decimals on screen where nothing but the eye counts. */
function usualDecimals(value: number, display: Display): number {
  switch (display) {
    case 'percent':
    case 'percentPoints':
    case 'percentPerYear':
    case 'position':
      return Math.abs(value) < 0.01 ? 2 : 1
    case 'years':
    case 'factor':
    case 'plain':
      return 2
    default:
      return 0
  }
}

/** Gives the unit that stands behind a quantity on screen; some quantities have words of their own. */
export function screenUnit(id: string, display: Display, words: Words): string {
  return words.unitOf[id] ?? words.units[display]
}

/** Writes a base value with its unit. */
export function withUnit(id: string, value: Known, display: Display, numbers: Numbers, words: Words): string {
  return `${screenNumber(value, display, numbers)} ${screenUnit(id, display, words)}`.trim()
}

/** The smallest difference, in base units, that the numbers of an axis can show; whole things come in whole steps. */
export function smallestStep(display: Display): number {
  switch (display) {
    case 'hectares':
    case 'hectaresPerYear':
      return 0.1
    case 'year':
      return 1
    default:
      return 10 ** -usualDecimals(0, display) / displayScale(display)
  }
}
