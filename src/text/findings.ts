import type { Words } from './nl.ts'
import type { Sentence } from './parts.ts'
import { chanceWord } from './scale.ts'

/** What a sentence about one year needs to know; values are written already. */
export interface Finding {
  readonly outcome: string
  readonly label: string
  readonly year: number
  /** Where, in words such as ` in Barneveld`; empty for the region. */
  readonly where: string
  readonly middle: string
  readonly low: string
  readonly high: string
  /** Dots above the threshold, where the outcome has one. */
  readonly short: number | null
  readonly dots: number
}

/** The headline: it follows the dots wherever there is a line between enough and short. */
export function headlineOf(found: Finding, { headline }: Words): Sentence {
  const { outcome, short, dots, year, where, label, middle } = found
  if (short !== null && outcome === 'shortfall') return headline.shortfall(short, dots, year, where)
  if (short !== null && outcome === 'planningBalance') return headline.planningBalance(short, dots, year, where)
  return headline.other(label, year, where, middle)
}

/** The chance in a word with its number beside it. */
export function chanceText(probability: number, percent: string, { chance }: Words): string {
  return chance.withNumber(chance[chanceWord(probability)], percent)
}

/** One year of a picture as a sentence, for the cross-hair. */
export function yearSentence(found: Finding, { chart }: Words): string {
  const { year, middle, low, high, short, dots } = found
  return chart.value(year, middle, low, high) + (short === null ? '' : chart.valueShort(short, dots))
}

/** A share of the futures as a count of ten: `4 van de 10`. */
export function ofTen(share: number, { below }: Words): string {
  return below.dotsOf(Math.round(share * 10), 10)
}
