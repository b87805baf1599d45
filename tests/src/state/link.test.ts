import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Scenario, EVENTS, LEVERS, assumptionIds, parseScenario } from '../../../engine/index.ts'
import { checkLink } from '../../../src/state/link-check.ts'
import { listText, pairsText, readList, readShares } from '../../../src/state/link-lists.ts'
import { readLink, writeLink } from '../../../src/state/link.ts'
import { ROOMS } from '../../../src/state/rooms.ts'
import { type Settings, freshSettings } from '../../../src/state/settings.ts'
import { VIEW } from '../../../src/state/view/shelf.ts'
import { nl } from '../../../src/text/nl.ts'

const text = readFileSync(new URL('../../../scenarios/regio-amersfoort.json', import.meta.url), 'utf8')
const scenario = readScenario()
const fresh = freshSettings('regio-amersfoort', scenario)

function readScenario(): Scenario {
  const read = parseScenario(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

function roundTrip(settings: Settings): Settings | string {
  const read = readLink(writeLink('verkennen', settings, scenario), nl)
  if (!read.ok) return JSON.stringify(read.problems)
  const checked = checkLink(read.value, scenario, nl)
  return checked.ok ? checked.value : JSON.stringify(checked.problems)
}

/** The places that a link is refused for; empty when it is accepted. */
function refused(hash: string): string[] {
  const read = readLink(hash, nl)
  const result = read.ok ? checkLink(read.value, scenario, nl) : read
  return result.ok ? [] : result.problems.map(({ where }) => where)
}

test('a fresh page has a short link, and an empty one is a fresh page', () => {
  expect(writeLink('verkennen', fresh, scenario)).toBe('#v1/verkennen')
  expect(roundTrip(fresh)).toEqual(fresh)
  expect(refused('')).toEqual([])
})

test.each(ROOMS)('a link leads to the room $id', ({ id }) => {
  expect(readLink(writeLink(id, fresh, scenario), nl)).toMatchObject({ ok: true, value: { room: id } })
})

test('a link names only a plan that waits for a decision', () => {
  expect(refused('#v1/streefwaarde?plan=woudenberg')).toEqual([])
  expect(refused('#v1/streefwaarde?plan=vinkenhoef')).toEqual(['link: plan'])
  expect(refused('#v1/streefwaarde?plan=nowhere')).toEqual(['link: plan'])
})

test('a link names only a layer that the maps have', () => {
  expect(refused('#v1/streefwaarde?layer=hectares')).toEqual([])
  expect(refused('#v1/streefwaarde?layer=cells')).toEqual(['link: layer'])
})

test('every kind of setting comes back from its link', () => {
  const changed: Settings = {
    ...fresh,
    levers: {
      programmeCapacity: 34,
      strategy: 'fixedMid',
      buildingObligation: true,
      optOut: ['Baarn', 'Soest'],
      answer: { woudenberg: 'no' },
      profile: { woudenberg: { regular: 0.25, heavy: 0.75 }, 'fictief-7': { largescale: 1 } },
      manual: [
        { year: 2027, plan: 'woudenberg', action: 'start' },
        { year: 2030, plan: 'fictief-3', action: 'scrap' },
      ],
      deliveryOverride: 0.5,
    },
    overrides: { transition: 0.1, growthPosition: -0.25, 'landPerJob.industry': 210 },
    year: 2033,
    outcome: 'planningBalance',
    area: 'municipality:Barneveld',
    seed: 'raad & stafel 21',
    plan: 'woudenberg',
    layer: 'hectares',
    language: 'en',
    singles: true,
    against: 'renew34',
    key: { Amersfoort: 0.333, Baarn: 0.667 },
  }
  expect(roundTrip(changed)).toEqual(changed)
})

test('lists stand readable in a link, each item with its parts', () => {
  const settings: Settings = {
    ...fresh,
    against: 'none',
    key: 'stock',
    levers: {
      strategy: 'manual',
      manual: [{ year: 2027, plan: 'kronkels', action: 'prepare' }],
      profile: { kronkels: { regular: 0.5, heavy: 0.5 } },
    },
  }
  expect(writeLink('verkennen', settings, scenario)).toBe(
    '#v1/verkennen?scenario=regio-amersfoort&against=none&key=stock&manual=2027:kronkels:prepare' +
      '&profile=kronkels:regular:0.5:heavy:0.5&strategy=manual',
  )
})

test('a step that the file itself states comes back, even from outside its years', () => {
  const step = { year: 2022, plan: 'kronkels', action: 'prepare' } as const
  const manual = { value: [step], unit: '1', source: [], evidence: 'assumed' } as const
  const read = readLink('#v1/verkennen?manual=2022:kronkels:prepare,2030:woudenberg:start', nl)
  const check = (from: Scenario): boolean => read.ok && checkLink(read.value, from, nl).ok
  expect(check({ ...scenario, policy: { ...scenario.policy, manual } })).toBe(true)
  expect(check(scenario)).toBe(false)
})

test('a name with a comma, a colon or a per cent sign comes back whole', () => {
  const odd = { 'Wijk, noord': 0.4, '50%:50%': 0.6 }
  expect(readShares(pairsText(odd))).toEqual(odd)
  expect(readList(listText(Object.keys(odd)))).toEqual(Object.keys(odd))
})

test.each([
  ['key=Amersfoort:0.5,Baarn:0.47', 'key: samen 0.97'],
  ['profile=kronkels:regular:0.5,woudenberg:regular:0.5:heavy:0.6', 'kronkels: samen 0.5'],
])('shares that are no whole are told with their sum, and nothing is applied: %s', (query, got) => {
  const read = readLink(`#v1/gemeenten?${query}`, nl)
  const checked = read.ok ? checkLink(read.value, scenario, nl) : read
  expect(checked.ok ? [] : checked.problems).toMatchObject([
    { what: 'de delen zijn samen geen 100 %', got, allowed: 'samen 1 (100 %)' },
  ])
})

test('a municipality is named once in a list', () => {
  const read = readLink('#v1/gemeenten?optOut=Baarn,Soest,Baarn', nl)
  const checked = read.ok ? checkLink(read.value, scenario, nl) : read
  expect(checked.ok ? [] : checked.problems).toMatchObject([
    { what: expect.stringContaining('elk één keer genoemd') as string, got: 'Baarn,Soest,Baarn' },
  ])
  expect(refused('#v1/gemeenten?optOut=Baarn,Soest')).toEqual([])
})

test('a link is readable and holds differences only', () => {
  const settings: Settings = { ...fresh, levers: { programmeCapacity: 34 } }
  expect(writeLink('verkennen', settings, scenario)).toBe(
    '#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34',
  )
})

test('no lever, assumption or event bears the name of another setting', () => {
  const sectors = scenario.sectors.map(({ id }) => id)
  const ids: string[] = [...Object.keys(LEVERS), ...assumptionIds(sectors), ...Object.keys(EVENTS)]
  const taken: string[] = ['scenario', ...VIEW.map(({ name }) => name)]
  expect(ids.filter((id) => taken.includes(id))).toEqual([])
})

test.each([
  '#verkennen',
  '#v2/verkennen',
  '#v1/kelder',
  '#v1/verkennen?scenario=../../etc',
  '#v1/verkennen?transition=NaN',
  '#v1/verkennen?transition=1e400',
  '#v1/verkennen?transition=-1',
  '#v1/verkennen?transition=0,1',
  '#v1/verkennen?programmeCapacity=',
  '#v1/verkennen?programmeCapacity=151',
  '#v1/verkennen?reviewInterval=2.5',
  '#v1/verkennen?targetYear=2070',
  '#v1/verkennen?targetYear=2022',
  '#v1/verkennen?firstReview=2051',
  '#v1/verkennen?programmeStart=2051',
  '#v1/verkennen?strategy=best',
  '#v1/verkennen?buildingObligation=maybe',
  '#v1/verkennen?optOut=Utrecht',
  '#v1/verkennen?answer=woudenberg:maybe',
  '#v1/verkennen?answer=woudenberg:yes,woudenberg:no',
  '#v1/verkennen?optOut=Baarn:1',
  '#v1/verkennen?profile=woudenberg',
  '#v1/verkennen?profile=woudenberg:regular',
  '#v1/verkennen?profile=woudenberg:regular:0.5:heavy:0.4',
  '#v1/verkennen?profile=woudenberg:regular:1.5:heavy:-0.5',
  '#v1/verkennen?profile=woudenberg:harbour:1',
  '#v1/verkennen?profile=nowhere:regular:1',
  '#v1/verkennen?profile=woudenberg:regular:1,woudenberg:heavy:1',
  '#v1/verkennen?profile=woudenberg:__proto__:1',
  '#v1/verkennen?manual=2027:nowhere:start',
  '#v1/verkennen?manual=2027:woudenberg:sell',
  '#v1/verkennen?manual=2022:woudenberg:start',
  '#v1/verkennen?manual=2051:woudenberg:start',
  '#v1/verkennen?manual=soon:woudenberg:start',
  '#v1/verkennen?manual=%25E0:woudenberg:start',
  '#v1/verkennen?against=own',
  '#v1/verkennen?against=best',
  '#v1/gemeenten?key=fair',
  '#v1/gemeenten?key=',
  '#v1/gemeenten?key=Amersfoort:0.5,Utrecht:0.5',
  '#v1/gemeenten?key=Amersfoort:0.5,Baarn:0.4',
  '#v1/gemeenten?key=Amersfoort:1.5,Baarn:-0.5',
  '#v1/verkennen?__proto__=1',
  '#v1/verkennen?constructor=1',
  '#v1/verkennen?year=2022',
  '#v1/verkennen?year=20400',
  '#v1/verkennen?area=municipality:Utrecht',
  '#v1/verkennen?outcome=happiness',
  '#v1/verkennen?lang=fr',
  '#v1/verkennen?transition=0.1&transition=0.2',
  `#v1/verkennen?seed=${'x'.repeat(61)}`,
  `#v1/verkennen?seed=${'x'.repeat(9000)}`,
])('refuses %s', (hash) => {
  expect(refused(hash)).toHaveLength(1)
})

test('all faults of a link are told at once', () => {
  expect(refused('#v1/verkennen?transition=9&strategy=best&nothing=1&year=1900')).toEqual([
    'link: transition',
    'link: strategy',
    'link: nothing',
    'link: year',
  ])
})

test('a year outside those of the scenario is refused with the years it may be', () => {
  const read = readLink('#v1/verkennen?targetYear=2070', nl)
  const checked = read.ok ? checkLink(read.value, scenario, nl) : read
  expect(checked.ok ? [] : checked.problems).toMatchObject([{ where: 'link: targetYear', allowed: '2023 tot 2050' }])
  expect(roundTrip({ ...fresh, levers: { programmeStart: 2015 } })).toEqual({
    ...fresh,
    levers: { programmeStart: 2015 },
  })
})

test('large firms cannot be asked for in a region without land for them', () => {
  const segments = scenario.segments.map((segment) => ({ ...segment, large: false }))
  for (const setting of ['largePerYear=2', 'bigOne=12']) {
    const read = readLink(`#v1/verkennen?${setting}`, nl)
    const into = (from: Scenario): boolean => read.ok && checkLink(read.value, from, nl).ok
    expect([into(scenario), into({ ...scenario, segments })]).toEqual([true, false])
  }
})

test('the one big one travels in the link, within the years of the scenario (E57)', () => {
  const settings = { ...fresh, overrides: { bigOne: 12, bigOneYear: 2030 } }
  expect(roundTrip(settings)).toEqual(settings)
  expect(refused('#v1/verkennen?bigOneYear=2051')).toEqual(['link: bigOneYear'])
  expect(refused('#v1/verkennen?bigOne=-3')).toEqual(['link: bigOne'])
})
