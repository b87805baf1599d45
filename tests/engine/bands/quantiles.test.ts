import fc from 'fast-check'
import { quantile } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { DOT_SHARES, LEVEL_SHARES } from '../../../engine/bands/levels.ts'
import { quantilesOf } from '../../../engine/bands/quantiles.ts'
import { orderStatistics } from '../../../engine/bands/select.ts'
import { stream } from '../../support/stream.ts'

const shapes: Record<string, (u: () => number) => number> = {
  even: (u) => u() * 100 - 30,
  skewed: (u) => 1 / (1 - u()),
  spike: (u) => (u() < 0.6 ? 0 : u() * 50),
  steps: (u) => Math.floor(u() * 5),
  tiny: (u) => u() * Number.MIN_VALUE * 4,
  huge: (u) => (u() - 0.5) * Number.MAX_VALUE * 1.9,
  outlier: (u) => (u() < 0.001 ? 1e12 : u()),
  ladder: (u) => {
    let x = 1
    while (u() < 0.97) x /= 16
    return x
  },
}

describe('type 7 quantiles', () => {
  it('agree with the published table of Hyndman and Fan types', () => {
    const data = Float64Array.of(15, 3, 8, 20, 6, 16, 7, 9, 8, 13, 10)
    expect(quantilesOf(data, [0.05, 0.1, 0.25, 0.5, 0.9, 0.95])).toEqual([4.5, 6, 7.5, 9, 16, 18])
    expect(data[0]).toBe(15)
  })

  it.each(Object.keys(shapes))('are bit for bit those of a sort: %s', (shape) => {
    for (const n of [1, 2, 97, 1000, 8192]) {
      const u = stream(n + 7)
      const values = Float64Array.from({ length: n }, () => shapes[shape](u) + 0)
      const shares = [...LEVEL_SHARES, ...DOT_SHARES, 0, 1]
      const peer = [...values]
      expect(quantilesOf(values, shares)).toEqual(shares.map((p) => quantile(peer, p)))
    }
  })

  it('pick every order statistic of any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 600 }),
        (list) => {
          const values = Float64Array.from(list, (x) => x + 0)
          const ranks = [...values.keys()]
          expect([...orderStatistics(values, ranks)]).toEqual([...values.slice().sort()])
        },
      ),
      { seed: 20260101, numRuns: 60 },
    )
  })
})
