import { expect, test } from 'vitest'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import { applySetting, readSettings } from '../../../engine/scenario/settings.ts'
import { shippedText } from './shippedText.ts'

const read = parseScenario(shippedText())
if (!read.ok) throw new Error('not read')
const scenario = read.value

const GOOD: readonly (readonly [id: string, given: unknown, changed: object])[] = [
  ['programmeCapacity', '34', { levers: { programmeCapacity: 34 }, overrides: {} }],
  ['programmeCapacity', '0,34 km2/yr', { levers: { programmeCapacity: 34 }, overrides: {} }],
  ['programmeCapacity', 34, { levers: { programmeCapacity: 34 }, overrides: {} }],
  ['intensificationTarget', '12 %', { levers: { intensificationTarget: 0.12 }, overrides: {} }],
  ['intensificationTarget', '0,12', { levers: { intensificationTarget: 0.12 }, overrides: {} }],
  ['strategy', 'fixedHigh', { levers: { strategy: 'fixedHigh' }, overrides: {} }],
  ['coverCountsWaiting', 'nee', { levers: { coverCountsWaiting: false }, overrides: {} }],
  ['backDoor', true, { levers: { backDoor: true }, overrides: {} }],
  ['targetYear', '2035', { levers: { targetYear: 2035 }, overrides: {} }],
  ['programmeStart', '2010', { levers: { programmeStart: 2010 }, overrides: {} }],
  ['largePerYear', '2', { levers: {}, overrides: { largePerYear: 2 } }],
  ['deliveryOverride', '-1', { levers: { deliveryOverride: -1 }, overrides: {} }],
  ['deliveryOverride', '50 %', { levers: { deliveryOverride: 0.5 }, overrides: {} }],
  ['optOut', 'Leusden, Soest', { levers: { optOut: ['Leusden', 'Soest'] }, overrides: {} }],
  ['optOut', '', { levers: { optOut: [] }, overrides: {} }],
  ['answer', '{"kronkels": "no"}', { levers: { answer: { kronkels: 'no' } }, overrides: {} }],
  [
    'profile',
    { kronkels: { regular: '60 %', heavy: 0.4 } },
    { levers: { profile: { kronkels: { regular: 0.6, heavy: 0.4 } } }, overrides: {} },
  ],
  [
    'manual',
    '[{"year": 2027, "plan": "kronkels", "action": "start"}]',
    { levers: { manual: [{ year: 2027, plan: 'kronkels', action: 'start' }] }, overrides: {} },
  ],
  ['transition', '10 %', { levers: {}, overrides: { transition: 0.1 } }],
  ['transition', '0.1', { levers: {}, overrides: { transition: 0.1 } }],
  ['gridReadyYear', '2032', { levers: {}, overrides: { gridReadyYear: 2032 } }],
  ['landPerJob.industry', '0,025 ha/job', { levers: {}, overrides: { 'landPerJob.industry': 250 } }],
  ['growthPosition', '-0,5', { levers: {}, overrides: { growthPosition: -0.5 } }],
]

test.each(GOOD)('%s=%s is read', (id, given, changed) => {
  expect(applySetting(scenario, id, given)).toEqual({ ok: true, value: changed })
})

const BAD: readonly (readonly [id: string, given: unknown, says: RegExp])[] = [
  ['programCapacity', '34', /programCapacity: There is no lever.*Did you mean "programmeCapacity"/],
  ['landPerJob.industri', '34', /Did you mean "landPerJob.industry"/],
  ['__proto__', '1', /There is no lever/],
  ['toString', '1', /There is no lever/],
  ['programmeCapacity', '-4', /cannot be negative/],
  ['programmeCapacity', '1e9', /too large.*150 ha\/yr/],
  ['programmeCapacity', 'veel', /no number/],
  ['programmeCapacity', '4 ha', /does not fit/],
  ['programmeCapacity', null, /Something else/],
  ['monitorLag', '1,5', /whole number/],
  ['firstReview', '2022', /firstReview: This year is too early a year from 2023 to 2050/],
  ['firstReview', '2060', /too late a year from 2023 to 2050 Choose a year/],
  ['targetYear', '1990', /too early a year from 2023 to 2050/],
  ['targetYear', 2070, /too late/],
  ['programmeStart', '2051', /too late a year from 2004 to 2050/],
  ['programmeStart', '1951', /too early/],
  ['deliveryOverride', '-2', /too small|negative/],
  ['strategy', 'adaptief', /Did you mean "adaptive"/],
  ['backDoor', 'misschien', /true or false/],
  ['optOut', 'Leusde', /Did you mean "Leusden"/],
  ['answer', '{kronkels: "no"}', /answer, line 1, column 2: This is not valid JSON/],
  ['answer', '{"kronkel": "no"}', /answer.kronkel: This plan is not in plans.*"kronkels"/],
  ['answer', '{"kronkels": "maybe"}', /answer.kronkels: .*yes, no, chance/],
  ['answer', '{"__proto__": "no"}', /not allowed/],
  ['profile', '{"kronkels": {"regular": 0.5}}', /profile.kronkels: The shares add up to 0.5/],
  ['manual', '[{"year": 2027, "plan": "kronkels"}]', /manual\[0\].action: This field is missing/],
  ['manual', 'start', /not valid JSON/],
  ['transition', '200 %', /too large/],
  ['transition', 'NaN', /no number/],
  ['transition', NaN, /not a finite/],
  ['transition', { kind: 'constant' }, /no number/],
  ['transition', '1.000,5', /thousands/],
]

test.each(BAD)('%s=%s is refused', (id, given, says) => {
  const result = applySetting(scenario, id, given)
  const told = result.ok
    ? []
    : result.problems.map((problem) => `${problem.where}: ${problem.what} ${problem.allowed} ${problem.hint}`)
  expect(told.join('\n')).toMatch(says)
})

test('large firms cannot be asked for where there is no land for them', () => {
  const without = parseScenario(shippedText('noord-brabant-2022'))
  if (!without.ok) throw new Error('not read')
  for (const id of ['largePerYear', 'bigOne']) {
    const result = applySetting(without.value, id, '2', { at: '--set' })
    expect(result.ok ? [] : result.problems).toEqual([
      {
        where: `--set ${id}`,
        what: 'This scenario has no land for large firms, so this cannot happen in it',
        got: '"2"',
        allowed: 'a scenario with a segment with "large": true',
        hint: 'Leave this out or choose another scenario.',
      },
    ])
  }
})

test('settings are read together: the last of an id counts, all problems are told, in Dutch if asked', () => {
  const good = readSettings(scenario, [
    ['transition', '5 %'],
    ['cooperation', '1'],
    ['transition', '6 %'],
  ])
  expect(good).toEqual({ ok: true, value: { levers: { cooperation: 1 }, overrides: { transition: 0.06 } } })
  const bad = readSettings(
    scenario,
    [
      ['x', '1'],
      ['cooperation', '2'],
    ],
    { language: 'nl', at: '--set' },
  )
  expect(bad.ok ? [] : bad.problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    '--set x: Er is geen knop of aanname met deze naam',
    '--set cooperation: Dit getal is te groot',
  ])
})
