import { describe, expect, it } from 'vitest'
import { type Distribution, mean, median, quantile, sampler } from '../../../engine/distributions/index.ts'

/** Standard deviation from a fine grid of quantiles: good to 1e-4 of itself. */
function sdOf(d: Distribution): number {
  const f = sampler(d)
  const cells = 100_000
  let squares = 0
  for (let i = 0; i < cells; i++) squares += (f((i + 0.5) / cells) - mean(d)) ** 2
  return Math.sqrt(squares / cells)
}

function expectQuantiles(d: Distribution, printed: Record<number, number>, digits: number): void {
  for (const [u, value] of Object.entries(printed)) expect(quantile(d, Number(u))).toBeCloseTo(value, digits)
}

describe('the digits that others print', () => {
  it('two-piece normal with mode 2 and widths 1 and 2', () => {
    const d: Distribution = { kind: 'twoPieceNormal', mode: 2, sdLow: 1, sdHigh: 2 }
    expect(mean(d)).toBeCloseTo(2.7978845608, 9)
    expect(sdOf(d)).toBeCloseTo(Math.sqrt(2.3633802276), 3)
    expectQuantiles(
      d,
      { 0.05: 0.5604685291, 0.25: 1.681360636, 0.5: 2.6372787279, 0.75: 3.774293118, 0.95: 5.5609286834 },
      9,
    )
    expect(quantile(d, 1 / 3)).toBeCloseTo(2, 12)
  })

  it('PERT of 0, 3 and 10', () => {
    const d: Distribution = { kind: 'pert', low: 0, mode: 3, high: 10 }
    expect(mean(d)).toBeCloseTo(3.6666667, 7)
    expect(sdOf(d)).toBeCloseTo(1.8213896666, 4)
    expectQuantiles(d, { 0.05: 0.9570428353, 0.5: 3.5099948495, 0.95: 6.9155101771 }, 9)
    const sameBeta: Distribution = { kind: 'beta', alpha: 2.2, beta: 3.8, low: 0, high: 10 }
    expect(median(d)).toBeCloseTo(median(sameBeta), 12)
  })

  it('triangular of 0, 3 and 10', () => {
    const d: Distribution = { kind: 'triangular', low: 0, mode: 3, high: 10 }
    expect(mean(d)).toBeCloseTo(4.3333333, 7)
    expect(sdOf(d)).toBeCloseTo(2.094967515, 4)
    expectQuantiles(d, { 0.05: 1.2247448714, 0.5: 4.0839202169, 0.95: 8.1291713066 }, 9)
    expect(quantile(d, 0.3)).toBeCloseTo(3, 12)
  })

  it('lognormal with nine in ten between 5 and 10', () => {
    const d: Distribution = { kind: 'lognormal', median: Math.exp(1.9560115027), logSd: 0.210701782 }
    expect(mean(d)).toBeCloseTo(7.2297837323, 8)
    expectQuantiles(d, { 0.05: 5, 0.95: 10 }, 8)
  })

  it('lognormal with P10 of 20 and P90 of 310, the spread of the Utrecht estimates', () => {
    const d: Distribution = { kind: 'lognormal', p10: 20, p90: 310 }
    expect(median(d)).toBeCloseTo(78.7400787, 7)
    expect(Math.log(median(d))).toBeCloseTo(4.3661522855, 10)
    expect(mean(d)).toBeCloseTo(139.4771832, 7)
    expectQuantiles(d, { 0.1: 20, 0.9: 310 }, 11)
    const byShape: Distribution = { kind: 'lognormal', median: 78.7400787401181, logSd: 1.0693444172 }
    expect(quantile(byShape, 0.99) / quantile(d, 0.99)).toBeCloseTo(1, 9)
  })

  it('normal and lognormal of the printed table', () => {
    expect(quantile({ kind: 'normal', mean: 0, sd: 1 }, 0.6)).toBeCloseTo(0.2533, 4)
    expect(quantile({ kind: 'lognormal', median: 1, logSd: 1 }, 0.6)).toBeCloseTo(1.2883, 4)
  })
})

describe('the closed forms of textbooks', () => {
  it('half a normal has the mean sqrt(2 / pi) and the sd sqrt(1 - 2 / pi)', () => {
    const d: Distribution = { kind: 'truncatedNormal', mean: 0, sd: 1, low: 0, high: 40 }
    expect(mean(d)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14)
    expect(sdOf(d)).toBeCloseTo(Math.sqrt(1 - 2 / Math.PI), 3)
    expect(median(d)).toBeCloseTo(0.674489750196082, 14)
  })

  it('beta of 1/2 and 1/2 is the arcsine distribution', () => {
    const d: Distribution = { kind: 'beta', alpha: 0.5, beta: 0.5 }
    for (const u of [0.001, 0.1, 0.25, 0.5, 0.9]) {
      expect(quantile(d, u)).toBeCloseTo(Math.sin((Math.PI * u) / 2) ** 2, 13)
    }
    expect(sdOf(d)).toBeCloseTo(Math.sqrt(1 / 8), 5)
  })

  it('beta of n and 1 is the largest of n even draws', () => {
    for (const n of [1, 2, 7]) {
      for (const u of [0.01, 0.3, 0.8]) {
        expect(quantile({ kind: 'beta', alpha: n, beta: 1 }, u)).toBeCloseTo(u ** (1 / n), 13)
        expect(quantile({ kind: 'beta', alpha: 1, beta: n }, 1 - u)).toBeCloseTo(1 - u ** (1 / n), 13)
      }
    }
  })

  it('three percentiles come back as they were stated, and bounds hold', () => {
    const d: Distribution = { kind: 'quantiles', p10: 0.1, p50: 0.5, p90: 0.9, low: -0.5, high: 1.5 }
    expectQuantiles(d, { 0.1: 0.1, 0.5: 0.5, 0.9: 0.9, 1e-9: -0.5, 0.999999: 1.5 }, 14)
    // Growth position: 5.5 percent outside the published paths on each side.
    expect(quantile(d, 0.055)).toBeCloseTo(0, 2)
    expect(mean(d)).toBeCloseTo(0.5, 14)
    const skewed: Distribution = { kind: 'quantiles', p10: 0.6, p50: 1, p90: 1.5 }
    const sides = (1.5 - 1 - (1 - 0.6)) / 1.2815515655446004
    expect(mean(skewed)).toBeCloseTo(1 + sides / Math.sqrt(2 * Math.PI), 14)
  })

  it('a few values come up as often as their weights say, in any order', () => {
    const d: Distribution = { kind: 'discrete', values: [9, 2, 5, 7], weights: [1, 2, 1, 0] }
    const drawn = [0.01, 0.49, 0.5, 0.51, 0.74, 0.76, 0.99].map((u) => quantile(d, u))
    expect(drawn).toEqual([2, 2, 2, 5, 5, 9, 9])
    expect(mean(d)).toBe(4.5)
  })
})
