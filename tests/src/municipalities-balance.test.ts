import { expect, test } from 'vitest'
import { type Comparison, type Summary, seriesKey } from '../../engine/index.ts'
import {
  type Change,
  balanceOf,
  changesOf,
  countWorse,
  hardest,
  isNothing,
  isWorse,
  longestQueue,
} from '../../src/rooms/municipalities/balance.ts'
import {
  cooperationHeadline,
  chanceOfTen,
  joined,
  optOutHeadline,
  optOutHelp,
  optOutLines,
  together,
} from '../../src/rooms/municipalities/sentences.ts'
import { BAR_WIDTH, barOf, fullBar } from '../../src/rooms/municipalities/bars.ts'
import { agreedShares, sharesByName, shortest } from '../../src/rooms/municipalities/key.ts'
import type { Page } from '../../src/state/page.svelte.ts'
import { municipalityWords } from '../../src/rooms/municipalities/words.ts'
import { makeNumbers } from '../../src/text/numbers.ts'
import { plainText } from '../../src/text/parts.ts'
import { shippedScenario } from '../support/shipped-scenario.ts'

const here = 'municipality:A'
const flat = (value: number): number[] => [value, value]
const LEVELS = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const
const banded = (value: number) => ({
  unit: 'ha',
  mean: flat(value),
  bands: Object.fromEntries(LEVELS.map((level, i) => [level, flat(value * (i + 1))])),
})

function summary(changes: Readonly<Record<string, unknown>> = {}): Summary {
  return {
    baseYear: 2030,
    years: [2031, 2032],
    errors: { [seriesKey('shortfall', here)]: { p50: [0, 0.3], p90: [0, 0.7] } },
    replicates: {},
    base: { [seriesKey('shortfall', here)]: { mean: 4, bands: null } },
    outcomes: {
      [seriesKey('shortfall', here)]: banded(5),
      [seriesKey('admittedDemand', here)]: banded(6),
      [seriesKey('lostDemand', here)]: banded(1),
      [seriesKey('cumulativeGrossDemand', here)]: banded(20),
      cumulativeGrossDemand: banded(80),
      [seriesKey('cumulativeOpenLandUsed', here)]: banded(3),
      cumulativeOpenLandUsed: banded(12),
      [seriesKey('cumulativeServedAcrossBorders', here)]: banded(2),
      [seriesKey('cumulativeDeliveredIntensification', here)]: banded(1.5),
      ...changes,
    },
  } as unknown as Summary
}

test('the chance of a place is what was served of what was looked for, from the year before on', () => {
  // 2031: 4 waited and 6 came; 1 gave up and 5 wait, so 4 of 10 found a place.
  expect(balanceOf(summary(), here, 2031)?.chance?.value).toBeCloseTo(0.4, 12)
  // 2032: 5 waited and 6 came, so 5 of 11.
  expect(balanceOf(summary(), here, 2032)?.chance?.value).toBeCloseTo(5 / 11, 12)
})

test('shares are shares of the region, and the row is middle and 1 in 10', () => {
  expect(balanceOf(summary(), here, 2032)).toMatchObject({
    middle: { value: 20, error: 0.3 },
    high: { value: 30, error: 0.7 },
    demandShare: { value: 0.25 },
    land: { value: 3 },
    landShare: { value: 0.25 },
    across: { value: 2 },
    intensified: { value: 1.5 },
  })
})

test('nothing looked for has no chance, no open land has no share, a withheld band no balance', () => {
  const nothing = { admittedDemand: banded(0), lostDemand: banded(0), shortfall: banded(0) }
  const empty = Object.fromEntries(Object.entries(nothing).map(([id, series]) => [seriesKey(id, here), series]))
  expect(balanceOf(summary(empty), here, 2032)?.chance).toBeNull()
  expect(balanceOf(summary({ cumulativeOpenLandUsed: banded(0) }), here, 2032)?.landShare).toBeNull()
  const withheld = { [seriesKey('shortfall', here)]: { ...banded(1), bands: null } }
  expect(balanceOf(summary(withheld), here, 2032)).toBeNull()
  expect(balanceOf(summary(), here, 1999)).toBeNull()
})

