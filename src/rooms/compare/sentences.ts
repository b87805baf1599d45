import { type Text, supported } from '../../engine.ts'
import { MARKS } from '../../charts/twenty.ts'
import { namedPolicy } from '../../state/policies.ts'
import type { CompareWords } from './words.ts'
import { type Known, estimated, scaled } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'
import type { Pair } from './finding.ts'

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
export function attribution(
  parts: { readonly total: Known; readonly assumptions: Known; readonly policy: Known },
  to: string,
  said: Said,
): string {
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
