import { expect, test } from 'vitest'
import { eventBounds } from '../../../engine/scenario/index.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import { QUANTITY_NAMES } from '../../../engine/kernel/quantities.ts'
import { readSettings } from '../../../engine/scenario/settings.ts'
import { type Wish, recorded } from '../../support/recorded-run.ts'
import { differenceOf } from '../../support/same-bits.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const scenario = shippedScenario('regio-amersfoort')
const YEAR = 2042
const t = YEAR - scenario.baseYear
const run = (wish: Partial<Wish> = {}) => recorded({ scenario, ...wish })
const column = (recording: ReturnType<typeof run>, quantity: (typeof QUANTITY_NAMES)[number], year = t) =>
  recording.column(quantity, 'region', year)

test('one big one asks for a place in its year in every future, and no draw changes (E57)', () => {
  const without = run()
  const withOne = run({ overrides: { bigOne: 12, bigOneYear: YEAR } })
  const [asked, before] = [column(withOne, 'large'), column(without, 'large')]
  const [placed, refused] = [column(withOne, 'largePlaced'), column(withOne, 'largeRefused')]
  let refusals = 0
  for (let f = 0; f < 1024; f++) {
    if (withOne.failed[f] !== 0) continue
    expect(asked[f] - before[f]).toBeCloseTo(12, 9)
    expect(placed[f] + refused[f]).toBeCloseTo(asked[f], 9)
    if (refused[f] > 11.9) refusals++
  }
  // Neither answer is built in: some futures have room for it and some have none.
  expect(refusals).toBeGreaterThan(0)
  expect(refusals).toBeLessThan(1024)
  for (let year = 0; year < t; year++) {
    for (const quantity of QUANTITY_NAMES) {
      expect(column(withOne, quantity, year)).toEqual(column(without, quantity, year))
    }
  }
  expect(column(withOne, 'expansion', t + 5)).toEqual(column(without, 'expansion', t + 5))
})

test('without hectares nothing changes in a bit, and a year may stand alone', () => {
  expect(differenceOf(run({ overrides: { bigOne: 0, bigOneYear: YEAR } }), run())).toBeNull()
  expect(differenceOf(run({ overrides: { bigOneYear: YEAR } }), run())).toBeNull()
})

test('it comes without chance too', () => {
  const wish = { mode: 'deterministic', overrides: { bigOne: 12, bigOneYear: YEAR } } as const
  expect(column(run(wish), 'large')[0]).toBeCloseTo(12, 9)
  expect(column(run({ mode: 'deterministic' }), 'large')[0]).toBe(0)
})

test('its year and size have bounds of the scenario', () => {
  expect(eventBounds(scenario, 'bigOneYear')).toEqual({ low: scenario.baseYear + 1, high: scenario.endYear })
  for (const bad of [{ bigOneYear: scenario.baseYear }, { bigOne: -1 }, { bigOne: 'many' }]) {
    const read = readSettings(scenario, Object.entries(bad))
    expect(read.ok ? [] : read.problems).toHaveLength(1)
  }
})

test('designated places from the smallest size on, or from below it, change nothing in a bit (E23)', () => {
  const levers = leversOf(scenario)
  const smallest = scenario.constants.largeThreshold.value
  const at = (largeFrom: number) => run({ levers: { ...levers, largeFrom } })
  expect(differenceOf(at(0), at(smallest))).toBeNull()
  expect(differenceOf(at(smallest), at(smallest + 4))).not.toBeNull()
})

test('a smaller parcel finds ordinary land where nothing is designated, and the same parcels come', () => {
  const levers = { ...leversOf(scenario), strategy: 'fixedHigh', largeScale: 'none', backDoor: false } as const
  const [strict, loose] = [0, 30].map((largeFrom) => run({ levers: { ...levers, largeFrom } }))
  const all = (recording: typeof strict, quantity: 'large' | 'largePlaced'): number => {
    let sum = 0
    for (let year = 1; year <= recording.years; year++) for (const x of column(recording, quantity, year)) sum += x
    return sum
  }
  expect(all(strict, 'largePlaced')).toBe(0)
  expect(all(loose, 'largePlaced')).toBeGreaterThan(0)
  expect(all(loose, 'large')).toBe(all(strict, 'large'))
})

test('jobs admitted and refused are those of the hectares, and what the sieve lets in grows when it opens (E36)', () => {
  const levers = leversOf(scenario)
  const [closed, open] = [80, 40].map((sieveThreshold) => run({ levers: { ...levers, sieveThreshold } }))
  const mean = (recording: typeof closed, quantity: 'jobsAdmitted' | 'jobsRefused' | 'admitted'): number =>
    column(recording, quantity).reduce((sum, x) => sum + x, 0) / 1024
  expect(mean(open, 'jobsAdmitted')).toBeGreaterThan(mean(closed, 'jobsAdmitted'))
  expect(mean(open, 'jobsRefused')).toBeLessThan(mean(closed, 'jobsRefused'))
  // Between the land per job of the densest and of the roomiest sector, 20 to 600 m2.
  const perHectare = mean(open, 'jobsAdmitted') / mean(open, 'admitted')
  expect(perHectare).toBeGreaterThan(10_000 / 600)
  expect(perHectare).toBeLessThan(10_000 / 20)
})
