import { expect, test } from 'vitest'
import { en } from '../../../src/text/en.ts'
import {
  type Finding,
  assumedText,
  chanceText,
  headlineOf,
  middleText,
  ofTen,
  yearSentence,
} from '../../../src/rooms/explore/sentences.ts'
import { nl } from '../../../src/text/nl.ts'
import { compareWords } from '../../../src/rooms/compare/words.ts'
import { municipalityWords } from '../../../src/rooms/municipalities/words.ts'
import { makeNumbers } from '../../../src/text/numbers.ts'
import { plainText, sentence } from '../../../src/text/parts.ts'
import { exploreWords } from '../../../src/rooms/explore/words.ts'
import { drawerWords } from '../../../src/rooms/explore/drawer-words.ts'
import { startWords } from '../../../src/rooms/explore/start-words.ts'
import { shellWords } from '../../../src/shell/words.ts'
import { planWords } from '../../../src/text/plans.ts'
import { chanceWord } from '../../../src/text/scale.ts'
import { type BandLevels, bandText, spreadOf } from '../../../src/text/spread.ts'
import { growthText, storyWords } from '../../../src/rooms/story/words.ts'
import { targetWords } from '../../../src/rooms/stress/words.ts'

/** The words that stand beside who says them. */
const ROOM_WORDS = [
  compareWords,
  drawerWords,
  exploreWords,
  municipalityWords,
  planWords,
  shellWords,
  startWords,
  storyWords,
  targetWords,
]

const found: Finding = {
  outcome: 'shortfall',
  label: 'wachtende vraag',
  year: 2040,
  where: '',
  middle: '34 ha',
  low: '3 ha',
  high: '153 ha',
  even: false,
  short: 15,
  dots: 20,
}

test('the headline says the count of the dots, the year and what', () => {
  expect(plainText(headlineOf(found, exploreWords.nl))).toBe(
    'In 15 van de 20 doorgerekende toekomsten wachten in 2040 te veel bedrijven op ruimte.',
  )
  expect(plainText(headlineOf({ ...found, short: 0, where: ' in Barneveld' }, exploreWords.nl))).toBe(
    'In geen van de 20 doorgerekende toekomsten wachten in 2040 in Barneveld te veel bedrijven op ruimte.',
  )
  expect(plainText(headlineOf(found, exploreWords.en))).toBe(
    'In 15 of the 20 computed futures too many firms wait for room in 2040.',
  )
})

test('an outcome without a line between enough and short is told by its middle', () => {
  const plain = { ...found, outcome: 'issuance', label: 'uitgifte', short: null }
  expect(plainText(headlineOf(plain, exploreWords.nl))).toBe('Uitgifte in 2040: in het midden 34 ha.')
  expect(yearSentence(plain, nl.chart, exploreWords.nl.fan)).not.toContain('toekomsten')
})

const levels = (...values: number[]): BandLevels => {
  const [p5 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p95 = 0] = values
  return { p5, p10, p25, p50, p75, p90, p95 }
}
const spread = (...values: number[]) =>
  spreadOf(levels(...values), (value) => `${makeNumbers('nl').hectares(value)} ha`)

test('“1 in 10 more” is said only where futures lie beyond', () => {
  const usual = spread(3, 7, 19, 42, 83, 153, 209)
  expect(middleText(usual, exploreWords.nl)).toBe('In het midden 42 ha, in 1 op de 10 meer dan 153 ha')
  expect(bandText(2040, usual, nl.chart)).toBe(
    '2040: in het midden 42 ha, in 1 op de 10 minder dan 7 ha, in 1 op de 10 meer dan 153 ha',
  )
  const none = spread(0, 0, 0, 0, 0, 0, 0)
  expect(middleText(none, exploreWords.nl)).toBe('In minstens 9 van de 10 toekomsten ongeveer 0 ha')
  expect(bandText(2030, spread(521.2, 521.2, 521.2, 521.2, 521.2, 521.2, 521.2), en.chart)).toBe(
    '2030: in at least 9 of 10 futures about 521 ha',
  )
  // Most lie at the most there can be: nothing is above it.
  expect(spread(2, 4, 9, 12, 12, 12, 12)).toEqual({ middle: '12 ha', low: '4 ha', high: null, even: false })
  expect(middleText(spread(2, 4, 9, 11, 12, 12, 12), exploreWords.en)).toBe('In the middle 11 ha')
  // An empty queue in most futures: one in twenty has one, which is no one in ten.
  expect(spread(0, 0, 0, 0, 0, 0, 30)).toMatchObject({ low: null, high: null, even: false })
  // Less than what is written as 0 cannot be said of what is never negative.
  expect(spread(0.001, 0.04, 1, 5, 8, 12, 20).low).toBeNull()
  expect(spread(-9, -0.04, 1, 5, 8, 12, 20).low).toBe('0 ha')
})

