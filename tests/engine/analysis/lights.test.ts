import { describe, expect, it } from 'vitest'
import { INDICATORS, type Indicator, LIGHTS, lightOf } from '../../../engine/analysis/indicators.ts'
import { lights } from '../../../engine/analysis/lights.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { localRunner } from '../../../engine/worker/localRunner.ts'
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

  it('counts futures per colour in every year', async () => {
    const scenario = smallScenario()
    const policy = policyWith(scenario, 'none', { strategy: 'none' })
    const shown = await lights(studyOf({ scenario, policy, futures: 1500 }), localRunner())
    expect(shown?.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
    for (const { shares, p5, p50, p95 } of Object.values(shown?.indicators ?? {})) {
      for (let i = 0; i < 8; i += 1) {
        expect(LIGHTS.reduce((sum, light) => sum + shares[light][i], 0)).toBeCloseTo(1, 12)
        expect(p5[i]).toBeLessThanOrEqual(p50[i])
        expect(p50[i]).toBeLessThanOrEqual(p95[i])
      }
    }
    // A region that starts no plans comes to wait, with little land left.
    expect(shown?.indicators.waiting?.shares.redHigh[7]).toBeGreaterThan(0.5)
    expect(shown?.indicators.issuableYears?.shares.redLow[7]).toBeGreaterThan(0.9)
    const without = policyWith(scenario, 'none', { intensificationTarget: 0 })
    const plain = await lights(studyOf({ scenario, policy: without, futures: 8 }), localRunner())
    expect(plain?.indicators.intensification).toBeUndefined()
  })
})
