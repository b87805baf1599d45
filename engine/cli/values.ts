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

/**
 * Reads a share, `0.1` or `10 %`.
 *
 * @param kind what it is a share of, for the words
 */
export function share(where: string, kind: string, text: string): Result<number> {
  const [, digits, percent] = /^(\d{1,3}(?:[.,]\d{1,9})?)(\s*%)?$/.exec(text.trim()) ?? []
  const value = Number((digits ?? 'x').replace(',', '.')) / (percent === undefined ? 1 : 100)
  if (value >= 0 && value <= 1) return good(value)
  return bad([
    {
      where,
      what: `this is no ${kind}`,
      got: shown(text),
      allowed: '0 to 1, or 0 % to 100 %',
      hint: `Write for instance ${where} 0.1.`,
    },
  ])
}

/** Reads `NAME=VALUE`; what stands behind the first `=` is the value. */
export function namedValue(
  where: string,
  text: string,
  { kind, allowed, example }: { readonly kind: string; readonly allowed: string; readonly example: string },
): Result<readonly [name: string, value: string]> {
  const at = text.indexOf('=')
  if (at > 0) return good([text.slice(0, at).trim(), text.slice(at + 1).trim()])
  return bad([{ where, what: `this is no ${kind}`, got: shown(text), allowed, hint: `Write for instance ${example}.` }])
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
