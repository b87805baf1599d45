import { standardError } from '../bands/replicates.ts'
import type { SeriesKey } from '../study/series.ts'
import type { Summary } from '../study/summary.ts'

/** A number with its Monte Carlo error. */
export interface Estimated {
  readonly value: number
  readonly error: number
}

/**
 * Takes a number and its error out of a list of either.
 *
 * @returns undefined where the number is not there; an error that is not there is 0
 */
export function estimatedAt(
  values: readonly number[] | undefined,
  errors: readonly number[] | undefined,
  i: number,
): Estimated | undefined {
  const value = values?.[i]
  return value === undefined ? undefined : { value, error: errors?.[i] ?? 0 }
}

/**
 * Makes a figure out of means over futures, and its error from the same figure made of the means of each replicate (E56).
 *
 * @param summary of a study with detail
 * @param means which means: a series, and a year or the base year
 * @param of the figure; it gets the means in that order
 * @returns null where one of the means was not recorded
 */
export function derivedFrom(
  { years, baseYear, base, outcomes, replicates }: Summary,
  means: readonly (readonly [key: SeriesKey, year: number])[],
  of: (...means: readonly number[]) => number,
): Estimated | null {
  const found = means.flatMap(([key, year]) => {
    const row = year === baseYear ? 0 : years.indexOf(year) + 1
    const mean = year === baseYear ? base[key]?.mean : outcomes[key]?.mean[row - 1]
    return mean === undefined ? [] : [{ mean, parts: replicates[key]?.[row] ?? [] }]
  })
  if (found.length < means.length) return null
  const parts = (found[0]?.parts ?? []).map((_, r) => of(...found.map((one) => one.parts[r])))
  return { value: of(...found.map(({ mean }) => mean)), error: standardError(parts) ?? 0 }
}
