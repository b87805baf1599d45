import { type Text, outcomeOf, supported } from '../../engine.ts'
import { MARKS } from '../../charts/twenty.ts'
import type { Language } from '../../state/language.svelte.ts'
import { namedPolicy } from '../../state/policies.ts'
import { type Series, levelIn, levelsIn } from '../../state/series.ts'
import { type Known, estimated, scaled } from '../../text/numbers.ts'
import { outcomeValue } from '../../text/outcome.ts'
import { type Sentence, sentence } from '../../text/parts.ts'
import { bandText, spreadOf } from '../../text/spread.ts'
import type { Pair } from './finding.ts'
import type { CompareWords } from './words.ts'

/** What every sentence of the room rests on. */
export interface Said {
  readonly words: CompareWords
  readonly of: (text: Text) => string
  /** Writes a size with its unit. */
  readonly write: (value: Known) => string
  /** Whether the outcome is counted in hectares: then less than one makes no difference. */
  readonly inHectares: boolean
  readonly outcome: string
  readonly label: string
  readonly year: number
  /** Where, in words such as ` in Barneveld`; empty for the region. */
  readonly where: string
}

/** Gives a policy's name as it stands in a sentence. */
export function nameIn(id: string, { words, of }: Pick<Said, 'words' | 'of'>): string {
  if (id === 'own') return words.own
  if (id === 'default') return words.default
  const policy = namedPolicy(id)
  return words.quoted(policy === undefined ? id : of(policy.label))
}

/** Gives a difference as a size and a direction: `18 ha minder`. */
export function signed(known: Known, said: Pick<Said, 'words' | 'write' | 'inHectares'>): string {
  const { value } = estimated(known)
  if (isNothing(known, said.inHectares)) return said.words.signed.equal
  const size = said.write(scaled(known, Math.sign(value)))
  return value < 0 ? said.words.signed.less(size) : said.words.signed.more(size)
}

/** Says a band in a year. */
export function bandSaid(
  series: Series,
  year: number,
  outcome: string,
  { numbers, words }: Pick<Language, 'numbers' | 'words'>,
): string {
  const write = (value: Known): string => outcomeValue(outcome, value, numbers, words)
  return bandText(year, spreadOf(levelsIn(series, year), write), words.chart)
}

/** Says the band of a difference in a year. */
export function differenceSaid(series: Series, year: number, said: Said): string {
  const value = (level: 'p10' | 'p50' | 'p90'): string => signed(levelIn(series, level, year), said)
  return said.words.difference.value(year, value('p50'), value('p10'), value('p90'))
}

/** Which side of no difference is good; null where neither is. */
export function goodSide(outcome: string): 'less' | 'more' | null {
  const direction = outcomeOf(outcome)?.direction ?? 'none'
  return direction === 'none' ? null : direction
}

/** Says what the room found, or why it says nothing yet. */
export function titleOf(policies: number, best: Pair | null, isKnown: boolean, said: Said): Sentence {
  const { alone, working, withheld } = said.words.headline
  if (policies < 2) return [{ text: alone }]
  if (best !== null) return headline(best, said)
  return [{ text: isKnown ? withheld : working }]
}

type Parts = Readonly<Record<'total' | 'assumptions' | 'policy', Known>>

/** What the comparison came to. */
interface Found {
  readonly best: Pair | null
  readonly pairs: readonly Pair[]
  /** What of the best policy's gain is due to the changed assumptions; null where nothing was changed. */
  readonly parts: Parts | null
}

/** Says what stands below the headline; `fixed` assumptions hold for every policy. */
export function linesBelow({ best, pairs, parts }: Found, fixed: number, said: Said): readonly string[] {
  const { below } = said.words
  if (best === null) return [below.same]
  const beaten = pairs.filter(({ refusingFrom }) => refusingFrom).map(({ to }) => nameIn(to, said))
  return [
    ...pairs.filter(({ to }) => to !== best.to).map((pair) => further(pair, said)),
    ...pairs.filter(({ refusing }) => refusing).map(({ to }) => below.refusing(nameIn(to, said))),
    ...(beaten.length > 0 ? [below.refusingFrom(nameIn(best.from, said), beaten)] : []),
    ...(parts === null ? [] : [attribution(parts, best.to, said)]),
    below.same,
    ...(fixed > 0 ? [below.fixed(fixed)] : []),
  ]
}

/** Says how the better policy stands against the yardstick. */
export function headline(pair: Pair, said: Said): Sentence {
  const { words, year, where, label } = said
  const [to, from] = [nameIn(pair.to, said), nameIn(pair.from, said)]
  const side = sideOf(pair)
  if (side === 'equal') {
    const count = words.count(pair.count.equal, MARKS, pair.chances.equal)
    return said.outcome === 'shortfall'
      ? words.headline.equal(to, from, year, where, count)
      : words.headline.equalOther(label, to, from, year, where, count, said.inHectares)
  }
  const count = words.count(pair.count[side], MARKS, pair.chances[side])
  return said.outcome === 'shortfall'
    ? words.headline.waiting(to, from, year, where, count, side, middleOf(pair, said))
    : words.headline.other(label, to, from, year, where, count, side, middleOf(pair, said))
}

/** Says the same of a further policy, shorter. */
export function further(pair: Pair, said: Said): string {
  const { words, outcome } = said
  const [to, side] = [nameIn(pair.to, said), sideOf(pair)]
  if (side === 'equal') return words.below.equal(to, words.count(pair.count.equal, MARKS, pair.chances.equal))
  const middle = sentence(middleOf(pair, said)).map(({ text }) => text)
  return words.below.other(
    to,
    words.count(pair.count[side], MARKS, pair.chances[side]),
    side,
    outcome === 'shortfall',
    middle.join(''),
  )
}

/** Says how much of a gain is due to the changed assumptions. */
export function attribution(parts: Parts, to: string, said: Said): string {
  const { words, write } = said
  const { total, assumptions, policy } = parts
  const [whole, first, second] = [scaled(total, -1), scaled(assumptions, -1), scaled(policy, -1)]
  const isGain = said.outcome === 'shortfall' && whole.value > 1 && first.value >= 0 && second.value >= 0
  return isGain
    ? words.below.gained(write(whole), write(first), write(second), nameIn(to, said))
    : words.below.apart(signed(total, said), signed(assumptions, said), signed(policy, said), capital(nameIn(to, said)))
}

/** Which way most of the twenty futures go. */
export function sideOf({ count }: Pair): 'less' | 'more' | 'equal' {
  if (count.equal >= count.less && count.equal >= count.more) return 'equal'
  return count.less >= count.more ? 'less' : 'more'
}

function middleOf({ middle }: Pair, { words, write, inHectares, outcome }: Said): string {
  const isWaiting = outcome === 'shortfall'
  if (isNothing(middle, inHectares)) return words.headline.middleEqual
  const size = write(scaled(middle, Math.sign(middle.value)))
  return middle.value < 0 ? words.headline.middleLess(size, isWaiting) : words.headline.middleMore(size, isWaiting)
}

/** Whether a difference is none: too small to count, or no more than its error leaves. */
function isNothing(known: Known, inHectares: boolean): boolean {
  const { value, error } = estimated(known)
  return Math.abs(value) < (inHectares ? 1 : 1e-9) || supported(value, error) === 0
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