test('a change is taken from the paired difference against the first policy', () => {
  const key = seriesKey('shortfall', here)
  const comparison = {
    runs: [summary()],
    differences: [
      {
        to: 'full',
        outcomes: { [key]: { mean: [-2, -3] } },
        errors: { [key]: { mean: [0.1, 0.2] } },
        screenChances: { [key]: { worse: [0.05, 0.1] } },
        screenChanceErrors: { [key]: { worse: [0.01, 0.02] } },
      },
    ],
  } as unknown as Comparison
  expect(changesOf(comparison, 'full', [here], 2032)).toEqual([
    { area: here, mean: { value: -3, error: 0.2 }, worse: { value: 0.1, error: 0.02 } },
  ])
  expect(changesOf(comparison, 'apart', [here], 2032)).toBeNull()
})

test('worse is more on average, beyond the error of the calculation', () => {
  const change = (mean: number, error: number): Change => ({
    ...{ area: here, mean: { value: mean, error }, worse: { value: 0, error: 0 } },
  })
  expect(isWorse(change(1, 0.2))).toBe(true)
  expect(isWorse(change(1, 0.6))).toBe(false)
  expect(isNothing(change(-0.01, 0))).toBe(true)
  expect(isNothing(change(-3, 0.2))).toBe(false)
  expect(hardest([change(1, 0), change(3, 0), change(2, 0)], 'mean')?.mean.value).toBe(3)
  expect(hardest([], 'worse')).toBeNull()
  expect(together([change(1, 0.1), change(3, 0.2)], 'region')).toMatchObject({
    mean: { value: 4, error: expect.closeTo(0.3, 12) as number },
  })
})

test('sentences count municipalities in both languages', () => {
  expect(joined(['Baarn', 'Soest', 'Leusden'], ' en ')).toBe('Baarn, Soest en Leusden')
  expect(joined([], ' en ')).toBe('')
  const said = (language: 'nl' | 'en'): string =>
    municipalityWords[language].headline
      .gain(2040, '5 ha', 1, 9)
      .map(({ text }) => text)
      .join('')
  expect(said('nl')).toContain('1 van de 9 gemeenten is daarmee slechter af')
  expect(said('en')).toContain('1 of the 9 municipalities is worse off')
})

const scenario = shippedScenario('regio-amersfoort')
const towns = scenario.municipalities.map(({ id }) => id)
const change = (mean: number): Change => ({
  ...{ area: here, mean: { value: mean, error: 0 }, worse: { value: 0, error: 0 } },
})
const effect = (region: number, each: readonly number[]) => ({
  ...{ region: change(region), each: each.map(change), year: 2040 },
})
function page(optOut: readonly string[], code: 'nl' | 'en' = 'nl', cooperation = 0.5, of = scenario): Page {
  const levers = { optOut, cooperation }
  const controls = { levers, loaded: { scenario: of, levers: { optOut: [], cooperation: 0.5 } } }
  const of_ = (text: { nl: string; en: string }): string => text[code]
  return { controls, language: { code, numbers: makeNumbers(code), of: of_ } } as unknown as Page
}

test('who is worse off is counted in words that fit none, one, all, and a region of one', () => {
  const language = { code: 'nl', numbers: makeNumbers('nl') } as const
  const said = (...each: number[]): string => plainText(cooperationHeadline(effect(-5, each), language))
  expect(said(-1, -1)).toMatch(/ Geen van de 2 gemeenten is daarmee slechter af\.$/)
  expect(said(-1, 1)).toMatch(/ 1 van de 2 gemeenten is daarmee slechter af\.$/)
  expect(said(-1, 1, 1)).toMatch(/ 2 van de 3 gemeenten zijn daarmee slechter af\.$/)
  expect(said(1, 1)).toMatch(/ Alle 2 gemeenten zijn daarmee slechter af\.$/)
  expect(said(-1)).toMatch(/ De gemeente is daarmee niet slechter af\.$/)
  const english = { code: 'en', numbers: makeNumbers('en') } as const
  expect(plainText(cooperationHeadline(effect(0, [0, 0]), english))).toMatch(
    /None of the 2 municipalities is worse off/,
  )
})

