import { quantile } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Study, studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { type Fake, fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)

/** A value that spreads over futures and grows by the year. */
const spread = (future: number) => ((future * 7919) % 10_007) / 100
const waiting: Fake['value'] = (quantity, row, future) => (quantity === 'waiting' ? spread(future) * row : undefined)

async function run(parts: Partial<Study>, fake: Fake): Promise<Summary> {
  const summary = await runStudy(studyOf({ scenario, policy, ...parts }), fakeRunner(fake))
  return summary
}

describe('a summary', () => {
  it('states exact type 7 bands, means and chances per year, without the base year', async () => {
    const summary = await run({ futures: 3000 }, { value: waiting })
    const values = Array.from({ length: 3000 }, (_, f) => spread(f) * 3)
    const { bands, mean, unit } = summary.outcomes['shortfall']
    expect(summary.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
    expect([summary.futures, summary.failed, summary.quantiles, unit]).toEqual([3000, 0, 'exact', 'ha'])
    expect(bands!.p90[2]).toBe(quantile(values, 0.9))
    expect(bands!.p5[2]).toBe(quantile(values, 0.05))
    expect(mean[2]).toBeCloseTo(values.reduce((a, b) => a + b) / 3000, 9)
    const [chance] = summary.exceedance['shortfall']
    expect(chance.threshold).toBe(summary.norm.region)
    expect(chance.probability[2]).toBe(values.filter((x) => x > chance.threshold).length / 3000)
    expect(chance.standardError[2]).toBeGreaterThan(0)
    expect(summary.exceedance['planningBalance'][0].threshold).toBe(0)
  })

  it('leaves failed futures out and counts them, and withholds the band above one per cent', async () => {
    const few = await run({ futures: 1000 }, { value: waiting, failed: (f) => (f % 101 === 5 ? 2 : 0) })
    expect(few.failed).toBe(10)
    expect(few.failedReasons).toEqual({ 'a value is not a number': 10 })
    const values = Array.from({ length: 1000 }, (_, f) => f)
      .filter((f) => f % 101 !== 5)
      .map(spread)
    expect(few.outcomes['shortfall'].bands!.p50[0]).toBe(quantile(values, 0.5))
    const many = await run({ futures: 1000 }, { value: waiting, failed: (f) => (f < 11 ? 1 : 0) })
    expect(many.outcomes['shortfall']).toMatchObject({ bands: null, reason: 'more than 1 % of the futures failed' })
    const none = await run({ futures: 10 }, { value: waiting, failed: () => 1 })
    expect(none.outcomes['shortfall']).toEqual({
      unit: 'ha',
      mean: [],
      bands: null,
      reason: 'no future came to an end',
    })
  })

  it('streams beyond 16,384 futures, within its stated error of the exact band', async () => {
    const futures = 20_000
    const exact = Array.from({ length: futures }, (_, f) => spread(f) * 8)
    const summary = await run({ futures, outcomes: ['shortfall'] }, { value: waiting })
    expect(summary.quantiles).toBe('sketch')
    for (const [name, share] of [
      ['p5', 0.05],
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const wanted = quantile(exact, share)
      expect(Math.abs(summary.outcomes['shortfall'].bands![name][7] - wanted)).toBeLessThan(wanted / 1024)
    }
    const { threshold, probability } = summary.exceedance['shortfall'][0]
    expect(probability[7]).toBe(exact.filter((x) => x > threshold).length / futures)
    expect(summary.errors['shortfall'].p90[7]).toBeGreaterThan(0)
    expect(summary.paths['shortfall'].map(({ future }) => future)).toEqual([...Array(12).keys()])
  })

  it('chooses between the two by the number of futures asked for, and agrees in the mean', async () => {
    const exact = await run({ futures: 16_384, outcomes: ['shortfall'] }, { value: waiting })
    expect(exact.quantiles).toBe('exact')
    const streamed = await run(
      { futures: 16_385, outcomes: ['shortfall'] },
      { value: (q, r, f) => waiting(q, r, f % 16_384) },
    )
    expect(streamed.quantiles).toBe('sketch')
    const sum = exact.outcomes['shortfall'].mean[3] * 16_384 + spread(0) * 4
    expect(streamed.outcomes['shortfall'].mean[3]).toBeCloseTo(sum / 16_385, 9)
  })

  it('gives one value as band in deterministic mode', async () => {
    const summary = await run({ mode: 'deterministic', futures: 500 }, { value: (q, row, f) => (f === 0 ? row : -99) })
    expect(summary.futures).toBe(1)
    const { mean, bands } = summary.outcomes['shortfall']
    expect(mean).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const level of Object.values(bands!)) expect(level).toEqual(mean)
    expect(summary.exceedance['shortfall'][0].standardError).toEqual(mean.map(() => 0))
  })

  it('adds what a picture needs: dots and their futures, who leaves the band, numbers per future', async () => {
    const summary = await run({ futures: 2048 }, { value: waiting })
    const dots = summary.dots['shortfall'][4]
    expect(dots).toHaveLength(20)
    const futures = summary.dotFutures['shortfall'][4]
    futures.forEach((future, i) => expect(Math.abs(spread(future) * 5 - dots[i])).toBeLessThan(0.5))
    // Every future keeps its rank in this fake, so about one in ten leaves the band, and for good.
    expect(summary.leaveBand['shortfall']).toBeCloseTo(0.1, 2)
    expect(summary.perFuture['hectareYearsShort'].mean).toBeCloseTo(
      summary.outcomes['shortfall'].mean.reduce((a, b) => a + b),
      6,
    )
    const { share, never, alreadyShort } = summary.tipping!
    expect(share.reduce((a, b) => a + b) + never).toBeCloseTo(1, 12)
    expect(alreadyShort).toBe(0)
    expect(summary.base['shortfall']).toMatchObject({ mean: 0 })
  })

  it('states Monte Carlo errors as large as they are', async () => {
    // Uniform on 0..100, independent: the median's error is 50 / sqrt(n), that of P90 30 / sqrt(n), that of the mean 28.9 / sqrt(n).
    const random = (row: number, future: number) => {
      let x = Math.imul(future * 64 + row + 1, 0x9e3779b1)
      x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
      return ((x ^ (x >>> 16)) >>> 0) / 42949672.96
    }
    const value: Fake['value'] = (quantity, row, future) => (quantity === 'waiting' ? random(row, future) : undefined)
    for (const futures of [4096, 32_768]) {
      const { errors } = await run({ futures, outcomes: ['shortfall'] }, { value })
      const average = (list: readonly number[]) => (list.reduce((a, b) => a + b) / list.length) * Math.sqrt(futures)
      expect(Math.abs(average(errors['shortfall'].mean) / 28.9 - 1)).toBeLessThan(0.25)
      expect(Math.abs(average(errors['shortfall'].p50) / 50 - 1)).toBeLessThan(0.25)
      expect(Math.abs(average(errors['shortfall'].p90) / 30 - 1)).toBeLessThan(0.25)
    }
  })

  it('comes without any of that when no detail is asked for', async () => {
    const summary = await run({ futures: 100, detail: false }, { value: waiting })
    expect([summary.dots, summary.paths, summary.errors, summary.base, summary.perFuture, summary.tipping]).toEqual([
      {},
      {},
      {},
      {},
      {},
      null,
    ])
  })

  it('names series by outcome and area, and leaves out what has no meaning there', async () => {
    const areas = ['region', 'municipality:Noord', 'segment:large', 'group:both'] as const
    const summary = await run({ futures: 64, areas, outcomes: ['shortfall', 'vacancy', 'cover'] }, { value: waiting })
    expect(Object.keys(summary.outcomes)).toEqual([
      'shortfall',
      'vacancy',
      'cover',
      'shortfall@municipality:Noord',
      'vacancy@municipality:Noord',
      'shortfall@segment:large',
      'cover@segment:large',
      'shortfall@group:both',
      'vacancy@group:both',
    ])
    expect(Object.keys(summary.norm)).toEqual([...areas])
  })
})
