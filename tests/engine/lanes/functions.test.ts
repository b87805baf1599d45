import { describe, expect, it } from 'vitest'
import { exp, log, normalCdf, normalQuantile } from '../../../engine/lanes/functions.ts'
import { shortExp, shortLog, shortNormalQuantile } from '../../../engine/lanes/short.ts'
import table from '../../support/high-precision.json' with { type: 'json' }

type Row = number[]

/** The largest error over the rows, each error divided by what `scale` makes of the true value. */
function worst(f: (x: number) => number, rows: readonly Row[], scale: (value: number) => number): number {
  return Math.max(...rows.map(([x = NaN, value = NaN, rest = NaN]) => Math.abs(f(x) - value - rest) / scale(value)))
}
const relative = (value: number): number => (value === 0 ? 1 : Math.abs(value))
const absolute = (): number => 1

describe('the own functions keep their stated errors against 60 digits', () => {
  it('exp', () => {
    expect(worst(exp, table.exp, relative)).toBeLessThan(3e-16)
    expect(exp(0)).toBe(1)
    expect(exp(1e9)).toBe(exp(700))
    expect(exp(-1e9)).toBe(exp(-700))
  })

  it('log', () => {
    expect(worst(log, table.log, relative)).toBeLessThan(4e-16)
    expect(log(1)).toBe(0)
  })

  it('the normal quantile', () => {
    expect(worst(normalQuantile, table.normalQuantile, relative)).toBeLessThan(1e-15)
    expect(worst(normalQuantile, table.normalQuantileFar, relative)).toBeLessThan(1e-12)
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('the normal distribution function', () => {
    const inside = table.normalCdf.filter(([x = NaN]) => Math.abs(x) < 7.07)
    const beyond = table.normalCdf.filter(([x = NaN]) => Math.abs(x) > 7.07)
    const tail = inside.filter(([x = NaN]) => x < 0)
    expect(Math.min(inside.length, beyond.length, tail.length)).toBeGreaterThan(3)
    expect(worst(normalCdf, inside, absolute)).toBeLessThan(3e-16)
    expect(worst(normalCdf, beyond, absolute)).toBeLessThan(8e-13)
    expect(worst(normalCdf, tail, relative)).toBeLessThan(1e-8)
  })
})

describe('the short forms for single precision keep seven digits', () => {
  const within = (rows: readonly Row[], low: number, high: number): readonly Row[] => {
    const found = rows.filter(([x = NaN]) => x >= low && x <= high)
    expect(found.length).toBeGreaterThan(3)
    return found
  }

  it('exp, log and the normal quantile', () => {
    expect(worst(shortExp, within(table.exp, -87, 87), relative)).toBeLessThan(8e-9)
    expect(worst(shortLog, within(table.log, 1e-30, 1e30), relative)).toBeLessThan(5e-9)
    expect(worst(shortNormalQuantile, within(table.normalQuantile, 1e-10, 1 - 1e-7), relative)).toBeLessThan(2e-7)
    expect([shortExp(0), shortLog(1), shortNormalQuantile(0.5)]).toEqual([1, 0, 0])
  })
})

describe('the printed normal table', () => {
  it('is met to the digits it prints', () => {
    expect(normalCdf(1)).toBeCloseTo(0.8413, 4)
    expect(normalQuantile(0.6)).toBeCloseTo(0.2533, 4)
    expect(exp(normalQuantile(0.6))).toBeCloseTo(1.2883, 4)
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 15)
  })
})

describe('the shape of the functions', () => {
  const centre = (x: number): number => (x + 0.5) / 2 ** 32

  it.each([
    ['the lower branch point', 0.075],
    ['the upper branch point', 0.925],
    ['the middle', 0.5],
    ['the lower end', 0],
    ['the upper end', 1],
  ])('the normal quantile rises from draw to next draw at %s', (_, near) => {
    const first = Math.min(Math.max(Math.round(near * 2 ** 32) - 5000, 0), 2 ** 32 - 10_000)
    let falls = 0
    for (let x = first; x < first + 9_999; x++) {
      if (!(normalQuantile(centre(x)) < normalQuantile(centre(x + 1)))) falls++
    }
    expect(falls).toBe(0)
  })

  it('the two halves of the normal mirror each other', () => {
    for (const [u = NaN] of table.normalQuantile) {
      const draw = centre(Math.floor(u * 2 ** 32))
      expect(normalQuantile(1 - draw) + normalQuantile(draw)).toBe(0)
    }
    for (const [x = NaN] of table.normalCdf) {
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(3e-16)
    }
  })

  it('exp and log undo each other', () => {
    for (const [x = NaN] of table.exp) {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)))
    }
  })
})
