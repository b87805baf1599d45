import { type Numbers, readNumber } from './numbers.ts'

/** Shares as typed: what can be read of them (0..1), their sum, and whether they make up a whole. */
export interface TypedShares {
  readonly shares: Readonly<Record<string, number>>
  /** The names whose text is no number from 0 to 100. */
  readonly wrong: readonly string[]
  readonly sum: number
  readonly whole: boolean
}

/** Shares that miss 1 by more than this are no whole; a millionth is less than any field shows. */
const WHOLE = 1e-6

/** Reads percentages as they stand in fields; an empty field is 0. */
export function readPercents(texts: Readonly<Record<string, string>>): TypedShares {
  const read = Object.entries(texts).map(([name, text]) => [name, text.trim() === '' ? 0 : readNumber(text)] as const)
  const good = read.flatMap(([name, value]) =>
    value !== null && value >= 0 && value <= 100 ? [[name, Number((value / 100).toPrecision(12))] as const] : [],
  )
  const names = new Set(good.map(([name]) => name))
  const wrong = read.flatMap(([name]) => (names.has(name) ? [] : [name]))
  const sum = good.reduce((total, [, share]) => total + share, 0)
  return { shares: Object.fromEntries(good), wrong, sum, whole: wrong.length === 0 && Math.abs(sum - 1) <= WHOLE }
}

/** Writes shares as the percentages of fields. */
export function percentTexts(
  names: readonly string[],
  shares: Readonly<Record<string, number>>,
  numbers: Pick<Numbers, 'percentTo'>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, numbers.percentTo(shares[name] ?? 0, 6)]))
}
