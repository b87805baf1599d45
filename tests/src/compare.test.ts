import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES, createDirectClient, defaultPolicy, leversOf, studyOf } from '../../engine/index.ts'
import { MARKS, countOf } from '../../src/charts/twenty.ts'
import { axesOf, columnsOf, policyToAdd } from '../../src/rooms/compare/columns.ts'
import { type Pair, bestOf, differenceSeries, pairsOf } from '../../src/rooms/compare/finding.ts'
import {
  type Said,
  attribution,
  further,
  goodSide,
  headline,
  linesBelow,
  nameIn,
  signed,
  titleOf,
} from '../../src/rooms/compare/sentences.ts'
import { checkLink } from '../../src/state/link-check.ts'
import { readLink, writeLink } from '../../src/state/link.ts'
import { NAMED_POLICIES, POLICY_NAMES, readPolicies } from '../../src/state/policies.ts'
import { freshSettings } from '../../src/state/settings.ts'
import { compareWords } from '../../src/rooms/compare/words.ts'
import { displayOfDifference } from '../../src/text/display.ts'
import { en } from '../../src/text/en.ts'
import { nl } from '../../src/text/nl.ts'
import { makeNumbers } from '../../src/text/numbers.ts'
import { plainText } from '../../src/text/parts.ts'
import { screenNumber } from '../../src/text/quantity.ts'
import { smallScenario } from '../support/smallScenario.ts'

const said: Said = {
  words: compareWords.nl,
  of: ({ nl: text }) => text,
  write: (value) => `${makeNumbers('nl').hectares(value)} ha`,
  inHectares: true,
  outcome: 'shortfall',
  label: 'wachtende vraag',
  year: 2040,
  where: '',
}

function pair(middle: number, chances: Pair['chances'], to = 'adaptive', error = 0.1): Pair {
  return {
    ...{ from: 'none', to, key: 'shortfall', direction: 'less', chances, count: countOf(chances) },
    ...{
      chanceErrors: { less: 0, equal: 0, more: 0 },
      middle: { value: middle, error },
      mean: { value: middle, error: 0.1 },
    },
    ...{ notServed: null, refusing: false, refusingFrom: false },
  }
}

test('twenty futures stand for all: the counts add up and lie within one of the chance', () => {
  const chances = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]) => ({ less: a * b, equal: a * (1 - b), more: 1 - a }))
  fc.assert(
    fc.property(chances, (odds) => {
      const count = countOf(odds)
      expect(count.less + count.equal + count.more).toBe(MARKS)
      for (const kind of ['less', 'equal', 'more'] as const) {
        expect(Math.abs(count[kind] - odds[kind] * MARKS)).toBeLessThan(1)
      }
    }),
    { seed: 11 },
  )
})

test('the headline states the answer in numbers', () => {
  const better = pair(-18, { less: 0.7, equal: 0.1, more: 0.2 })
  expect(plainText(headline(better, said))).toBe(
    'Met “Adaptief, elke vier jaar” wachten er in 2040 in 14 van de 20 toekomsten minder hectares dan met “Geen nieuwe plannen”; in het midden 18 ha minder.',
  )
  const worse = pair(7, { less: 0.2, equal: 0, more: 0.8 }, 'own')
  expect(plainText(headline(worse, said))).toBe(
    'Met uw instelling wachten er in 2040 in 16 van de 20 toekomsten meer hectares dan met “Geen nieuwe plannen”; in het midden 7 ha meer.',
  )
  const rough = pair(-18.4, { less: 0.7, equal: 0.1, more: 0.2 }, 'own', 1.2)
  expect(plainText(headline(rough, said))).toMatch(/in het midden 20 ha minder\.$/)
  // Of an error this large nothing is left of 2 ha.
  const lost = pair(-2, { less: 0.7, equal: 0.1, more: 0.2 }, 'own', 2.4)
  expect(plainText(headline(lost, said))).toMatch(/in het midden bijna geen verschil\.$/)
  const same = pair(0.4, { less: 0, equal: 1, more: 0 })
  expect(plainText(headline(same, said))).toContain('alle 20')
  expect(plainText(headline(same, said))).toContain('minder dan 1 ha verschil')
  expect(further(same, said)).toBe('Met “Adaptief, elke vier jaar” in alle 20 bijna hetzelfde.')
})