test('when municipalities opt out the headline is about that', () => {
  const all = effect(
    43,
    towns.map(() => 2),
  )
  expect(plainText(optOutHeadline(all, page(towns)))).toBe(
    'Als alle 9 gemeenten niet meedoen, wacht er in 2040 gemiddeld 43 ha meer dan vandaag. Alle 9 gemeenten zijn daarmee slechter af.',
  )
  const one = effect(2.1, [1, -1, 0])
  expect(plainText(optOutHeadline(one, page(['Baarn'], 'en')))).toBe(
    'If Baarn opts out, there is 2.1 ha more waiting demand in 2040 on average than today. 1 of the 3 municipalities is worse off with it.',
  )
  expect(plainText(optOutHeadline(effect(0, [0, 0, 0]), page(['Baarn', 'Soest'], 'nl', 0.3)))).toBe(
    'Als Baarn en Soest niet meedoen en de samenwerking op 30 % staat, maakt dat in 2040 voor de regio bijna niets uit tegenover vandaag. Geen van de 3 gemeenten is daarmee slechter af.',
  )
})

test('opting out names the plans it is about: those that the region asks, and no others (E32)', () => {
  expect(optOutHelp('municipality:Nijkerk', page([]))).toBe(
    'Deze gemeente zegt dan altijd nee tegen de plannen die de regio van haar vraagt (Fictieve zoekruimte 3) en houdt haar grond voor eigen bedrijven. Haar andere plannen gaan gewoon door.',
  )
  expect(optOutHelp('municipality:Barneveld', page([], 'en'))).toContain(
    'Fictional search area 7, Fictional search area 8 and Fictional search area 9',
  )
  expect(optOutHelp('municipality:Woudenberg', page([]))).toContain('vraagt in dit scenario geen plan')
})

test('opting out is told of who does it, of the others, of the hardest hit and of the region', () => {
  const told = (mean: number, area: Change['area']): Change => ({
    ...{ area, mean: { value: mean, error: 0 }, worse: { value: 0.4, error: 0 } },
  })
  const changes = [told(-1, 'municipality:Baarn'), told(3, 'municipality:Soest'), told(1, 'municipality:Leusden')]
  const lines = optOutLines(changes, told(3, 'region'), page(['Baarn'], 'nl', 0.3))
  expect(lines.map((line) => line.replace(/[:;].*/, ''))).toEqual([
    'Baarn zelf',
    'De andere gemeenten samen',
    'Het meest bij Soest',
    'De hele regio',
    'Uw samenwerking staat op 30 % in plaats van 50 %',
  ])
  expect(lines[1]).toContain('gemiddeld 4 ha meer wachtende vraag')
  expect(optOutLines(changes, null, page(['Baarn']))).toEqual([])
  expect(optOutLines(changes, told(3, 'region'), page([]))).toEqual([])
  expect(countWorse(changes)).toBe(2)
})

test('the key names who offers least, and agreeing begins with the shares that hold', () => {
  const row = (value: number) => ({ value, balance: { value, error: 0 } })
  expect(shortest([row(-1), row(-4), row(2)])?.value).toBe(-4)
  expect(shortest([row(-0.01), row(2), { value: 0, balance: null }])).toBeNull()
  const [held, agreed] = [sharesByName(scenario, 'equal'), agreedShares(scenario, 'equal')]
  expect(Object.keys(held)).toEqual(towns)
  expect(Object.values(agreed).reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(1000)
  for (const id of towns) expect(Math.abs((agreed[id] ?? 0) - (held[id] ?? 0))).toBeLessThan(0.001)
})

test('bars share one measure: the longest fills it', () => {
  const balance = (middle: number, high: number) => ({
    ...{ middle: { value: middle, error: 0 }, high: { value: high, error: 0 } },
  })
  const full = fullBar([balance(2, 8), balance(4, 20), null])
  expect(full).toBe(20)
  expect(barOf(balance(4, 20), full)).toEqual({ middle: BAR_WIDTH / 5, high: BAR_WIDTH, mark: BAR_WIDTH - 1 })
  expect(barOf(balance(0, 0), fullBar([])).mark).toBe(0)
})

test('the longest queue is found, and a chance is said of ten hectares', () => {
  const [a, b] = [balanceOf(summary(), here, 2031), balanceOf(summary(), here, 2032)]
  const both = [a, b].filter((balance) => balance !== null)
  expect(longestQueue(both)?.middle.value).toBe(20)
  expect(longestQueue([])).toBeNull()
  expect(chanceOfTen(0.45, municipalityWords.nl, makeNumbers('nl'))).toBe('4,5 van 10')
  expect(chanceOfTen(null, municipalityWords.nl, makeNumbers('nl'))).toBe('–')
})
