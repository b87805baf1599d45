import { expect, test } from 'vitest'
import { roundedShares } from '../../src/rooms/municipalities/key.ts'
import { percentTexts, readPercents } from '../../src/text/percent-fields.ts'
import {
  isAfterScrap,
  openPlans,
  sharedAnswer,
  withAnswer,
  withProfile,
  withStep,
} from '../../src/state/plan-choices.ts'
import { makeNumbers } from '../../src/text/numbers.ts'
import { shippedScenario } from '../support/shipped-scenario.ts'

const scenario = shippedScenario('regio-amersfoort')
const plan = (wanted: string) => {
  const found = scenario.plans.find(({ id }) => id === wanted)
  if (found === undefined) throw new Error(wanted)
  return found
}

test('percentages are shares only when every field is a number and they make 100', () => {
  expect(readPercents({ a: '33,3', b: '66.7' })).toEqual({
    shares: { a: 0.333, b: 0.667 },
    wrong: [],
    sum: 1,
    whole: true,
  })
  expect(readPercents({ a: '60', b: '' })).toMatchObject({ sum: 0.6, whole: false, shares: { a: 0.6, b: 0 } })
  expect(readPercents({ a: '33,3', b: '33,3', c: '33,3' })).toMatchObject({ whole: false })
  expect(readPercents({ a: '100', b: 'veel' })).toMatchObject({ wrong: ['b'], whole: false })
  expect(readPercents({ a: '120', b: '-20' })).toMatchObject({ wrong: ['a', 'b'], whole: false })
})

test('fields show shares as they are, also those that came from a link', () => {
  const shares = { a: 0.123456, b: 0.876544 }
  const texts = percentTexts(['a', 'b', 'c'], shares, makeNumbers('nl'))
  expect(texts).toEqual({ a: '12,3456', b: '87,6544', c: '0' })
  expect(readPercents(texts)).toMatchObject({ whole: true, shares: { ...shares, c: 0 } })
})

test('rounded shares still add up', () => {
  const thirds = roundedShares([1 / 3, 1 / 3, 1 / 3])
  expect(thirds).toEqual([0.334, 0.333, 0.333])
  const stock = roundedShares(scenario.municipalities.map(({ stock: { value } }) => value / 1300))
  expect(stock.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  expect(roundedShares([0.245, 0.755])).toEqual([0.245, 0.755])
})

test('only what is not decided yet can be chosen about', () => {
  const towns = openPlans(scenario)
  expect(towns.find(({ id }) => id === 'Amersfoort')?.plans.map(({ id }) => id)).toEqual(['fictief-5'])
  expect(towns.some(({ id }) => id === 'Baarn')).toBe(false)
})

test('answers stand in the order of the scenario, and "by chance" leaves no trace', () => {
  const one = withAnswer({}, ['woudenberg', 'kronkels'], 'no', scenario)
  expect(Object.entries(one)).toEqual([
    ['kronkels', 'no'],
    ['woudenberg', 'no'],
  ])
  expect(withAnswer(one, ['woudenberg'], 'chance', scenario)).toEqual({ kronkels: 'no' })
  expect(sharedAnswer(one, [plan('woudenberg'), plan('kronkels')])).toBe('no')
  expect(sharedAnswer(one, [plan('woudenberg'), plan('fictief-3')])).toBeNull()
  expect(sharedAnswer({}, [plan('fictief-3')])).toBe('chance')
})

test('a profile without zeros, and none where the mix is that of the scenario', () => {
  const heavy = withProfile({}, plan('woudenberg'), { regular: 0, heavy: 1 }, scenario)
  expect(heavy).toEqual({ woudenberg: { heavy: 1 } })
  expect(withProfile(heavy, plan('woudenberg'), null, scenario)).toEqual({})
  expect(withProfile(heavy, plan('woudenberg'), { heavy: 0.2, regular: 0.8 }, scenario)).toEqual({})
})

test('steps stand by year, and a plan has each step once', () => {
  const one = { year: 2030, plan: 'woudenberg', action: 'start' } as const
  const other = { year: 2027, plan: 'fictief-3', action: 'prepare' } as const
  const steps = withStep(withStep([], one, scenario), other, scenario)
  expect(steps).toEqual([other, one])
  expect(withStep(steps, { ...one, year: 2026 }, scenario)).toEqual([{ ...one, year: 2026 }, other])
})

test('a step after scrapping is told to come to nothing', () => {
  const start = { year: 2030, plan: 'woudenberg', action: 'start' } as const
  const scrap = { year: 2030, plan: 'woudenberg', action: 'scrap' } as const
  expect(isAfterScrap([start, scrap], start)).toBe(true)
  expect(isAfterScrap([start, { ...scrap, year: 2031 }], start)).toBe(false)
  expect(isAfterScrap([start, scrap], scrap)).toBe(false)
  expect(isAfterScrap([start, { ...scrap, plan: 'kronkels' }], start)).toBe(false)
})
