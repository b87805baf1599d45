import { expect, test } from 'vitest'
import { INDICATORS, type Lights, createDirectClient, defaultPolicy, policyWith, studyOf } from '../../engine/index.ts'
import { goodRange, rangeText, valueText } from '../../src/rooms/story/light-sentences.ts'
import { lightShape, litIn, marksOf, sideOf } from '../../src/rooms/story/lights.ts'
import { storyWords } from '../../src/rooms/story/words.ts'
import { makeNumbers } from '../../src/text/numbers.ts'
import { smallScenario } from '../support/smallScenario.ts'

const scenario = smallScenario()
const asker = { asker: 'test', priority: 'room' } as const

test('the lights of a year are the engine’s, counted in twenty futures', async () => {
  const client = createDirectClient()
  const policy = policyWith(scenario, 'none', { strategy: 'none' })
  const study = studyOf({ scenario, policy, futures: 512 })
  const lights = await client.ask('lights', study, asker).done
  client.close()
  const lit = litIn(lights, 2030)
  expect(lit.map(({ indicator }) => indicator.id)).toEqual(Object.keys(lights.indicators))
  const waiting = lit.find(({ indicator }) => indicator.id === 'waiting')
  const { shares, p50 } = lights.indicators.waiting ?? { shares: null, p50: [] }
  expect(waiting).toMatchObject({ light: 'redHigh', side: 'high', middle: { value: p50.at(-1) } })
  expect(waiting?.count.more).toBeCloseTo(20 * ((shares?.redHigh.at(-1) ?? 0) + (shares?.amberHigh.at(-1) ?? 0)), -0.5)
  for (const { count, low, middle, high } of lit) {
    expect(count.less + count.equal + count.more).toBe(20)
    const levels = [low, middle, high].map(({ value }) => value)
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
  }
  expect(waiting?.middle.error).toBe(lights.indicators.waiting?.errors.p50.at(-1))
  expect(waiting?.middle.error).toBeGreaterThan(0)
  expect(litIn(lights, scenario.baseYear)).toEqual([])
})

test('rounding carries no number over the limit by which its light was judged', () => {
  const supply = (middle: number, error: number): Lights => {
    const told = { p5: [0.6], p50: [middle], p95: [1.7], shares: {} as never }
    const errors = { p5: [0], p50: [error], p95: [0], shares: {} as never }
    const green = { redLow: [0], amberLow: [0], green: [1], amberHigh: [0], redHigh: [0] }
    return { years: [2040], indicators: { supply: { ...told, shares: green, errors: { ...errors, shares: green } } } }
  }
  // 1.213 lies above the limit of 1.2; rounded to its error it would lie on it, and on track.
  expect(litIn(supply(1.213, 0.02), 2040)[0]).toMatchObject({ light: 'amberHigh', middle: { value: 1.213, error: 0 } })
  expect(litIn(supply(1.313, 0.02), 2040)[0]).toMatchObject({ light: 'amberHigh', middle: { error: 0.02 } })
})

test('each side of a light has a shape of its own', () => {
  expect((['redLow', 'amberLow', 'green', 'amberHigh', 'redHigh'] as const).map(sideOf)).toEqual([
    ...['low', 'low', 'on', 'high', 'high'],
  ])
  expect(new Set((['low', 'on', 'high'] as const).map((side) => lightShape(side, 6, 6, 10))).size).toBe(3)
})

test('a page can ask until when a plan can wait', async () => {
  const client = createDirectClient()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 256 })
  const asked = { study, year: 2029, area: 'region', plan: 'soft' } as const
  const progress: number[] = []
  const onProgress = (done: number): unknown => progress.push(done)
  const found = await client.ask('latestStart', { ...asked, chance: 1 }, { ...asker, onProgress }).done
  expect(found).toMatchObject({ status: 'alreadyMet', value: scenario.endYear + 1 })
  expect(progress.at(-1)).toBe(found.tried.length)
  const older = client.ask('latestStart', { ...asked, chance: 0.5 }, asker)
  older.cancel()
  await expect(older.done).rejects.toMatchObject({ reason: 'cancelled' })
  client.close()
})

test('a row of marks has as many of each side as were counted', () => {
  const marks = marksOf({ less: 3, equal: 15, more: 2 })
  expect(marks.filter((side) => side === 'low')).toHaveLength(3)
  expect(marks.filter((side) => side === 'on')).toHaveLength(15)
  expect(marks.slice(-2)).toEqual(['high', 'high'])
})

test('an indicator is written in its own unit, and a limit that is not there is not said', () => {
  const said = { words: storyWords.nl.lights, numbers: makeNumbers('nl') }
  for (const indicator of INDICATORS) {
    const unit = indicator.unit === '1' ? '%' : 'jaar'
    expect(valueText(indicator, 0.25, said)).toBe(indicator.unit === '1' ? '25 %' : '0,3 jaar')
    expect(rangeText(indicator, 0.25, 2, said)).toMatch(new RegExp(`^[\\d,]+ tot [\\d,]+ ${unit}$`))
    expect(goodRange(indicator, said)).toMatch(new RegExp(`^Op koers: .*\\d ${unit}\\.$`))
    expect(goodRange(indicator, said)).not.toContain('∞')
  }
})
