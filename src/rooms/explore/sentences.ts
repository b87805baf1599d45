import type { Words } from '../../text/nl.ts'
import type { Sentence } from '../../text/parts.ts'
import { chanceWord } from '../../text/scale.ts'
import { type Spread, bandText } from '../../text/spread.ts'
import type { ExploreWords } from './words.ts'

/** What a sentence about one year needs to know; values are written already. */
export interface Finding extends Spread {
  readonly outcome: string
  readonly label: string
  readonly year: number
  /** Where, in words such as ` in Barneveld`; empty for the region. */
  readonly where: string
  /** Dots above the threshold, where the outcome has one. */
  readonly short: number | null
  readonly dots: number
}

/** The headline: it follows the dots wherever there is a line between enough and short. */
export function headlineOf(found: Finding, { headline }: ExploreWords): Sentence {
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
export function yearSentence(found: Finding, chart: Words['chart'], fan: ExploreWords['fan']): string {
  const { year, short, dots } = found
  return bandText(year, found, chart) + (short === null ? '' : fan.valueShort(short, dots))
}

/** The middle and the tail above it, for the line below the headline. */
export function middleText({ middle, high, even }: Spread, { below }: ExploreWords): string {
  return even ? below.even(middle) : below.middle(middle, high)
}

/** How many of the drawn assumptions are estimates of ours; `all` counts those that the scenario draws. */
export function assumedText(
  drawn: { readonly uncertain: number; readonly assumed: number },
  all: number,
  { below }: ExploreWords,
): string {
  if (all === 0) return below.certain
  return drawn.uncertain === 0 ? below.allFixed(all) : below.assumed(drawn.assumed, drawn.uncertain)
}

/** A share of the futures as a count of ten: `4 van de 10`. */
export function ofTen(share: number, { below }: ExploreWords): string {
  return below.dotsOf(Math.round(share * 10), 10)
}