test('a user who fixed every assumption is not told that the scenario has none', () => {
  expect(assumedText({ uncertain: 0, assumed: 0 }, 39, exploreWords.nl)).toBe(
    'Alle 39 onzekere aannamen staan vast op uw keuze.',
  )
  expect(assumedText({ uncertain: 0, assumed: 0 }, 0, exploreWords.nl)).toBe(
    'Dit scenario heeft geen onzekere aannamen.',
  )
  expect(assumedText({ uncertain: 38, assumed: 31 }, 39, exploreWords.nl)).toContain('31 van de 38')
})

test('the marked piece of a headline is its number', () => {
  expect(headlineOf(found, exploreWords.nl).filter(({ strong }) => strong)).toEqual([
    { text: '15 van de 20', strong: true },
  ])
  expect(sentence('*a* b')).toEqual([{ text: 'a', strong: true }, { text: ' b' }])
})

test('jobs that change by what is written as 0 % stayed the same', () => {
  const { panel } = storyWords.nl
  const numbers = makeNumbers('nl')
  const said = [0, 0.00049, -0.00049, 0.012, -0.012].map((growth) => growthText(growth, panel, numbers))
  expect(said).toEqual(['gelijk gebleven', 'gelijk gebleven', 'gelijk gebleven', '1,2 % erbij', '1,2 % eraf'])
  for (let growth = -0.002; growth < 0.002; growth += 0.00001) {
    expect(growthText(growth, panel, numbers)).not.toMatch(/^0 %/)
  }
})

test('a percent sign stands a space from its number, in both languages', () => {
  const tight: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'function') {
      if (/[\d}]%/.test(String(value))) tight.push(String(value))
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  for (const words of [nl, en, ...ROOM_WORDS]) gather(words)
  expect(tight).toEqual([])
  expect(chanceText(0.72, '72', en)).toBe('Likely (72 %).')
})

test('the word scale follows the published steps and always has its number', () => {
  const words = [0, 0.049, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1].map(chanceWord)
  expect(words).toEqual([
    'veryUnlikely',
    'veryUnlikely',
    'unlikely',
    'notLikely',
    'evenly',
    'likely',
    'veryLikely',
    'nearCertain',
    'nearCertain',
  ])
  expect(chanceText(0.72, '72', nl)).toBe('Waarschijnlijk (72 %).')
})

test('a share is said as a count of ten', () => {
  expect(ofTen(0.37, exploreWords.nl)).toBe('4 van de 10')
})

test('no text says that a chance is large or small', () => {
  const texts: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'function') texts.push(String(value))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  for (const words of [nl, ...ROOM_WORDS.map((words) => words.nl)]) gather(words)
  expect(texts.length).toBeGreaterThan(150)
  expect(texts.filter((text) => /(grote|kleine) kans|kans is (groot|klein)/i.test(text))).toEqual([])
})

test('English has the shape of Dutch, and no text is empty in one language only', () => {
  const shape = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value === '' ? 'empty' : typeof value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item)]))
  }
  expect(shape(en)).toEqual(shape(nl))
  for (const words of ROOM_WORDS) expect(shape(words.en)).toEqual(shape(words.nl))
})