test('the headline is one frame that fits every outcome label, in both languages', () => {
  const labels = OUTCOMES.map(({ label }) => label)
  expect(labels.length).toBeGreaterThan(25)
  const better = pair(-18, { less: 0.7, equal: 0.1, more: 0.2 }, 'own')
  const same = pair(0, { less: 0, equal: 1, more: 0 }, 'own')
  for (const language of ['nl', 'en'] as const) {
    const words = compareWords[language]
    for (const label of labels.map((text) => text[language])) {
      const other = { ...said, words, outcome: 'issuance', label, where: ' in Baarn' }
      const capital = label.slice(0, 1).toUpperCase() + label.slice(1)
      // The label stands alone before the colon: no verb or article has to agree with it.
      for (const one of [better, same]) {
        expect(plainText(headline(one, other)).startsWith(`${capital} in 2040 in Baarn: `)).toBe(true)
      }
    }
  }
  const other = { ...said, outcome: 'jobsWithoutPlace', label: 'banen zonder plek', inHectares: false }
  expect(plainText(headline(better, { ...other, write: () => '18 banen' }))).toBe(
    'Banen zonder plek in 2040: met uw instelling in 14 van de 20 toekomsten lager dan met “Geen nieuwe plannen”; in het midden 18 banen lager.',
  )
  expect(plainText(headline(same, other))).toBe(
    'Banen zonder plek in 2040: met uw instelling in alle 20 toekomsten hetzelfde als met “Geen nieuwe plannen”.',
  )
})

test('the difference of two percentages is counted in points', () => {
  expect(displayOfDifference('percent')).toBe('percentPoints')
  expect(displayOfDifference('hectares')).toBe('hectares')
  const numbers = makeNumbers('nl')
  expect(`${screenNumber(0.0012, 'percentPoints', numbers)} ${nl.units.percentPoints}`).toBe('0,12 procentpunt')
  expect(en.units.percentPoints).toBe('percentage points')
})

test('“all” and “none” stand only beside 100 % and 0 %', () => {
  const odds = { less: 0.99, equal: 0.006, more: 0.004 }
  expect(countOf(odds).less).toBe(MARKS)
  const nearly = pair(-18, odds)
  expect(plainText(headline(nearly, said))).toContain('in bijna alle 20 toekomsten minder hectares')
  expect(further(nearly, { ...said, words: compareWords.en })).toContain('fewer in almost all 20')
  expect(compareWords.nl.count(0, MARKS, 0.01)).toBe('bijna geen van de 20')
  expect(compareWords.en.count(0, MARKS, 0)).toBe('none of the 20')
  const numbers = makeNumbers('nl')
  expect([0, 0.002, 0.49, 0.99, 0.998, 1].map((share) => numbers.chance(share))).toEqual([
    '0',
    'minder dan 1',
    '49',
    '99',
    'meer dan 99',
    '100',
  ])
})

test('a gain is divided over assumption and policy, and opposite parts are not called a gain', () => {
  expect(attribution({ total: -25, assumptions: -10, policy: -15 }, 'own', said)).toBe(
    'Van de 25 ha die er met uw instelling gemiddeld minder wachten dan met de maatstaf en de standaardaannamen, komt 10 ha door de andere aanname en 15 ha door het beleid.',
  )
  const opposite = attribution({ total: -25, assumptions: 15, policy: -40 }, 'own', said)
  expect(opposite).toContain('De andere aanname doet 15 ha meer, het beleid 40 ha minder.')
  expect(signed(0.6, said)).toBe('bijna gelijk')
  expect(signed({ value: -27, error: 2 }, said)).toBe('25 ha minder')
  expect(signed({ value: -2, error: 2 }, said)).toBe('bijna gelijk')
})

test('the best is the one that does most in the good direction', () => {
  const odds = { less: 1, equal: 0, more: 0 }
  expect(bestOf([pair(-3, odds, 'a'), pair(-9, odds, 'b'), pair(4, odds, 'c')])?.to).toBe('b')
  expect(bestOf([])).toBeNull()
})

