import { describe, expect, it } from 'vitest'
import { betaInverse } from '../../../engine/distributions/betaInverse.ts'
import { betaTable } from '../../../engine/distributions/betaTable.ts'
import { incompleteBeta, logBeta, logGamma, mirrored, placeOf } from '../../../engine/distributions/incompleteBeta.ts'
import { mean, quantile, type Distribution } from '../../../engine/distributions/index.ts'
import { log } from '../../../engine/lanes/functions.ts'
import table from '../../support/high-precision.json' with { type: 'json' }

describe('the gamma function', () => {
  it('keeps its stated error', () => {
    for (const [x = NaN, value = NaN, rest = NaN] of table.logGamma) {
      expect(Math.abs(logGamma(x) - value - rest)).toBeLessThan(1e-14 + 4e-16 * Math.abs(value))
    }
  })
})

describe('the beta distribution', () => {
  it('has an inverse within its stated error', () => {
    for (const [a = NaN, b = NaN, u = NaN, value = NaN, rest = NaN] of table.betaInverse) {
      expect(Math.abs(betaInverse(a, b)(u) - value - rest)).toBeLessThan(1e-13)
    }
  })

  it('has the share at that place that was asked for', () => {
    for (const [a = NaN, b = NaN, u = NaN, value = NaN] of table.betaInverse) {
      // Only where the nearest double does not move the share by itself.
      if (u < 0.01 || u > 0.99 || Math.min(a, b) < 0.5 || Math.max(a, b) > 1000) continue
      const place = placeOf(log(value))
      const logB = logBeta(a, b)
      expect(Math.abs(incompleteBeta(a, b, logB, place) - u)).toBeLessThan(1e-13)
      expect(Math.abs(incompleteBeta(b, a, logB, mirrored(place)) - (1 - u))).toBeLessThan(1e-13)
    }
  })

  const ends = [2 ** -33, 1e-9, 1e-6, 1e-3]
  const places = [...ends, ...Array.from({ length: 500 }, (_, i) => (i + 0.5) / 500), ...ends.map((u) => 1 - u)]
  it.each([
    [1, 1, 1e-10],
    [1, 5, 1e-10],
    [2.2, 3.8, 1e-10],
    [4.99, 1.01, 1e-10],
    [30, 70, 1e-10],
    [1e4, 1e4, 1e-10],
    [0.5, 0.5, 1e-7],
    [0.2, 0.3, 1e-7],
    [0.1, 0.1, 1e-7],
    [0.1, 1e4, 1e-7],
  ])('has a table within its stated error: shapes %d and %d', (a, b, stated) => {
    const exact = betaInverse(a, b)
    const quick = betaTable(a, b)
    expect(Math.max(...places.map((u) => Math.abs(quick(u) - exact(u))))).toBeLessThan(stated)
    expect(betaTable(a, b)).toBe(quick)
  })
})

describe('the truncated normal', () => {
  it('keeps its stated error, also where only a far tail is left', () => {
    for (const { d, mean: trueMean, quantiles } of table.truncatedNormal) {
      const [centre = NaN, sd = NaN, low = NaN, high = NaN] = d
      const distribution: Distribution = { kind: 'truncatedNormal', mean: centre, sd, low, high }
      const [value = NaN, rest = NaN] = trueMean
      expect(Math.abs(mean(distribution) - value - rest)).toBeLessThan(1e-12 * sd)
      for (const [u = NaN, x = NaN, left = NaN] of quantiles) {
        expect(Math.abs(quantile(distribution, u) - x - left)).toBeLessThan(1e-11 * sd + 1e-9 * (high - low))
      }
    }
  })
})
