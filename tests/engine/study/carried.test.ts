import { expect, test } from 'vitest'
import { LEVELS } from '../../../engine/bands/levels.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { carried } from '../../../engine/study/carried.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Study, studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { alone } from '../../../engine/threads/alone.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const scenario = shippedScenario('regio-amersfoort')
const runner = alone()
const ask = (levers: Partial<Levers>, more: Partial<Study>): Promise<Summary> =>
  runStudy(studyOf({ scenario, policy: { id: 'p', levers: { ...leversOf(scenario), ...levers } }, ...more }), runner)
const few = { futures: 256, precision: 'f32', detail: false } as const
const settled = await ask({}, { futures: 4096 })
const unmoved = await ask({}, few)
const key = 'shortfall' as const

test('nothing moved is the settled band itself', () => {
  const same = carried(settled, unmoved, unmoved)
  expect(same?.outcomes).toEqual(settled.outcomes)
  expect(same?.exceedance).toEqual(settled.exceedance)
  expect(same?.dots).toEqual(settled.dots)
  expect([same?.paths, same?.leaveBand, same?.perFuture, same?.tipping]).toEqual([{}, {}, {}, null])
})

test('a moved lever carries mean, chance, levels and dots by what it does to the same few futures', async () => {
  const levers = { programmeCapacity: 8 }
  const moved = await ask(levers, few)
  const found = carried(settled, moved, unmoved)!
  const truth = await ask(levers, { futures: 4096 })
  const at = 17
  const { mean, bands } = found.outcomes[key]
  const from = settled.outcomes[key]
  expect(mean[at]).toBeCloseTo(from.mean[at] + moved.outcomes[key].mean[at] - unmoved.outcomes[key].mean[at], 9)
  // Nearer to the truth than the few futures are by themselves.
  const off = (summary: Summary): number => Math.abs(summary.outcomes[key].mean[at] - truth.outcomes[key].mean[at])
  expect(off(found)).toBeLessThan(off(moved))
  expect(bands!.p5).toEqual(from.bands!.p5.map((value, t) => Math.min(value, bands!.p10[t])))
  expect(found.policy.levers.programmeCapacity).toBe(8)
})

test('levels and dots stay in order, chances within 0 and 1, and nothing falls below 0 that never does', async () => {
  for (const levers of [{ programmeCapacity: 150 }, { commitBelow: 40, commitUpTo: 60 }, { cooperation: 0 }]) {
    const found = carried(settled, await ask(levers, few), unmoved)!
    for (const [name, { bands }] of Object.entries(found.outcomes)) {
      const signed = settled.outcomes[name as typeof key].bands!.p5.some((value) => value < 0)
      for (const t of found.years.keys()) {
        const levels = LEVELS.map(([level]) => bands![level][t])
        expect([...levels].sort((a, b) => a - b)).toEqual(levels)
        if (!signed) expect(levels[1]).toBeGreaterThanOrEqual(0)
      }
    }
    for (const dots of found.dots[key]) expect([...dots].sort((a, b) => a - b)).toEqual(dots)
    for (const { probability } of found.exceedance[key]) {
      for (const p of probability) expect(p >= 0 && p <= 1).toBe(true)
    }
  }
})

test('a withheld band carries nothing', () => {
  const withheld = { ...unmoved, outcomes: { ...unmoved.outcomes, [key]: { ...unmoved.outcomes[key], bands: null } } }
  expect(carried(settled, withheld, unmoved)).toBeNull()
})
