import { expect, test } from 'vitest'
import type { Area } from '../../../engine/kernel/area.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { type Plain, plainScenario } from '../../support/plain-scenario.ts'
import { told } from '../../support/told.ts'

/** 10 ha a year are asked; scores lie around 50 with sd 3, noise 4 makes that 5. */
const REGION: Plain = {
  towns: [{ stock: 200, issuable: { regular: 500 } }],
  assumptions: { withdrawal: 0.05 },
  score: [50, 3],
}
const SIEVE: Partial<Levers> = { sieveThreshold: 50, sieveNoise: 4 }
/** Chance that a standard normal is above 1 and above 1.6 (published tables). */
const ABOVE_1 = 0.158655254
const ABOVE_1_6 = 0.054799292

const repeated = (first: number[], then: number): number[] => Array.from({ length: 8 }, (_, i) => first[i] ?? then)

test('at the mean score half is admitted; of the other half 60 % comes back the year after, on 80 % of the land', () => {
  const path = told(plainScenario(REGION), SIEVE)
  expect(path('admitted')).toEqual(repeated([5], 5 + 3))
  expect(path('refused')).toEqual(repeated([], 2))
  expect(path('served')).toEqual(repeated([5], 8))
  expect(path('issuance')).toEqual(repeated([5], 5 + 0.8 * 3))
})

test('jobs admitted and refused stand for the hectares of the request, 100 to a hectare of 100 m2 each (E36)', () => {
  const path = told(plainScenario(REGION), SIEVE)
  expect(path('jobsAdmitted')).toEqual(repeated([500], 800))
  expect(path('jobsRefused')).toEqual(repeated([], 200))
})

test('a threshold of one standard deviation above the mean admits 16 %', () => {
  const path = told(plainScenario({ ...REGION, constants: { sieveReturn: 0 } }), { ...SIEVE, sieveThreshold: 55 })
  expect(path('admitted')[0]).toBeCloseTo(10 * ABOVE_1, 7)
  expect(path('refused')[0]).toBeCloseTo(10 * (1 - ABOVE_1), 7)
})

test('the sieve waits for the first review', () => {
  const path = told(plainScenario({ ...REGION, firstReview: 2025 }), SIEVE)
  expect(path('admitted')).toEqual(repeated([10, 10, 5], 8))
})

test('where no land is left the queue is in hectares of the request, whatever land it will take', () => {
  // 20 ha of land: 5 of 5, then 7.4 for 8, then 7.4 for 8: 0.2 is left for a demand of 8 that needs 7.4, and the queue grows by 8 a year.
  const path = told(plainScenario({ ...REGION, towns: [{ stock: 200, issuable: { regular: 20 } }] }), SIEVE)
  const last = 8 - (0.2 * 8) / 7.4
  expect(path('waiting')).toEqual(
    [0, 0, 0, last, last + 8, last + 16, last + 24, last + 32].map((value) => expect.closeTo(value, 7) as number),
  )
})

