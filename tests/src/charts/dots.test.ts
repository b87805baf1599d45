import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countShort, layoutDots } from '../../../src/charts/dots-geometry.ts'

const toX = (value: number): number => 40 + value * 2

test('every dot is drawn, on its own side of the norm, none on top of another', () => {
  const value = fc.double({ min: 0, max: 300, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 20, maxLength: 20 }), value, (unsorted, norm) => {
      const values = [...unsorted].sort((a, b) => a - b)
      const { dots, diameter } = layoutDots(values, norm, toX, 80)
      expect(dots.map(({ index }) => index).sort((a, b) => a - b)).toEqual(values.map((_, i) => i))
      for (const dot of dots) {
        expect(dot.enough).toBe(dot.value <= norm)
        expect(dot.up).toBeLessThanOrEqual(80)
        if (!dot.enough) expect(dot.x).toBeGreaterThanOrEqual(toX(norm) + diameter / 2 - 1e-9)
      }
      const places = dots.map(({ x, up }) => `${x.toFixed(3)} ${up.toFixed(3)}`)
      expect(new Set(places).size).toBe(dots.length)
    }),
    { seed: 20_221_231, numRuns: 200 },
  )
})

test('twenty equal dots become smaller and take more than one column', () => {
  const { dots, diameter } = layoutDots(Array<number>(20).fill(0), 15, toX, 80)
  expect(diameter).toBe(11)
  expect(new Set(dots.map(({ x }) => x)).size).toBe(3)
})

test('a lone dot stands exactly at its value', () => {
  expect(layoutDots([100], 15, toX, 80).dots[0]?.x).toBe(240)
})

test('the count is of dots above the norm; a dot on the norm is enough', () => {
  expect(countShort([0, 14, 15, 15.1, 40], 15)).toBe(2)
})
