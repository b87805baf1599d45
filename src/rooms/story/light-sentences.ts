import type { Indicator } from '../../engine.ts'
import type { Known, Numbers } from '../../text/numbers.ts'
import type { StoryWords } from './words.ts'

interface Said {
  readonly words: StoryWords['lights']
  readonly numbers: Numbers
}

/** Writes a value of an indicator, a share or a number of years, with its unit. */
export function valueText(indicator: Indicator, value: Known, said: Said): string {
  return withUnit(indicator, plain(indicator, value, said), said)
}

/** Writes from where to where the values of an indicator lie. */
export function rangeText(indicator: Indicator, low: Known, high: Known, said: Said): string {
  return withUnit(indicator, said.words.between(plain(indicator, low, said), plain(indicator, high, said)), said)
}

/** Says where an indicator is on track; a limit that is not there is not said. */
export function goodRange(indicator: Indicator, said: Said): string {
  const { words } = said
  const [, low, high] = indicator.limits
  const [from, to] = [plain(indicator, low, said), plain(indicator, high, said)]
  const range = low === -Infinity ? words.most(to) : high === Infinity ? words.least(from) : words.between(from, to)
  return words.good(withUnit(indicator, range, said))
}

function plain({ unit }: Indicator, value: Known, { numbers }: Said): string {
  return unit === '1' ? numbers.percentTo(value, 1) : numbers.plain(value, 1)
}

function withUnit({ unit }: Indicator, text: string, { words }: Said): string {
  return unit === '1' ? words.percent(text) : words.years(text)
}
