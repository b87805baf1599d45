import type { Recording } from './recorded-run.ts'

/** The first place where two lists of numbers differ in a bit; null when they are the same. */
export function firstDifference(one: ArrayLike<number>, other: ArrayLike<number>): string | null {
  if (one.length !== other.length) return `${String(one.length)} and ${String(other.length)} numbers`
  for (let i = 0; i < one.length; i++) {
    if (!Object.is(one[i], other[i])) return `number ${String(i)}: ${String(one[i])} and ${String(other[i])}`
  }
  return null
}

/** The same for two recordings of the same series: their failures, then their columns. */
export function differenceOf(one: Recording, other: Recording): string | null {
  return firstDifference(one.failed, other.failed) ?? firstDifference(one.columns, other.columns)
}
