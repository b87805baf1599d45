import { sampleStandardDeviation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { nearestFutures } from '../../../engine/bands/dots.ts'
import { chanceAbove, quantileErrors } from '../../../engine/bands/exceedance.ts'
import { noteOutside, shareSet } from '../../../engine/bands/leave.ts'
import { standardError } from '../../../engine/bands/replicates.ts'
import {
  isSharpYear,
  supported,
  supportedChance,
  supportedDecimals,
  supportedUnit,
} from '../../../engine/bands/rounding.ts'
import { meanOf } from '../../../engine/bands/statistics.ts'
import type { Statistics } from '../../../engine/bands/statistics.ts'
import { Kept } from '../../../engine/study/kept.ts'
import { stream } from '../../support/stream.ts'

describe('Monte Carlo errors', () => {
  it('are the spread over replicates, not over futures', () => {
    const estimates = [3.1, 2.9, 3.4, 3, 2.7, 3.3, 3.2, 3]
    expect(standardError(estimates)).toBeCloseTo(sampleStandardDeviation(estimates) / Math.sqrt(8), 12)
    expect(standardError([5, 5, 5])).toBe(0)
    expect(standardError([5])).toBeNull()
  })

  it('come with every chance', () => {
    const statistics: Statistics = {
      count: 6,
      replicateCounts: [2, 2, 2, 0, 0, 0, 0, 0],
      replicateSums: [1, 2, 3, 0, 0, 0, 0, 0],
      quantiles: () => [],
      above: () => [[0, 1, 2, 0, 0, 0, 0, 0]],
    }
    expect(chanceAbove(statistics, 10)).toEqual({
      probability: 0.5,
      standardError: expect.closeTo(0.5 / Math.sqrt(3), 12) as number,
    })
    expect(meanOf(statistics)).toBe(1)
  })
})

describe('dots', () => {
  it('find the nearest future of every dot, also between far values and among equal ones', () => {
    const u = stream(3)
    for (const n of [1, 5, 30, 400]) {
      const values = Float64Array.from({ length: n }, () => Math.floor(u() * 12))
      const futures = Int32Array.from({ length: n }, (_, i) => (i * 7) % 1009)
      const dots = Array.from({ length: 20 }, (_, i) => (i * 11) / 19).map((dot) => Math.round(dot * 2) / 2)
      const expected = dots.map((dot) => {
        const ranked = [...futures.keys()].sort(
          (a, b) => Math.abs(values[a] - dot) - Math.abs(values[b] - dot) || futures[a] - futures[b],
        )
        return futures[ranked[0]]
      })
      expect(nearestFutures(values, futures, dots)).toEqual(expected)
    }
  })
})

describe('leaving the band', () => {
  it('counts futures that are outside in some year, once', () => {
    const left = new Uint8Array(4)
    noteOutside(Float64Array.of(1, 5, 9, 5), 2, 8, left)
    noteOutside(Float64Array.of(0, 5, 5, 8), 2, 8, left)
    expect(shareSet(left)).toBe(0.5)
  })
})

describe('rounding to what the error supports (E56)', () => {
  it('takes the smallest of 1, 2, 5 times a power of ten that is at least twice the error', () => {
    const units = [0.4, 0.5, 0.51, 1, 1.01, 2.4, 2.6, 24, 0.04, 0.051, 0.0004].map(supportedUnit)
    const wanted = [1, 1, 2, 2, 5, 5, 10, 50, 0.1, 0.2, 0.001]
    units.forEach((unit, i) => {
      expect(unit).toBeCloseTo(wanted[i], 12)
    })
    expect([0, Number.NaN, Infinity].map(supportedUnit)).toEqual([0, 0, 0])
    expect([0, 0.5, 0.51, 3].map(isSharpYear)).toEqual([true, true, false, false])
  })

  it('writes no digit that the error does not support, and leaves a number without error alone', () => {
    expect(supported(104.27, 0.8)).toBe(104)
    expect(supported(105.1, 0.8)).toBe(106)
    expect(supported(347, 3)).toBe(350)
    expect(supported(0.8134, 0.004)).toBe(0.81)
    expect(supported(0.8134, 0.006)).toBe(0.82)
    expect(supported(-0.3, 2)).toBe(0)
    expect([supported(8.24, 0.02), supported(8.24, 0.02, 0.1), supported(8.24, 0.3, 0.1)]).toEqual([8.25, 8.24, 8])
    expect(supported(104.27, 0)).toBe(104.27)
    expect(supported(104.27, null)).toBe(104.27)
  })

  it('keeps 0 and 1 for none and all', () => {
    expect([0, 1].map((share) => supportedChance(share, 0))).toEqual([0, 1])
    expect(supportedChance(0.98, 0.012)).toBe(0.95)
    expect(supportedChance(0.004, 0.003)).toBe(0.01)
    expect(supportedChance(0.6, 0.3)).toBe(0.5)
    expect(supportedChance(0.8134, 0.004)).toBe(0.81)
  })

  it('shows no decimals that are only zeros by rounding', () => {
    expect([0.6, 0.06, 0.03, 0.2, 0].map((error) => supportedDecimals(error, 1))).toEqual([0, 1, 1, 1, 1])
    expect(supportedDecimals(0.0012, 4)).toBe(3)
    expect(supportedDecimals(null, 2)).toBe(2)
  })

  it('is off by at most one unit where the number is off by at most two errors', () => {
    const u = stream(11)
    for (let i = 0; i < 2000; i += 1) {
      const [truth, error] = [1000 * (u() - 0.5), 10 ** (6 * u() - 4)]
      const estimate = truth + 2 * error * (2 * u() - 1)
      expect(Math.abs(supported(estimate, error) - truth)).toBeLessThanOrEqual(1.5 * supportedUnit(error) + 1e-9)
      expect(Math.abs(supported(estimate, error) - supported(truth, error))).toBeLessThanOrEqual(
        supportedUnit(error) * (1 + 1e-9) + 1e-9,
      )
    }
  })
})

describe('errors of quantiles', () => {
  it('are the error of the share above each, times the slope', () => {
    const counts = [30, 0, 41, 12, 30, 30, 29, 30]
    const above = [
      [20, 0, 25, 6, 14, 18, 15, 17],
      [3, 0, 4, 0, 1, 2, 2, 3],
    ]
    const asked: Statistics = {
      count: 202,
      replicateCounts: counts,
      replicateSums: counts,
      quantiles: () => [],
      above: () => above,
    }
    const shareErrors = above.map((n) =>
      standardError(n.flatMap((part, r) => (counts[r] > 0 ? [part / counts[r]] : []))),
    )
    expect(quantileErrors(asked, [3, 9], [2, 5])).toEqual([2 * shareErrors[0]!, 5 * shareErrors[1]!])
  })
})

describe('kept futures', () => {
  it('are counted above thresholds and summed per replicate, without those that failed', () => {
    const u = stream(5)
    const blocks = [1024, 77].map((lanes) => {
      const failed = Uint8Array.from({ length: 1024 }, () => (u() < 0.02 ? 2 : 0))
      const columns = Float64Array.from({ length: 1024 }, () => Math.floor(20 * u()))
      return { lanes, failed, anyFailed: true, columns }
    })
    const kept = new Kept()
    for (const block of blocks) kept.add(block)
    const futures = blocks.flatMap(({ lanes, failed, columns }, b) =>
      [...columns.subarray(0, lanes)].flatMap((value, lane) =>
        failed[lane] === 0 ? [{ value, future: 1024 * b + lane }] : [],
      ),
    )
    const perReplicate = (of: (value: number) => number) =>
      Array.from({ length: 8 }, (_, r) =>
        futures.reduce((sum, { value, future }) => sum + (future % 8 === r ? of(value) : 0), 0),
      )
    const thresholds = [-1, 0, 3, 3, 7.5, 19]
    const statistics = kept.statistics(0)
    expect(statistics.above(thresholds)).toEqual(
      thresholds.map((threshold) => perReplicate((value) => Number(value > threshold))),
    )
    expect(statistics.replicateSums).toEqual(perReplicate((value) => value))
    expect(statistics.replicateCounts).toEqual(perReplicate(() => 1))
    expect([...kept.futures]).toEqual(futures.map(({ future }) => future))
    expect([...statistics.values!]).toEqual(futures.map(({ value }) => value))
  })
})
