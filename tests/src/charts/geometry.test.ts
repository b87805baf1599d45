import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisFor, lengthened, settledAxis } from '../../../src/state/axis.ts'
import { fanPaths, namedYears, scalesOf } from '../../../src/charts/fan-geometry.ts'
import { axisRoom } from '../../../src/charts/measure.ts'
import { spreadLabels } from '../../../src/charts/labels.ts'
import type { Series } from '../../../src/state/series.ts'

const runs = { seed: 20_221_231, numRuns: 200 }
const size = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((thousandths) => thousandths / 1000)

test('an axis holds all its values and starts at zero where nothing is negative', () => {
  fc.assert(
    fc.property(fc.array(size, { minLength: 1 }), (values) => {
      const { low, high, ticks } = axisFor(values)
      for (const value of values) expect(value >= low && value <= high).toBe(true)
      if (values.every((value) => value >= 0)) expect(low).toBe(0)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks).toContain(0)
    }),
    runs,
  )
})

test('the axis on screen stays while the picture fits it and fills half of it', () => {
  const shown = axisFor([0, 226])
  expect(shown).toEqual({ low: 0, high: 250, ticks: [0, 50, 100, 150, 200, 250] })
  expect(settledAxis(shown, axisFor([0, 180]))).toBe(shown)
  expect(settledAxis(shown, axisFor([0, 300])).high).toBe(300)
  expect(settledAxis(shown, axisFor([0, 40])).high).toBe(40)
  expect(settledAxis(null, shown)).toBe(shown)
})

test('a lengthened axis keeps its start and its step', () => {
  const axis = axisFor([0, 226])
  expect(lengthened(axis, 0, 251)).toEqual({ low: 0, high: 300, ticks: [0, 50, 100, 150, 200, 250, 300] })
  expect(lengthened(axis, -10, 240)).toEqual({ low: -50, high: 250, ticks: [-50, 0, 50, 100, 150, 200, 250] })
  expect(lengthened(axis, 0, 100)).toEqual(axis)
})

test('labels keep their order, their distance and the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }), (heights) => {
      const wanted = heights.map((y, i) => ({ id: String(i), y }))
      const placed = spreadLabels(wanted, 15, 0, 300)
      const inOrder = [...wanted].sort((a, b) => a.y - b.y).map(({ id }) => placed.get(id) ?? NaN)
      inOrder.forEach((y, i) => {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(300)
        if (i > 0) expect(y - (inOrder[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9)
      })
    }),
    runs,
  )
})

test('a label that is alone stands where it wishes', () => {
  expect(spreadLabels([{ id: 'a', y: 40 }], 15, 0, 300).get('a')).toBe(40)
})

const series: Series = {
  years: [2022, 2023, 2024],
  bands: {
    p5: [0, 0, 0],
    p10: [0, 5, 10],
    p25: [5, 10, 20],
    p50: [10, 20, 30],
    p75: [20, 30, 40],
    p90: [30, 40, 50],
    p95: [40, 50, 60],
  },
  paths: [{ future: 7, base: 10, values: [25, 5] }],
  dots: [],
  dotFutures: [],
  threshold: null,
  chance: [],
  chanceError: [],
  errors: null,
  leaveBand: null,
}
const scales = scalesOf({ left: 0, right: 200, top: 0, bottom: 100 }, 2022, 2024, { low: 0, high: 100, ticks: [] })

test('a fan is drawn year by year, bands there and back, single futures from the base year', () => {
  const paths = fanPaths(series, scales)
  expect(paths.middle).toBe('M0,90L100,80L200,70')
  expect(paths.singles).toEqual(['M0,90L100,75L200,95'])
  expect(paths.inner).toBe('M0,80L100,70L200,60L200,80L100,90L0,95Z')
})

test('a pixel belongs to the nearest year of the plot', () => {
  expect([-50, 0, 49, 51, 149, 200, 900].map((pixel) => scales.yearAt(pixel))).toEqual([
    2022, 2022, 2022, 2023, 2023, 2024, 2024,
  ])
})

test('years are named every five, ten or twenty, as there is room', () => {
  expect(namedYears(2022, 2050, 620, 45)).toEqual([2025, 2030, 2035, 2040, 2045, 2050])
  expect(namedYears(2022, 2050, 220, 45)).toEqual([2030, 2040, 2050])
})

test('an axis has no ticks that their names cannot tell apart', () => {
  expect(axisFor([0, 0.4, 1], 5, 1).ticks).toEqual([0, 1])
  expect(axisFor([0], 5, 1).ticks).toEqual([0, 1])
  expect(axisFor([0.05, 0.31], 5, 0.1).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
  expect(axisFor([0, 300], 5, 1).ticks).toEqual(axisFor([0, 300]).ticks)
})

test('an axis leaves room for its widest name', () => {
  expect(axisRoom(['0', '50', '100'], 3)).toBe(3)
  expect(axisRoom(['0', '8.000'], 3)).toBeGreaterThan(3.5)
  expect(axisRoom(['0', '-10.000'], 3)).toBeGreaterThan(axisRoom(['0', '8.000'], 3))
})
