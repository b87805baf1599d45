import { describe, expect, it } from 'vitest'
import { INDICATORS, type Indicator, LIGHTS, lightOf } from '../../../engine/analysis/lights/indicators.ts'
import { lights } from '../../../engine/analysis/lights/lights.ts'
import { referenceDemand } from '../../../engine/kernel/reference.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const indicator = (id: Indicator['id']) => {
  const found = INDICATORS.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('traffic lights', () => {
  it.each([
    ['vacancy', [0.029, 0.035, 0.05, 0.07, 0.09]],
    ['cover', [6.9, 8, 10, 13, 16]],
    ['issuableYears', [1.9, 2.5, 4, 6, 8]],
    ['supply', [0.6, 0.8, 1.1, 1.4, 1.6]],
  ] as const)('are red on both sides: %s', (id, values) => {
    expect(values.map((value) => lightOf(indicator(id), value))).toEqual(LIGHTS)
  })

  it('are one-sided where more or less is simply better', () => {
    expect([0.5, 0.7, 0.95, 3].map((value) => lightOf(indicator('intensification'), value))).toEqual([
      'redLow',
      'amberLow',
      'green',
      'green',
    ])
    expect([0, 0.4, 0.7, 1.1].map((value) => lightOf(indicator('waiting'), value))).toEqual([
      'green',
      'green',
      'amberHigh',
      'redHigh',
    ])
  })

  it('hold hard plans against ten years of demand, and issuable land against the issuance of the window', async () => {
    // The region of `worked-adaptive.test.ts`: 10 ha are asked every year; its issuance is 10, 10, 10, 0, 20, 10, 10, 10.
    const scenario = plainScenario({
      towns: [{ stock: 200, issuable: { regular: 30 } }],
      assumptions: { withdrawal: 0.05 },
      leads: { prepared: 2, soft: 3.2, search: 5 },
      plans: [
        { id: 'first', area: 40, status: 'soft', phasing: 2 },
        { id: 'second', area: 30, status: 'search' },
        { id: 'third', area: 20, status: 'soft' },
      ],
    })
    const rule = {
      firstReview: 2023,
      reviewInterval: 4,
      window: 4,
      weightPrepared: 0.5,
      prepareBelow: 7,
      commitBelow: 5,
    }
    const policy = policyWith(scenario, 'rule', { ...rule, strategy: 'adaptive', commitUpTo: 8 })
    const middles = async (levers: Partial<typeof policy.levers>) => {
      const given = { ...policy, levers: { ...policy.levers, ...levers } }
      const study = studyOf({ scenario, policy: given, futures: 1, mode: 'deterministic' })
      return (await lights(study, directRunner()))?.indicators
    }
    const close = (found: readonly number[] | undefined, expected: readonly number[]) => {
      expect(found).toHaveLength(expected.length)
      expected.forEach((value, i) => expect(found?.[i]).toBeCloseTo(value, 9))
    }
    const usual = await middles({})
    close(usual?.supply?.p50, [0.2, 0.8, 0.7, 0.7, 0.5, 0.6, 0.5, 0.4])
    close(usual?.issuableYears?.p50, [2, 1, 0, 0, 0, 4, 3, 3.2])
    // Where nothing is issued any more, a quarter of the demand is what is divided by.
    const none = await middles({ strategy: 'none', window: 1 })
    close(none?.issuableYears?.p50, [2, 1, 0, 0, 0, 0, 0, 0])
    close(none?.supply?.p50, [0.2, 0.1, 0, 0, 0, 0, 0, 0])
    // Neither prepared plans nor the queue are hard.
    const prepared = await middles({
      strategy: 'none',
      preparedOptions: 3,
      weightPrepared: 1,
      coverCountsWaiting: false,
    })
    expect(prepared?.supply?.p50).toEqual(none?.supply?.p50)
    expect(prepared?.cover?.p50).not.toEqual(none?.cover?.p50)
  })

  it('counts futures per colour in every year', async () => {
    const scenario = smallScenario()
    const policy = policyWith(scenario, 'none', { strategy: 'none' })
    const shown = await lights(studyOf({ scenario, policy, futures: 1500 }), directRunner())
    expect(shown?.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
    for (const { shares, p5, p50, p95 } of Object.values(shown?.indicators ?? {})) {
      for (let i = 0; i < 8; i += 1) {
        expect(LIGHTS.reduce((sum, light) => sum + shares[light][i], 0)).toBeCloseTo(1, 12)
        expect(p5[i]).toBeLessThanOrEqual(p50[i])
        expect(p50[i]).toBeLessThanOrEqual(p95[i])
      }
    }
    // The queue in years of reference demand is the shortfall by another measure, with the same error.
    const study = studyOf({ scenario, policy, futures: 1500, outcomes: ['shortfall'] })
    const summary = await runStudy(study, directRunner())
    const yearly = referenceDemand(scenario, 'region')
    const { errors, p50 } = shown?.indicators.waiting ?? {}
    expect(p50?.[4]).toBeCloseTo((summary?.outcomes['shortfall'].bands?.p50[4] ?? 0) / yearly, 9)
    expect(errors?.p50[4]).toBeCloseTo((summary?.errors['shortfall'].p50[4] ?? 0) / yearly, 9)
    // Red is more than a year's demand: the chance of passing the norm (E38), which is just that.
    const [{ threshold, probability, standardError }] = summary?.exceedance['shortfall'] ?? []
    expect(threshold).toBeCloseTo(yearly, 9)
    expect(shown?.indicators.waiting?.shares.redHigh[4]).toBeCloseTo(probability[4], 9)
    expect(errors?.shares.redHigh[4]).toBeCloseTo(standardError[4], 9)
    expect(standardError[4]).toBeGreaterThan(0)
    // A region that starts no plans comes to wait, with little land left.
    expect(shown?.indicators.waiting?.shares.redHigh[7]).toBeGreaterThan(0.5)
    expect(shown?.indicators.issuableYears?.shares.redLow[7]).toBeGreaterThan(0.9)
    const without = policyWith(scenario, 'none', { intensificationTarget: 0 })
    const plain = await lights(studyOf({ scenario, policy: without, futures: 8 }), directRunner())
    expect(plain?.indicators.intensification).toBeUndefined()
  })
})
