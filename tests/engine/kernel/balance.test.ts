import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Levers } from '../../../engine/policy/shelf.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { type Recording, recorded } from '../../support/recorded-run.ts'

/** Everybody may go anywhere, nobody gives up, no land comes free, no large parcels. */
const overrides = { footloose: 1, giveUp: 0, release: 0, largePerYear: 0 }

/** Full cooperation; target, sieve, protocol and compensation at neutral; the rest as drawn. */
const neutral: Partial<Levers> = {
  ...{ cooperation: 1, optOut: [], intensificationTarget: 0, sieveThreshold: 0, compensation: 0 },
  ...{ densityUplift: 0, buildingObligation: false, reservationYears: 0 },
}

const cases = fc.sample(randomCase({ ordinarySegments: 1, large: false }), { numRuns: 40, seed: 5 })

/** The largest difference, over futures and simulated years, between the shortfall and the planning balance where that is above zero (E42), ha. */
function largestGap(run: Recording): number {
  const balance = Float64Array.from(run.column('balanceBase', 'region', 0))
  let gap = 0
  for (let t = 1; t <= run.years; t++) {
    const [gross, land, freed] = [
      run.column('gross', 'region', t),
      run.column('planLand', 'region', t),
      run.column('freed', 'region', t),
    ]
    const waiting = run.column('waiting', 'region', t)
    for (let f = 0; f < balance.length; f++) {
      balance[f] += gross[f] - land[f] - freed[f]
      if (run.failed[f] === 0) gap = Math.max(gap, Math.abs(waiting[f] - Math.max(0, balance[f])))
    }
  }
  return gap
}

/**
 * Vacancy serves its own municipality only (E24), so where it stands above the norm in one municipality while others wait, the balance counts land
 * that does not help them. Below the norm none of it is usable.
 */
function withVacancyUnderTheNorm(scenario: Scenario): Scenario {
  const most = scenario.constants.frictionNorm.value
  const towns = scenario.municipalities.map((town) => ({
    ...town,
    vacancy: { ...town.vacancy, value: Math.min(most, town.vacancy.value) },
  }))
  return { ...scenario, municipalities: towns }
}

test('with one segment that everybody shares the shortfall is the planning balance, when above zero', () => {
  for (const { scenario, levers } of cases) {
    const run = recorded({ scenario: withVacancyUnderTheNorm(scenario), levers: { ...levers, ...neutral }, overrides })
    expect(largestGap(run)).toBeLessThan(1e-6)
  }
})

test('the same in one municipality, usable vacancy included', () => {
  const alone = cases.filter(({ scenario }) => scenario.municipalities.length === 1)
  expect(alone.length).toBeGreaterThan(5)
  for (const { scenario, levers } of alone) {
    const run = recorded({ scenario, levers: { ...levers, ...neutral }, overrides })
    expect(largestGap(run)).toBeLessThan(1e-6)
  }
})
