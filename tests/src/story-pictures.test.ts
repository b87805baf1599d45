import { expect, test } from 'vitest'
import type { Mark, Scenario, Summary, Tipping } from '../../engine/index.ts'
import { GROUPS, groupOf, isInvented, shapeOf, shapesOf } from '../../src/rooms/story/marks-geometry.ts'
import { streamWidth, waterHeight } from '../../src/rooms/story/pool-geometry.ts'
import { pileDots, yearPlace } from '../../src/rooms/story/tipping-geometry.ts'
import { poolOf } from '../../src/rooms/story/pool.ts'
import { middleTipping, tippingDots } from '../../src/rooms/story/tipping.ts'

const tipping = (share: readonly number[], never: number): Tipping => ({
  reliefYear: 2030,
  share,
  never,
  alreadyShort: 0,
})
const years = [2030, 2031, 2032]

test('twenty dots spread over the years by their shares; what is left never tips', () => {
  const dots = tippingDots(tipping([0.5, 0, 0.25], 0.25), years)
  expect(dots).toHaveLength(20)
  expect(dots.filter((year) => year === 2030)).toHaveLength(10)
  expect(dots.filter((year) => year === 2031)).toHaveLength(0)
  expect(dots.filter((year) => year === 2032)).toHaveLength(5)
  expect(dots.filter((year) => year === null)).toHaveLength(5)
  expect(middleTipping(dots)).toBe(2030)
})

test('all and none tip', () => {
  expect(tippingDots(tipping([0.1, 0.2, 0.7], 0), years)).not.toContain(null)
  const none = tippingDots(tipping([0, 0, 0], 1), years)
  expect(none.every((year) => year === null)).toBe(true)
  expect(middleTipping(none)).toBeNull()
})

test('marks have one of four shapes, and luck decides which for a firm and the target', () => {
  const firm = (placedIn: string | null): Mark => ({
    kind: 'largeFirm',
    hectares: 12,
    hasRegionalValue: true,
    isBigOne: false,
    placedIn,
  })
  expect(groupOf(firm('x'))).toBe('good')
  expect(groupOf(firm(null))).toBe('setback')
  expect(groupOf({ kind: 'target', met: false, missing: 3 })).toBe('setback')
  expect(groupOf({ kind: 'recession' })).toBe('world')
  expect(groupOf({ kind: 'started', plan: 'x' })).toBe('start')
  expect(new Set(GROUPS.map((group) => shapeOf(group, 6, 6, 10))).size).toBe(GROUPS.length)
})

test('a plan that was made up is said to be', () => {
  const scenario = { plans: [{ id: 'real' }, { id: 'made-up', fictitious: true }] } as unknown as Scenario
  expect(isInvented({ kind: 'started', plan: 'made-up' }, scenario)).toBe(true)
  expect(isInvented({ kind: 'started', plan: 'real' }, scenario)).toBe(false)
  expect(isInvented({ kind: 'recession' }, scenario)).toBe(false)
})

test('the basin is read in one year, the tap in net hectares', () => {
  const series = { mean: [1, 4], bands: { p10: [0, 1], p50: [1, 2], p90: [2, 9] } }
  const summary = {
    years: [2030, 2031],
    outcomes: { openLandUsed: series, issuable: series, issuance: series, unusedLand: series, shortfall: series },
    errors: { openLandUsed: { mean: [0, 0.4], p10: [0, 0.1], p50: [0, 0.2], p90: [0, 0.8] } },
  } as unknown as Summary
  const pool = poolOf(summary, 2031, 0.75)
  expect(pool?.map(({ part, middle }) => [part, middle.value])).toEqual([
    ['tap', 1.5],
    ['level', 2],
    ['drain', 2],
    ['overflow', 2],
    ['queue', 2],
  ])
  expect(pool?.[1]).toMatchObject({ low: { value: 1 }, high: { value: 9 }, mean: { value: 4, error: 0 } })
  const errors = [pool?.[0]?.low.error, pool?.[0]?.middle.error, pool?.[0]?.high.error, pool?.[0]?.mean.error]
  for (const [i, error] of [0.075, 0.15, 0.6, 0.3].entries()) expect(errors[i]).toBeCloseTo(error, 12)
  expect(poolOf(summary, 2040, 0.75)).toBeNull()
})

test('in one year each shape stands once, the setbacks first and three at most', () => {
  const marks: readonly Mark[] = [
    { kind: 'recession' },
    { kind: 'started', plan: 'x' },
    { kind: 'started', plan: 'y' },
    { kind: 'issuable', plan: 'x', hectares: 3 } as unknown as Mark,
    { kind: 'target', met: false, missing: 3 },
  ]
  expect(shapesOf(marks)).toEqual(['setback', 'good', 'start'])
  expect(shapesOf([])).toEqual([])
})

test('the basin fills with the land that lies there and never over its brim', () => {
  const levels = [0, 5, 20, 60, 500].map((level) => waterHeight({ level, overflow: 0 }))
  expect(levels[0]).toBe(0)
  expect(levels.slice(0, 3)).toEqual([...levels.slice(0, 3)].sort((a, b) => a - b))
  for (const height of levels) expect(height).toBeLessThanOrEqual(110)
  expect(streamWidth(0.04)).toBe(0)
  expect(streamWidth(1)).toBeLessThan(streamWidth(10))
  expect(streamWidth(1e6)).toBe(16)
})

test('dots pile up in their years, and beside them in rows of four', () => {
  const frame = { left: 10, right: 210, fontSize: 12, years }
  const placed = pileDots([2030, 2030, 2032, null, null, null, null, null], frame)
  expect(placed.slice(0, 3).map(({ x }) => x)).toEqual([10, 10, 210])
  expect(placed[0]?.up).toBe(0)
  expect(placed[1]?.up).toBeGreaterThan(0)
  expect(yearPlace(2031, frame)).toBe(110)
  const never = placed.slice(3)
  for (const { x } of never) expect(x).toBeGreaterThan(frame.right)
  expect(new Set(never.map(({ up }) => up)).size).toBe(2)
  expect(never[4]).toMatchObject({ x: never[0]?.x })
})
