import { type Problem, type Result, bad, good, shown } from '../base/problem.ts'
import { nearest } from '../scenario/complaints/nearest.ts'

/** Reads a whole number between bounds. */
export function wholeNumber(where: string, text: string, low: number, high: number): Result<number> {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= low && value <= high) return good(value)
  return bad([
    {
      where,
      what: 'this is no whole number in range',
      got: shown(text),
      allowed: `${String(low)} to ${String(high)}, in digits alone`,
      hint: `Write for instance ${where} ${String(Math.min(high, 8192))}.`,
    },
  ])
}

/** Reads one of a few words. */
export function oneOf<T extends string>(where: string, text: string, known: readonly T[]): Result<T> {
  const found = known.find((word) => word === text)
  return found === undefined ? bad([unknownWord(where, text, known)]) : good(found)
}

/** Says that a word is not known, and which one may have been meant. */
export function unknownWord(where: string, text: string, known: readonly string[]): Problem {
  const near = nearest(text, known)
  return {
    where,
    what: 'this name is not known',
    got: shown(text),
    allowed: known.join(', '),
    hint: near === null ? 'Take one of these.' : `Did you mean ${near}?`,
  }
}
