import { mean, sampleStandardDeviation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { fillDifference, oddsOf } from '../../../engine/bands/difference.ts'
import { nearestFutures } from '../../../engine/bands/dots.ts'
import { chanceAbove } from '../../../engine/bands/exceedance.ts'
import { noteOutside, shareSet } from '../../../engine/bands/leave.ts'
import { standardError } from '../../../engine/bands/replicates.ts'
import { meanOf } from '../../../engine/bands/statistics.ts'
import type { Statistics } from '../../../engine/bands/statistics.ts'
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
      above: () => [0, 1, 2, 0, 0, 0, 0, 0],
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

describe('paired differences', () => {
  it('are exactly 0 for the same policy, without a negative zero', () => {
    const column = Float64Array.of(1.1, -3, 0)
    const out = new Float64Array(3)
    fillDifference(column, column, out)
    expect([...out].every((x) => Object.is(x, 0))).toBe(true)
    expect(oddsOf(out, 'less')).toEqual({ better: 0, equal: 1, worse: 0 })
  })

  it('count better and worse in the good direction', () => {
    const difference = Float64Array.of(-2, -1, 1e-10, 3)
    expect(oddsOf(difference, 'less')).toEqual({ better: 0.5, equal: 0.25, worse: 0.25 })
    expect(oddsOf(difference, 'more')).toEqual({ better: 0.25, equal: 0.25, worse: 0.5 })
    expect(mean([...difference])).toBeCloseTo(0, 9)
  })
})
