import type { Problem } from '../engine.ts'
import type { Words } from '../text/nl.ts'
import type { MissedSum } from './link-lists.ts'

/** Why the text of one setting is refused. */
export interface LinkFault {
  readonly what: string
  readonly hint: string
  readonly allowed: string
  /** What was found, where that is not simply the text. */
  readonly got?: string
}

/** The value of one setting, or why there is none. */
export type LinkReading<T> = { readonly value: T } | { readonly fault: LinkFault }

/** A value that is none of those allowed. */
export function chosenFault(allowed: string, words: Words): LinkFault {
  return { ...words.problems.link.choice, allowed }
}

/** Shares that do not make up a whole. */
export function sumFault({ name, sum }: MissedSum, words: Words): LinkFault {
  const said = words.problems.link.sum
  return {
    what: said.what,
    hint: said.hint,
    allowed: said.allowed,
    got: said.got(name, String(Number(sum.toFixed(6)))),
  }
}

/** Makes a problem of a link; what was found is cut to a readable length. */
export function problem(
  said: { readonly what: string; readonly hint: string },
  where: string,
  got: string,
  allowed: string,
): Problem {
  const shown = got.length > 60 ? `${got.slice(0, 57)}…` : got
  return { where: where.slice(0, 80), what: said.what, got: shown, allowed, hint: said.hint }
}
