import { describe, expect, it } from 'vitest'
import { LEVEL_SHARES } from '../../../engine/bands/levels.ts'
import { quantilesOf } from '../../../engine/bands/quantiles.ts'
import { Sketch } from '../../../engine/bands/sketch.ts'
import { stream } from '../../support/stream.ts'

const N = 40_000
const values = (() => {
  const u = stream(11)
  return Float64Array.from({ length: N }, () => (u() < 0.2 ? 0 : u() < 0.1 ? -u() * 40 : u() * u() * u() * 900))
})()
const SHARES = [0, 0.01, ...LEVEL_SHARES, 0.99, 1]

function sketchOf(part: Float64Array, bits = 10): Sketch {
  const sketch = new Sketch(bits)
  sketch.add(part)
  return sketch
}

describe('the streaming sketch', () => {
  it.each([6, 10])('keeps its stated error with %i bits', (bits) => {
    const exact = quantilesOf(values, SHARES)
    const error = 1 / (1 << bits)
    sketchOf(values, bits)
      .quantiles(SHARES)
      .forEach((q, i) => {
        expect(Math.abs(q - exact[i])).toBeLessThanOrEqual(Math.abs(exact[i]) * error + 2 ** -14)
      })
  })

  it('gives the same answer whatever the parts and their order', () => {
    const whole = sketchOf(values)
    const parts = [30_000, 0, 10_000, 20_000].map((from) => sketchOf(values.subarray(from, from + 10_000)))
    const merged = parts.reduce((sum, part) => (sum.merge(part), sum), new Sketch(10))
    expect(merged.count).toBe(N)
    expect(merged.quantiles(SHARES)).toEqual(whole.quantiles(SHARES))
  })

  it('is exact for a constant, for zero and at both ends', () => {
    expect(sketchOf(new Float64Array(50).fill(888.125)).quantiles(LEVEL_SHARES)).toEqual(
      LEVEL_SHARES.map(() => 888.125),
    )
    const zeros = sketchOf(new Float64Array(50)).quantiles(LEVEL_SHARES)
    expect(zeros.every((q) => Object.is(q, 0))).toBe(true)
    const [low, , , , , , , , , , high] = sketchOf(values).quantiles(SHARES)
    expect([low, high]).toEqual([Math.min(...values), Math.max(...values)])
  })

  it('clips nothing and needs no range', () => {
    const wild = Float64Array.of(-1.7e308, -1e-300, 0, 5e-324, 1e-300, 1, 1.7e308)
    const q = sketchOf(wild).quantiles([0, 2 / 6, 5 / 6, 1])
    expect(q[0]).toBe(-1.7e308)
    expect(q[1]).toBe(0)
    expect(q[2]).toBeCloseTo(1, 2)
    expect(q[3]).toBe(1.7e308)
  })

  it('counts one replicate out of eight and leaves failed futures out', () => {
    const skip = new Uint8Array(N).fill(1, 0, 16)
    const sketch = new Sketch(10)
    sketch.add(values, 3, 8, skip)
    expect(sketch.count).toBe(N / 8 - 2)
  })
})
