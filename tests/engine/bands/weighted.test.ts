import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceAbove } from '../../../engine/bands/exceedance.ts'
import { LEVEL_SHARES } from '../../../engine/bands/levels.ts'
import { quantilesOf } from '../../../engine/bands/quantiles.ts'
import { halfWidth, standardError } from '../../../engine/bands/replicates.ts'
import { sampleOf } from '../../../engine/bands/sample.ts'
import { meanOf, replicateMeans } from '../../../engine/bands/statistics.ts'
import { weigh, weightedQuantilesOf, weightedSampleOf } from '../../../engine/bands/weighted.ts'
import { stream } from '../../support/stream.ts'

const SHARES = [0, ...LEVEL_SHARES, 1]

function quantiles(values: readonly number[], weights: readonly number[], shares: readonly number[]): number[] {
  return weightedQuantilesOf(Float64Array.from(values), weigh(Float64Array.from(weights)), shares)
}

describe('weighted type 7 quantiles', () => {
  it('agree with the examples that their author works out', () => {
    // Source: A. Akinshin, "Weighted quantile estimators", aakinshin.net, 2020, updated 2021.
    expect(quantiles([1, 2, 3, 4, 5], [1, 0, 0, 1, 1], [0.5])).toEqual([4])
    expect(quantiles([1, 2, 3, 4, 5], [1, 0, 1, 1, 1], [0.25])).toEqual([2.5])
    expect(quantiles([10, 20, 30, 40], [1, 0, 1, 0], [0.5])).toEqual([20])
    expect(weigh(Float64Array.of(0.4, 0.4, 0.05, 0.05, 0.1)).effective).toBeCloseTo(2.985, 3)
    expect(weigh(Float64Array.of(1, 1, 1, 0, 0)).effective).toBe(3)
  })

  it('agree with a case worked out by hand', () => {
    // n* = 1 / 0.335; F(0.4) = 0.4 n* - (n* - 1) / 2 = 0.5 - 0.1 n*, F(0.8) = 1; Q = F(0.4) 1 + (1 - F(0.4)) 2 = 1.5 + 0.1 n*.
    expect(quantiles([1, 2, 3, 4, 5], [0.4, 0.4, 0.05, 0.05, 0.1], [0.5])[0]).toBeCloseTo(1.5 + 0.1 / 0.335, 14)
  })

  it('are those of type 7 within 1e-12 of the range where weights are equal', () => {
    for (const n of [1, 2, 97, 1000, 16_384]) {
      const u = stream(n + 3)
      const values = Float64Array.from({ length: n }, () => u() * 100 - 30)
      const exact = quantilesOf(values, SHARES)
      for (const weight of [1, 0.1, 3, 1e-300, 1e300]) {
        const found = weightedQuantilesOf(values, weigh(new Float64Array(n).fill(weight)), SHARES)
        found.forEach((value, i) => expect(Math.abs(value - exact[i])).toBeLessThan(1e-12 * 100))
      }
    }
  })

  it('come near those of a list in which every value stands as often as it weighs', () => {
    const u = stream(5)
    const values = Array.from({ length: 4000 }, () => u() * 10)
    const weights = values.map((_, i) => 1 + (i % 3))
    const repeated = Float64Array.from(values.flatMap((value, i) => Array<number>(weights[i]).fill(value)))
    const exact = quantilesOf(repeated, LEVEL_SHARES)
    quantiles(values, weights, LEVEL_SHARES).forEach((value, i) =>
      expect(Math.abs(value - exact[i])).toBeLessThan(0.02),
    )
  })

  it('do not care about the order of the futures or the scale of the weights, never fall, and stay in the range', () => {
    const futures = fc.array(
      fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0.001, max: 1000, noNaN: true })),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(futures, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (pairs, scale) => {
        const values = pairs.map(([value]) => value)
        const weights = pairs.map(([, weight]) => weight)
        const found = quantiles(values, weights, SHARES)
        const [low, high] = [Math.min(...values), Math.max(...values)]
        const slack = 1e-9 * (high - low)
        found.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((found[i - 1] ?? low) - slack)
          expect(value).toBeLessThanOrEqual(high + slack)
        })
        const scaled = quantiles(
          values,
          weights.map((weight) => weight * scale),
          SHARES,
        )
        const turned = quantiles([...values].reverse(), [...weights].reverse(), SHARES)
        for (const other of [scaled, turned])
          other.forEach((value, i) => expect(Math.abs(value - found[i])).toBeLessThanOrEqual(slack))
      }),
      { seed: 3 },
    )
  })

  it('of equal values are that value, and of one future with weight its own', () => {
    expect(quantiles([0.1, 0.1, 0.1], [1, 5, 0.3], SHARES)).toEqual(SHARES.map(() => 0.1))
    expect(quantiles([3, 7, 9], [0, 2, 0], SHARES)).toEqual(SHARES.map(() => 7))
  })
})