test('a soft neighbour admits a part of what is refused next door, by origin over the others', () => {
  // A asks 10, B 2.5, C 2.5; each refuses half, of which 0.5 x 0.4 goes next door.
  const towns = [
    { stock: 200, origin: 0.5, issuable: { regular: 100 } },
    { stock: 50, origin: 0.375, issuable: { regular: 100 } },
    { stock: 50, origin: 0.125, issuable: { regular: 100 } },
  ]
  const path = told(plainScenario({ ...REGION, towns }), { ...SIEVE, uniformity: 0.5 })
  const of = (town: string): Area => `municipality:${town}`
  // B gets 3/4 of the 1 ha from A and all but C's own share, 3/7 x ... of each other's 0.25: from C 0.375 / 0.875, from A 0.375 / 0.5.
  const fromA = { B: 1 * (0.375 / 0.5), C: 1 * (0.125 / 0.5) }
  const fromB = { A: 0.25 * (0.5 / 0.625), C: 0.25 * (0.125 / 0.625) }
  const fromC = { A: 0.25 * (0.5 / 0.875), B: 0.25 * (0.375 / 0.875) }
  expect(path('admitted', of('A'))[0]).toBeCloseTo(5 + fromB.A + fromC.A, 8)
  expect(path('admitted', of('B'))[0]).toBeCloseTo(1.25 + fromA.B + fromC.B, 8)
  expect(path('admitted', of('C'))[0]).toBeCloseTo(1.25 + fromA.C + fromB.C, 8)
  // Of the 4 and 1 ha that nobody took 60 % comes back to the same municipality.
  expect(path('refused', of('A'))[0]).toBeCloseTo(4 * 0.4, 8)
  expect(path('refused', of('B'))[0]).toBeCloseTo(1 * 0.4, 8)
  expect(path('admitted', of('A'))[1]).toBeCloseTo(5 + fromB.A + fromC.A + 4 * 0.6, 8)
})

test('with one municipality nobody is next door', () => {
  expect(told(plainScenario(REGION), { ...SIEVE, uniformity: 0 })('refused')).toEqual(repeated([], 2))
})

test('scarcity raises the threshold: one point for every year of cover short', () => {
  // No land and no queue: cover 0 at the base year, 8 years short, so 50 + 8 and z = 1.6.
  const path = told(plainScenario({ ...REGION, towns: [{ stock: 200 }] }), {
    ...SIEVE,
    sieveScarcity: 1,
    commitBelow: 8,
  })
  expect(path('admitted')[0]).toBeCloseTo(10 * ABOVE_1_6, 7)
})

test('denser parks and no idle plots: each hectare asked takes less, in five steps from the first review; reservations hold land back', () => {
  const path = told(plainScenario({ ...REGION, firstReview: 2024 }), { densityUplift: 0.2, buildingObligation: true })
  // Uplift 1/5, 2/5, ... of 20 %, and 10 % never idle.
  const factors = [1, 0.96 * 0.9, 0.92 * 0.9, 0.88 * 0.9, 0.84 * 0.9, 0.8 * 0.9, 0.8 * 0.9, 0.8 * 0.9]
  expect(path('issuance')).toEqual(factors.map((factor) => expect.closeTo(10 * factor, 8) as number))
  const held = told(plainScenario({ ...REGION, towns: [{ stock: 200, issuable: { regular: 20 } }] }), {
    reservationYears: 2,
  })
  // 2 years x 0.2 = 40 % out of reach: 12 of 20, so 10; then 6 of 10; then 2.4 of 4; the queue takes the rest.
  expect(held('issuance').slice(0, 4)).toEqual([10, 6, 2.4, 0.96])
  expect(held('waiting').slice(0, 3)).toEqual([0, 4, 11.6])
})

test('what crosses a border is booked as land, where the firms come from: with denser parks less than they asked for', () => {
  const towns = [{ stock: 100 }, { stock: 100, issuable: { regular: 150 } }]
  const scenario = plainScenario({ towns, assumptions: { withdrawal: 0.1 } })
  const path = told(scenario, { cooperation: 1, densityUplift: 0.2 })
  // Both towns ask 10 ha every year; all of it is served, on the land of B.
  const factors = [0.96, 0.92, 0.88, 0.84, 0.8]
  expect(path('served', 'municipality:A').slice(0, 5)).toEqual([10, 10, 10, 10, 10])
  expect(path('acrossBorders', 'municipality:A').slice(0, 5)).toEqual(
    factors.map((factor) => expect.closeTo(10 * factor, 8) as number),
  )
  expect(path('issuance', 'municipality:B').slice(0, 5)).toEqual(
    factors.map((factor) => expect.closeTo(20 * factor, 8) as number),
  )
  expect(path('acrossBorders', 'municipality:B').slice(0, 5)).toEqual([0, 0, 0, 0, 0])
})
