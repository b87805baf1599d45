import { describe, expect, it } from 'vitest'
import { comparableOf } from '../../../../engine/cli/pages/calibration/comparable.ts'
import { percentileOf } from '../../../../engine/cli/pages/calibration/percentile.ts'
import { change, estimate, shareLower } from '../../../../engine/cli/pages/behaviour/measure.ts'
import type { Estimate } from '../../../../engine/scenario/types.ts'
import { smallScenario } from '../../../support/smallScenario.ts'

const scenario = smallScenario()
const figure = (parts: Partial<Estimate>): Estimate =>
  ({
    outcome: 'grossDemand',
    area: 'region',
    from: 2022,
    to: 2028,
    low: 1,
    high: 2,
    unit: 'ha',
    source: [],
    ...parts,
  }) as Estimate

describe('a published figure', () => {
  it('is held against exactly its own outcome, area and period', () => {
    expect(comparableOf(scenario, figure({})).own).toEqual({
      outcome: 'cumulativeGrossDemand',
      area: 'region',
      from: 2022,
      to: 2028,
    })
    expect(comparableOf(scenario, figure({ outcome: 'planningBalance', area: 'group:both' })).own?.outcome).toBe(
      'planningBalance',
    )
  })

  it.each([
    [{ from: 2020 }, 'its period starts in 2020, before the base year 2022'],
    [{ from: null }, 'the start of its period is not stated'],
    [{ area: 'outside:Foodvalley' }, 'its area (outside:Foodvalley) is not in the model'],
    [{ area: 'municipality:Utrecht' }, 'its area (municipality:Utrecht) is not in the model'],
    [{ outcome: 'landNeeded' }, 'the model has no outcome landNeeded'],
    [{ to: 2040 }, 'its period ends outside the horizon'],
  ])('gets its reason instead where it cannot be: %o', (parts, reason) => {
    const { own, reason: found } = comparableOf(scenario, figure(parts))
    expect([own, found]).toEqual([null, reason])
  })

  it('falls at the share of futures below it, equal ones counting half', () => {
    expect(percentileOf([1, 2, 3, 4, 5, 6, 7, 8], 3)).toMatchObject({ share: 2.5 / 8 })
    expect(
      percentileOf(
        Array.from({ length: 64 }, (_, f) => Math.floor(f / 8)),
        4.5,
      ),
    ).toEqual({ share: 5 / 8, error: 0 })
  })
})

describe('means with their errors', () => {
  it('takes the error from the spread between the replicates', () => {
    const replicates = Float64Array.from({ length: 80 }, (_, f) => f % 8)
    expect(estimate(replicates)).toEqual({ mean: 3.5, error: Math.sqrt(6 / 8) })
    expect(estimate(replicates, (f) => f % 8 < 2)).toEqual({ mean: 0.5, error: 0.5 })
  })

  it('takes differences future by future', () => {
    const from = Float64Array.from({ length: 16 }, (_, f) => f)
    const to = from.map((value) => value + 2)
    expect(change(from, to)).toEqual({ mean: 2, error: 0 })
    expect(shareLower(to, from).mean).toBe(1)
    expect(shareLower(from, to).mean).toBe(0)
  })
})
