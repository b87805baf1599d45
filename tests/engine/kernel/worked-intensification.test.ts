import { expect, test } from 'vitest'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { soFar, told } from '../../support/told.ts'

/**
 * 10 ha a year are withdrawn and asked back. Vacancy stands at the norm of 5 % of 200 ha, so none of it is usable, but every delivered hectare is; and after
 * the year's withdrawal 10 of 190 ha or less are vacant, so the brake is off.
 */
function region(delay: number, vacancy = 0.05, gain = 0.2) {
  const assumptions = { withdrawal: 0.05, gainPerHa: gain, deliveryDelay: delay }
  return plainScenario({ towns: [{ stock: 200, vacancy }], assumptions })
}

/** Half of demand by 2026, so in t = 1, 2, 3, 4: 1/8, 2/8, 3/8, 4/8 of 10, 20, 30, 40 ha: 1.25, 5, 11.25, 20, then 25, 30, 35, 40. */
const target: Partial<Levers> = { intensificationTarget: 0.5, targetYear: 2026, programmeStart: 2023, programmeRamp: 2 }
const PATH = [1.25, 5, 11.25, 20, 25, 30, 35, 40]

test('a small programme delivers what it started two years ago: half strength, then full', () => {
  // 20 ha renewed a year at 0.2 ha each; 1.5 years is rounded up to 2.
  const path = told(region(1.5), { ...target, programmeCapacity: 20 })
  const delivered = [0, 0, 2, 4, 4, 4, 4, 4]
  expect(path('delivered')).toEqual(delivered)
  expect(path('needed')).toEqual(PATH.map((due, i) => due - (soFar(delivered)[i - 1] ?? 0)))
  expect(path('waiting')).toEqual(soFar(delivered).map((sum, i) => 10 * (i + 1) - sum))
  expect(path('stock')).toEqual(soFar(delivered).map((sum, i) => 200 - 10 * (i + 1) + sum))
  expect(path('vacant')).toEqual(delivered.map(() => 10))
})

test('a large programme delivers what the target asks and no more, and makes up for its first years', () => {
  const path = told(region(2), { ...target, programmeCapacity: 200 / 3, programmeRamp: 1 }, { gainPerHa: 0.3 })
  // 20 ha a year can come from t = 3; all that is due then does, and later the yearly 1/2 of demand (and the steps of the path before).
  expect(path('delivered')).toEqual([0, 0, 11.25, 8.75, 5, 5, 5, 5])
  expect(soFar(path('delivered')).slice(3)).toEqual(PATH.slice(3))
})

test('capacity that is not needed is lost, it does not wait for demand', () => {
  // Up to 2 ha a year: less than is due in t = 1 (1.25) only if nothing was saved up.
  const path = told(region(0), { ...target, programmeCapacity: 10, programmeRamp: 1 })
  expect(path('delivered')).toEqual([1.25, 2, 2, 2, 2, 2, 2, 2])
})

test('with little vacancy the programme is braked, in a straight line from the norm', () => {
  // 7 of 190 ha after withdrawal: 3.6842 %, so 0.4 + 0.6 (0.036842 - 0.02) / 0.03 = 0.736842 of the programme.
  const path = told(region(0, 0.035), { ...target, programmeCapacity: 10, programmeRamp: 1 }, { gainPerHa: 0.1 })
  expect(path('delivered')[0]).toBeCloseTo(10 * 0.1 * (0.4 + (0.6 * (7 / 190 - 0.02)) / 0.03), 9)
  const dry = told(region(0, 0), { ...target, programmeCapacity: 10, programmeRamp: 1 }, { gainPerHa: 0.1 })
  expect(dry('delivered')[0]).toBeCloseTo(0.4, 9)
})

test('a norm below the vacancy at which the brake is full takes it off at the norm all the same', () => {
  // 7 of 190 ha are vacant: above a norm of 1 % and below the 8 % where the brake would be full; under a norm of 5 % it is.
  const delivered = (frictionNorm: number): number => {
    const scenario = plainScenario({
      towns: [{ stock: 200, vacancy: 0.035 }],
      assumptions: { withdrawal: 0.05, gainPerHa: 0.1 },
      constants: { frictionNorm, brakeLowVacancy: 0.08 },
    })
    return told(scenario, { ...target, programmeCapacity: 10, programmeRamp: 1 })('delivered')[0]
  }
  expect(delivered(0.01)).toBeCloseTo(1, 9)
  expect(delivered(0.05)).toBeCloseTo(0.4, 9)
})

test('a what-if imposes a share of the path of two years ago, past capacity and brake', () => {
  const path = told(region(2, 0), { ...target, deliveryOverride: 0.5 })
  expect(soFar(path('delivered'))).toEqual([0, 0, 0.625, 2.5, 5.625, 10, 12.5, 15])
})

test('plans in one go or in parts, held back by the grid, compensation five years after withdrawal', () => {
  const scenario = plainScenario({
    towns: [{ stock: 200 }],
    assumptions: { withdrawal: 0.05, gridReadyYear: 2025.5 },
    plans: [
      { id: 'early', area: 12, status: 'hard', phasing: 4 },
      { id: 'late', area: 6, status: 'hard', phasing: 2, earliest: 2028 },
    ],
    leads: { hard: 1.2 },
  })
  const path = told(scenario, { compensation: 0.3 })
  // Ready two years on (2024), three parts held until 2026 (halves up), the last a year later; the other from 2028.
  expect(path('planLand')).toEqual([0, 0, 0, 9, 3, 3, 3, 0])
  expect(path('compensationLand')).toEqual([0, 0, 0, 0, 0, 3, 3, 3])
})
