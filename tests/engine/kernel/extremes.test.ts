import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUANTITY_NAMES, type Quantity } from '../../../engine/kernel/quantities.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import type { Overrides, Scenario } from '../../../engine/scenario/types.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { type Recording, recorded } from '../../support/recorded-run.ts'

const cases = fc.sample(randomCase({ large: false }), { numRuns: 8, seed: 3 })

/** Valid regions in which something is missing altogether. */
interface Extreme {
  readonly name: string
  readonly edit?: (scenario: Scenario) => Scenario
  readonly levers?: Partial<Levers>
  readonly overrides?: Overrides
}

const figureOf = <T>(value: T) => ({ value, unit: '1', source: [], evidence: 'assumed' as const })
const withSegments = (scenario: Scenario, edit: Partial<Scenario['segments'][number]>): Scenario => ({
  ...scenario,
  segments: scenario.segments.map((segment) => ({ ...segment, ...edit })),
})
const withTowns = (scenario: Scenario, edit: Partial<Scenario['municipalities'][number]>): Scenario => ({
  ...scenario,
  municipalities: scenario.municipalities.map((town) => ({ ...town, ...edit })),
})
const working = {
  intensificationTarget: 0.5,
  programmeCapacity: 100,
  programmeStart: 2022,
  programmeRamp: 1,
  compensation: 1,
}
const sieving = { sieveThreshold: 60, sieveNoise: 5, uniformity: 0, firstReview: 2023 }

const EXTREMES: readonly Extreme[] = [
  {
    name: 'no jobs at all',
    edit: (scenario) => ({
      ...scenario,
      sectors: scenario.sectors.map((sector) => ({ ...sector, jobs: figureOf(0) })),
    }),
    levers: working,
  },
  { name: 'no stock', edit: (scenario) => withTowns(scenario, { stock: figureOf(0) }), levers: working },
  {
    name: 'nothing that can be intensified',
    edit: (scenario) => withSegments(scenario, { intensifiable: false }),
    levers: working,
  },
  {
    name: 'an imposed delivery and nothing that can be intensified',
    edit: (scenario) => withSegments(scenario, { intensifiable: false }),
    levers: { ...working, deliveryOverride: 1 },
  },
  { name: 'only vacancy', edit: (scenario) => withTowns(scenario, { vacancy: figureOf(1) }), levers: working },
  {
    name: 'nobody admitted',
    edit: (scenario) => withSegments(scenario, { scoreMean: figureOf(0), scoreSd: figureOf(0) }),
    levers: sieving,
  },
  {
    name: 'nobody admitted, and those who come back ask for no land',
    edit: (scenario) => ({
      ...withTowns(withSegments(scenario, { scoreMean: figureOf(0), scoreSd: figureOf(0) }), { waiting: figureOf({}) }),
      constants: { ...scenario.constants, sieveReturn: figureOf(0.5), sieveDensity: figureOf(0) },
    }),
    levers: { ...sieving, sieveNoise: 0 },
  },
  { name: 'everything withdrawn', overrides: { withdrawal: 0.2, replaced: 1 }, levers: { compensation: 1 } },
  {
    name: 'more land given back than firms occupy',
    edit: (scenario) => ({
      ...withTowns(scenario, { stock: figureOf(5) }),
      sectors: scenario.sectors.map((sector) => ({
        ...sector,
        growthLow: figureOf([{ until: 2100, value: -0.3 }]),
        growthHigh: figureOf([{ until: 2100, value: -0.3 }]),
      })),
    }),
    levers: working,
    overrides: { release: 1 },
  },
  { name: 'every plan falls out', overrides: { fallScale: 10 } },
  {
    name: 'all land held back',
    edit: (scenario) => ({ ...scenario, constants: { ...scenario.constants, reservationFallThrough: figureOf(1) } }),
    levers: { reservationYears: 5 },
  },
]

function unsound(run: Recording): string | null {
  for (let f = 0; f < 64; f++) {
    if (run.failed[f] !== 0) return `future ${String(f)} failed: ${String(run.failed[f])}`
    for (const quantity of QUANTITY_NAMES) {
      for (let t = 0; t <= run.years; t++) {
        const value = run.column(quantity, 'region', t)[f]
        if (!Number.isFinite(value)) return `future ${String(f)}, ${quantity} in year ${String(t)}: ${String(value)}`
      }
    }
  }
  return null
}

/** The largest amount of land that appears or disappears in a year without a flow that says so, ha. */
function unaccounted(run: Recording): number {
  let most = 0
  for (let t = 1; t <= run.years; t++) {
    const now = (quantity: Quantity): Float64Array => run.column(quantity, 'region', t)
    const stock = run.column('stock', 'region', t - 1)
    for (let f = 0; f < 64; f++) {
      const left = stock[f] - now('withdrawn')[f] + now('delivered')[f] + now('issuance')[f] - now('stock')[f]
      most = Math.max(most, Math.abs(left))
    }
  }
  return most
}

test.each(EXTREMES.map((extreme) => [extreme.name, extreme] as const))('stays sound: %s', (_, extreme) => {
  for (const drawn of cases) {
    const scenario = extreme.edit?.(drawn.scenario) ?? drawn.scenario
    const run = recorded({
      scenario,
      levers: { ...drawn.levers, ...extreme.levers },
      overrides: extreme.overrides ?? {},
    })
    expect(unsound(run)).toBeNull()
    expect(unaccounted(run)).toBeLessThan(1e-6)
  }
})

test('a municipality whose share of demand is not quite 1 for rounding loses no demand at the sieve', () => {
  for (const { scenario, levers } of cases) {
    const alone = {
      ...scenario,
      municipalities: scenario.municipalities.slice(0, 1).map((town) => ({ ...town, origin: figureOf(0.9999995) })),
      plans: scenario.plans.map((plan) => ({ ...plan, municipality: scenario.municipalities[0].id })),
    }
    const run = recorded({ scenario: alone, levers: { ...levers, ...sieving } })
    const { sieveReturn } = scenario.constants
    for (let f = 0; f < 64; f++) {
      let unseen = 0
      for (let t = 1; t <= run.years; t++) {
        const of = (quantity: Quantity): number => run.column(quantity, 'region', t)[f]
        unseen += of('gross') - of('admitted') - of('refused')
      }
      const last = run.column('refused', 'region', run.years)[f]
      const onItsWay = (last * sieveReturn.value) / (1 - sieveReturn.value)
      expect(Math.abs(unseen - onItsWay)).toBeLessThan(1e-6)
    }
  }
})
