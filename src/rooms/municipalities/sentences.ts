import { type Area, type Estimated, supported } from '../../engine.ts'
import { areaName } from '../../state/areas.ts'
import type { Language } from '../../state/language.svelte.ts'
import type { Page } from '../../state/page.svelte.ts'
import { type Known, type Numbers, scaled } from '../../text/numbers.ts'
import { type MunicipalityWords, municipalityWords } from './words.ts'
import type { Sentence } from '../../text/parts.ts'
import { type Change, NOTHING, countWorse, hardest, isNothing } from './balance.ts'

/** Writes hectares with their unit. */
export function hectares(value: Known, { numbers }: Pick<Language, 'numbers'>): string {
  return `${numbers.hectares(value)} ha`
}

/** Says of how many of ten hectares looked for a place is found; `chance` is 0..1, null where nothing is looked for. */
export function chanceOfTen(chance: Known | null, { table }: MunicipalityWords, numbers: Numbers): string {
  return chance === null ? '–' : table.ofTen(numbers.plain(scaled(chance, 10), 1))
}

/** Takes the sign off a number. */
export function sizeOf(known: Estimated): Estimated {
  return scaled(known, Math.sign(known.value))
}

/** The language, and the knobs of which is told. */
export interface Told {
  readonly language: Page['language']
  readonly controls: Pick<Page['controls'], 'levers' | 'loaded'>
}

/** Gives the name of a municipality. */
export function areaText(area: Area, { controls, language }: Told): string {
  return areaName(area, controls.loaded.scenario, language) ?? ''
}

/** Says which way the waiting demand moves on average. */
export function effectText(change: Change, words: MunicipalityWords, language: Pick<Language, 'numbers'>): string {
  if (isNothing(change)) return words.out.equal
  const size = hectares(sizeOf(change.mean), language)
  return change.mean.value > 0 ? words.out.more(size) : words.out.less(size)
}

/** Says the same with the share of futures in which it is worse. */
function effectWithShare(change: Change, words: MunicipalityWords, language: Pick<Language, 'numbers'>): string {
  return `${effectText(change, words, language)}; ${words.out.worse(language.numbers.chance(change.worse))}`
}

/** Adds up changes of several municipalities: means may be added, shares of futures may not. */
export function together(changes: readonly Change[], area: Area): Change {
  return {
    area,
    mean: {
      value: changes.reduce((sum, { mean }) => sum + mean.value, 0),
      // At most: the errors of municipalities go up and down together in the same futures.
      error: changes.reduce((sum, { mean }) => sum + mean.error, 0),
    },
    worse: { value: NaN, error: NaN },
  }
}

/** Says whether an offer is enough for its task; `balance` is offered less asked, ha. */
export function balanceText(balance: Estimated, words: MunicipalityWords, language: Pick<Language, 'numbers'>): string {
  const { value, error } = balance
  if (Math.abs(value) <= NOTHING || supported(value, error) === 0) return words.key.even
  const size = hectares(sizeOf(balance), language)
  return value < 0 ? words.key.short(size) : words.key.over(size)
}

/** Joins names: `a, b en c`. */
export function joined(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1) ?? ''}`
}

/** What a change does in a year: to the region and to each municipality. */
interface Effect {
  readonly region: Change
  readonly each: readonly Change[]
  readonly year: number
}

type Telling = Pick<Language, 'code' | 'numbers'>

/** Says what full cooperation does against today. */
export function cooperationHeadline({ region, each, year }: Effect, language: Telling): Sentence {
  const { headline } = municipalityWords[language.code]
  const worse = countWorse(each)
  if (isNothing(region)) return headline.noGain(year, worse, each.length)
  const size = hectares(sizeOf(region.mean), language)
  return headline[region.mean.value < 0 ? 'gain' : 'loss'](year, size, worse, each.length)
}

/** Says what it does against today that municipalities opt out, with the user's own cooperation where that is another. */
export function optOutHeadline({ region, each, year }: Effect, { controls, language }: Told): Sentence {
  const { headline, out } = municipalityWords[language.code]
  const { levers, loaded } = controls
  const { municipalities } = loaded.scenario
  const names = municipalities.filter(({ id }) => levers.optOut.includes(id)).map(({ name }) => name)
  const isFew = names.length <= FEW || municipalities.length === 1
  const who = isFew ? joined(names, out.and) : headline.outMany(names.length, municipalities.length)
  const own = levers.cooperation === loaded.levers.cooperation ? null : language.numbers.percent(levers.cooperation)
  const given = headline.out(who, names.length === 1, own)
  const worse = countWorse(each)
  if (isNothing(region)) return headline.outEqual(given, year, worse, each.length)
  const size = hectares(sizeOf(region.mean), language)
  return headline[region.mean.value < 0 ? 'outLess' : 'outMore'](given, year, size, worse, each.length)
}

/**
 * Says what opting out does to who opts out, to the others, to the hardest hit of them and to the region.
 *
 * @param changes of each municipality
 * @param region of the region; null before it is known
 */
export function optOutLines(changes: readonly Change[], region: Change | null, page: Told): readonly string[] {
  const { controls, language } = page
  const words = municipalityWords[language.code]
  const { levers, loaded } = controls
  const isOut = ({ area }: Change): boolean => levers.optOut.some((id) => `municipality:${id}` === area)
  if (region === null || levers.optOut.length === 0) return []
  const others = changes.filter((change) => !isOut(change))
  const most = hardest(others, 'mean')
  const name = ({ area }: Change): string => areaText(area, page)
  const [mine, today] = [levers.cooperation, loaded.levers.cooperation]
  const percent = (share: number): string => language.numbers.percent(share)
  return [
    ...changes.filter(isOut).map((change) => words.out.self(name(change), effectWithShare(change, words, language))),
    ...(others.length > 0 ? [words.out.neighbours(effectText(together(others, 'region'), words, language))] : []),
    ...(most !== null && most.mean.value > NOTHING
      ? [words.out.most(name(most), effectWithShare(most, words, language))]
      : []),
    words.out.region(effectWithShare(region, words, language)),
    ...(mine === today ? [] : [words.out.alsoCooperation(percent(mine), percent(today))]),
  ]
}

/** More names than this are counted instead. */
const FEW = 3

/** Says which plans a municipality that opts out says no to: those that the region asks, unless they are hard (E32). */
export function optOutHelp(area: Area, { controls, language }: Page): string {
  const { out } = municipalityWords[language.code]
  const asked = controls.loaded.scenario.plans.filter(
    ({ municipality, regional, status }) => `municipality:${municipality}` === area && regional && status !== 'hard',
  )
  const names = asked.map(({ name }) => language.of(name))
  if (names.length === 0) return out.helpNone
  return out.help(names.length <= FEW ? joined(names, out.and) : out.plans(names.length))
}
