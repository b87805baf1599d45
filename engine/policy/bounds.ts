import type { NumberLever } from './lever.ts'

/** The years a scenario runs over: the base year, which is not calculated, and the last one that is. */
export interface Span {
  readonly baseYear: number
  readonly endYear: number
}

/** Lowest and highest value of a lever that is a number, both allowed; a lever that is a year keeps to the years of the scenario, where these are known. */
export function leverBounds(
  { min, max, years }: NumberLever,
  span: Span | null,
): { readonly low: number; readonly high: number } {
  if (years === undefined || span === null) return { low: min, high: max }
  return { low: span.baseYear + years.afterBase, high: span.endYear }
}