test('pairs and the band of the difference come from the engine’s comparison; the same policy twice differs nowhere', async () => {
  const scenario = smallScenario()
  const client = createDirectClient()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 256, paths: 0 })
  const own = { id: 'own', levers: leversOf(scenario) }
  const policies = [own, { id: 'default', named: true as const }, { id: 'none', named: true as const }]
  const comparison = await client.ask('compare', { study, policies }, { asker: 'test', priority: 'room' }).done
  const pairs = pairsOf(comparison, 'shortfall', 'region', 2028)
  expect(pairs.map(({ from, to }) => [from, to])).toEqual([
    ['own', 'default'],
    ['own', 'none'],
  ])
  expect(pairs[0]?.count).toEqual({ less: 0, equal: 20, more: 0 })
  const series = differenceSeries(comparison, 0, 'shortfall', 'region')
  expect(series?.years[0]).toBe(scenario.baseYear)
  expect(
    Object.values(series?.bands ?? {})
      .flat()
      .every((value) => value === 0),
  ).toBe(true)
  const view = { outcome: 'shortfall', area: 'region', year: 2028 } as const
  // A policy that is still being computed has an empty column; those that are known stay.
  const columns = columnsOf(['own', 'none', 'adaptive'], comparison, pairs, view)
  expect(
    columns.map(({ letter, series, difference, pair }) => [letter, series, difference, pair].map(Boolean)),
  ).toEqual([
    [true, true, false, false],
    [true, true, true, true],
    [true, false, false, false],
  ])
  expect(columns[1]?.pair?.to).toBe('none')
  // Measured by another yardstick nothing of the old one stands.
  const turned = columnsOf(['none', 'own'], comparison, pairs, view)
  expect(turned.map(({ series, difference, pair }) => [series, difference, pair].map(Boolean))).toEqual([
    [true, false, false],
    [true, false, false],
  ])
  const { band, difference } = axesOf(columns, 0.1)
  const highest = Math.max(...columns.flatMap(({ series: one }) => one?.bands.p95 ?? []))
  expect(band.high).toBeGreaterThanOrEqual(highest)
  expect(difference.low).toBeLessThanOrEqual(0)
  client.close()
})

test('the room says what is missing, and names each policy that wins by refusing', () => {
  const [low, refusing] = [
    pair(-18, { less: 0.7, equal: 0.1, more: 0.2 }),
    { ...pair(-5, { less: 0.6, equal: 0.1, more: 0.3 }, 'renew34'), refusing: true },
  ]
  const plain = (policies: number, best: Pair | null, isKnown: boolean): string =>
    plainText(titleOf(policies, best, isKnown, said))
  expect(plain(1, low, true)).toBe(said.words.headline.alone)
  expect(plain(2, null, false)).toBe(said.words.headline.working)
  expect(plain(2, null, true)).toBe(said.words.headline.withheld)
  expect(plain(2, low, true)).toBe(plainText(headline(low, said)))
  const lines = linesBelow({ best: low, pairs: [low, refusing], parts: null }, 1, said)
  expect(lines).toEqual([
    further(refusing, said),
    said.words.below.refusing(nameIn('renew34', said)),
    said.words.below.same,
    said.words.below.fixed(1),
  ])
  expect(linesBelow({ best: null, pairs: [], parts: null }, 1, said)).toEqual([said.words.below.same])
  expect([goodSide('shortfall'), goodSide('issuance'), goodSide('nobody')]).toEqual(['less', null, null])
})

test('a further column gets a policy that is not there yet', () => {
  expect(policyToAdd(['own'])).toBe('adaptive')
  expect(policyToAdd(['own', 'adaptive'])).toBe('renew34')
  expect(policyToAdd(['adaptive', 'renew34', ...POLICY_NAMES])).toBeUndefined()
})

test('a policy that nobody knows is told as a failure, not as a comparison', async () => {
  const scenario = smallScenario()
  const client = createDirectClient()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 64, paths: 0 })
  const policies = [{ id: 'nobody', named: true as const }]
  const asked = client.ask('compare', { study, policies }, { asker: 'test', priority: 'room' })
  await expect(asked.done).rejects.toMatchObject({
    reason: 'failed',
    message: expect.stringContaining('nobody') as string,
  })
  client.close()
})

test('a link carries the policies; a bad list is refused', () => {
  const scenario = smallScenario()
  const settings = {
    ...freshSettings('regio-amersfoort', scenario),
    policies: ['own', 'renew34'],
    atMost: 0.25,
  }
  const link = writeLink('vergelijken', settings, scenario)
  expect(link).toContain('policies=own,renew34')
  const read = readLink(link, nl)
  expect(read.ok && checkLink(read.value, scenario, nl)).toEqual({ ok: true, value: settings })
  for (const bad of ['', 'nobody', 'none,none', 'none,own,default,adaptive,renew34'])
    expect(readPolicies(bad)).toBeNull()
})

test('every policy of the menu has a name in both languages', () => {
  expect(new Set(POLICY_NAMES).size).toBe(POLICY_NAMES.length)
  for (const { id, label, help } of NAMED_POLICIES) {
    for (const text of [label.nl, label.en, help.nl, help.en]) expect(text, id).not.toBe('')
    expect(nameIn(id, said)).not.toBe('')
  }
})
