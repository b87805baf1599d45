import { type Distribution, type Figure, quantile } from '../engine.ts'
import { type Display, displayOf } from './display.ts'
import type { Words } from './nl.ts'
import type { Numbers } from './numbers.ts'
import { screenNumber } from './quantity.ts'

/** Names of segments and other keys inside a figure's table. */
type NameOf = (key: string) => string

/** Writes the value of any figure: a number, a choice, a distribution, a table per segment or per period. */
export function figureText(
  id: string,
  figure: Figure<unknown>,
  numbers: Numbers,
  words: Words,
  nameOf: NameOf = (key) => key,
): string {
  const display = displayOf(id, figure.unit)
  return valueText(figure.value, display, numbers, words, nameOf)
}

function valueText(value: unknown, display: Display, numbers: Numbers, words: Words, nameOf: NameOf): string {
  if (typeof value === 'number') return screenNumber(value, display, numbers)
  if (typeof value === 'boolean') return value ? words.knobs.on : words.knobs.off
  if (typeof value === 'string') return nameOf(value)
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    return items.map((item) => itemText(item, display, numbers, words, nameOf)).join('; ')
  }
  if (isDistribution(value)) return distributionText(value, display, numbers, words)
  if (typeof value !== 'object' || value === null) return ''
  const parts = Object.entries(value).map(([key, item]) => {
    return `${nameOf(key)} ${valueText(item, display, numbers, words, nameOf)}`
  })
  return parts.join(', ')
}

function itemText(item: unknown, display: Display, numbers: Numbers, words: Words, nameOf: NameOf): string {
  if (typeof item === 'object' && item !== null && 'until' in item && 'value' in item) {
    return words.distribution.until(String(item.until), valueText(item.value, display, numbers, words, nameOf))
  }
  return valueText(item, display, numbers, words, nameOf)
}

function isDistribution(value: unknown): value is Distribution {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function distributionText(d: Distribution, display: Display, numbers: Numbers, words: Words): string {
  const write = (value: number): string => screenNumber(value, display, numbers)
  const said = words.distribution
  switch (d.kind) {
    case 'constant':
      return write(d.value)
    case 'uniform':
      return said.uniform(write(d.low), write(d.high))
    case 'quantiles':
      return said.three(write(d.p10), write(d.p50), write(d.p90))
    default:
      return said.other(words.kinds[d.kind], write(quantile(d, 0.1)), write(quantile(d, 0.5)), write(quantile(d, 0.9)))
  }
}

/** Gives the unit of a figure as the screen says it. */
export function figureUnit(id: string, figure: Figure<unknown>, words: Words): string {
  const isNumeric = typeof figure.value !== 'string' && typeof figure.value !== 'boolean'
  return isNumeric ? (words.unitOf[id] ?? words.units[displayOf(id, figure.unit)]) : ''
}