describe('weighted statistics', () => {
  const u = stream(8)
  const values = Float64Array.from({ length: 400 }, () => u() * 50)
  const futures = Int32Array.from({ length: 400 }, (_, i) => 3 * i + 1)
  const weights = Float64Array.from({ length: 400 }, (_, i) => (i % 5 === 0 ? 0 : u()))
  const weighing = weigh(weights)
  const sample = weightedSampleOf(values, futures, weighing)
  const total = (of: (i: number) => number) => values.reduce((sum, _, i) => sum + weights[i] * of(i), 0)

  it('are ratios of sums, over all futures and in each replicate', () => {
    expect(meanOf(sample)).toBeCloseTo(total((i) => values[i]) / total(() => 1), 12)
    const ratios = Array.from({ length: 8 }, (_, r) => {
      const inReplicate = (i: number) => (futures[i] % 8 === r ? 1 : 0)
      return total((i) => inReplicate(i) * values[i]) / total(inReplicate)
    })
    replicateMeans(sample).forEach((mean, r) => expect(mean).toBeCloseTo(ratios[r], 12))
    const { probability, standardError: error } = chanceAbove(sample, 20)
    const above = (i: number) => (values[i] > 20 ? 1 : 0)
    expect(probability).toBeCloseTo(total(above) / total(() => 1), 12)
    const shares = Array.from({ length: 8 }, (_, r) => {
      const inReplicate = (i: number) => (futures[i] % 8 === r ? 1 : 0)
      return total((i) => inReplicate(i) * above(i)) / total(inReplicate)
    })
    expect(error).toBeCloseTo(standardError(shares)!, 12)
  })

  it('count the effective number of futures: 3/n* where a share is 0 or 1', () => {
    const effective = total(() => 1) ** 2 / weights.reduce((sum, weight) => sum + weight * weight, 0)
    expect(sample.count).toBeCloseTo(effective, 9)
    for (const threshold of [-1, 60]) {
      const chance = chanceAbove(sample, threshold)
      expect(chance.standardError).toBeCloseTo(0, 12)
      expect(halfWidth(chance.standardError!, sample.count)).toBeCloseTo(3 / effective, 9)
    }
  })

  it('leave out a replicate without weight, and know no error of a single one', () => {
    const only = weightedSampleOf(
      values,
      futures,
      weigh(weights.map((weight, i) => (futures[i] % 8 === 1 ? weight : 0))),
    )
    expect(replicateMeans(only)).toHaveLength(1)
    expect(chanceAbove(only, 20).standardError).toBeNull()
  })

  it('with weights of 1 are those without weights, bit for bit', () => {
    const plain = sampleOf(values, futures)
    const even = weightedSampleOf(values, futures, weigh(new Float64Array(400).fill(1)))
    expect(even.count).toBe(plain.count)
    expect(even.replicateCounts).toEqual(plain.replicateCounts)
    expect(even.replicateSums).toEqual(plain.replicateSums)
    expect(even.above([10, 20])).toEqual(plain.above([10, 20]))
  })
})
