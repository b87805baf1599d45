import { supported, supportedChance, supportedDecimals } from '../bands/rounding.ts'

/**
 * Writes a number of a table: enough digits to read, no more than its unit deserves and its error supports (E56).
 *
 * @param unit unit of the series, or `%`
 * @param error its standard error, where one is known
 */
export function written(value: number, unit: string, error?: number): string {
  const usual = unit === '1' ? 4 : unit === 'jobs' ? 0 : 1
  const text = supported(value, error, 10 ** -usual).toFixed(supportedDecimals(error, usual))
  return Number(text) === 0 ? text.replace('-', '') : text
}

/** Writes a chance 0..1 as a percentage, in the same way. */
export function writtenChance(share: number, error: number): string {
  return `${(100 * supportedChance(share, error, 0.001)).toFixed(supportedDecimals(100 * error, 1))} %`
}
