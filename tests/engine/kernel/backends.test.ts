import fc from 'fast-check'
import * as f32Code from 'virtual:lanes-f32x4'
import * as f64Code from 'virtual:lanes-f64x2'
import { expect, test } from 'vitest'
import { compileLanes } from '../../../tools/lanes.js'
import type { Area } from '../../../engine/kernel/area.ts'
import { usableBackend } from '../../../engine/kernel/machines/backend.ts'
import { QUANTITY_NAMES } from '../../../engine/kernel/quantities.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { BLOCK, type Recording, everyArea, recorded, requestOf } from '../../support/recorded-run.ts'
import { estimate } from '../../support/replicates.ts'
import { firstDifference } from '../../support/same-bits.ts'
import { firstFuturesInTypeScript } from '../../support/typescript-futures.ts'
import { SHIPPED, shippedScenario } from '../../support/shipped-scenario.ts'

/** Every lever away from neutral. */
const ALL_ON: Partial<Levers> = {
  ...{
    strategy: 'adaptive',
    reviewInterval: 2,
    scrapAbove: 9,
    monitorLag: 1,
    monitorNoise: 0.2,
    doubleCounting: 0.3,
    preparedOptions: 2,
  },
  ...{
    intensificationTarget: 0.3,
    programmeCapacity: 40,
    sieveThreshold: 50,
    sieveNoise: 6,
    sieveScarcity: 2,
    uniformity: 0.4,
  },
  ...{
    densityUplift: 0.2,
    buildingObligation: true,
    reservationYears: 1.5,
    largeScale: 'all',
    backDoor: true,
    cooperation: 0.7,
  },
  ...{ compensation: 0.5, coverCountsWaiting: false },
}

/** The region, its first municipality and its last segment: enough to see any cell go astray through the sums. */
function someAreas(scenario: Scenario): readonly Area[] {
  const areas = everyArea(scenario)
  return [areas[0], areas[1], areas[areas.length - 1]]
}

const shipped = SHIPPED.flatMap((name) => {
  const scenario = shippedScenario(name)
  const levers = leversOf(scenario)
  const optOut = scenario.municipalities.slice(1, 2).map(({ id }) => id)
  return [
    { name, scenario, levers },
    { name: `${name}, every lever on`, scenario, levers: { ...levers, ...ALL_ON, optOut } },
  ]
})
const random = fc.sample(randomCase(), { numRuns: 20, seed: 64 }).map(({ scenario, levers }, i) => ({
  name: `random region ${String(i)}${i % 2 === 0 ? ', every lever on' : ''}`,
  scenario,
  levers: i % 2 === 0 ? { ...levers, ...ALL_ON } : levers,
}))
const named = (...runs: typeof random) => runs.map((run, i) => [run.name, run, i] as const)

test('the machines are what the compiler makes of the lane rooms as they stand', async () => {
  expect([usableBackend('f64'), usableBackend('f32')]).toEqual(['f64', 'f32'])
  expect(await compileLanes('f64x2')).toEqual({ ...f64Code })
  expect(await compileLanes('f32x4')).toEqual({ ...f32Code })
})

/** Futures of a block that the TypeScript lanes are asked for. */
const FUTURES = 64

test.each(named(...shipped, ...random))('TypeScript and WebAssembly in f64 give the same bits: %s', (_, run, i) => {
  const wish = {
    ...run,
    sampling: i % 3 === 2 ? 'plain' : 'lattice',
    areas: someAreas(run.scenario),
    block: i % 5,
  } as const
  const wide = recorded({ ...wish, backend: 'f64' })
  const plain = firstFuturesInTypeScript(requestOf(wish), wish.block, FUTURES)
  expect(firstDifference(first(plain.failed), first(wide.failed))).toBeNull()
  expect(firstDifference(first(plain.columns), first(wide.columns))).toBeNull()
})

/** The first futures of every row. */
function first(rows: Uint8Array | Float64Array | Float32Array): Float64Array {
  const kept = new Float64Array((rows.length / BLOCK) * FUTURES)
  for (let row = 0; row * BLOCK < rows.length; row++)
    kept.set(rows.subarray(row * BLOCK, row * BLOCK + FUTURES), row * FUTURES)
  return kept
}

/** The quantities and years in which the mean over futures differs by more than 3 standard errors, 0.1 % and 1 m2. */
function apart(one: Recording, other: Recording, areas: readonly Area[]): readonly string[] {
  const marked = one.failed.map((code, f) => code | other.failed[f])
  return areas.flatMap((area) =>
    QUANTITY_NAMES.flatMap((quantity) =>
      Array.from({ length: one.years + 1 }, (_, t) => {
        const wide = estimate(one.column(quantity, area, t), marked)
        const { mean } = estimate(other.column(quantity, area, t), marked)
        const allowed = Math.max(3 * wide.error, 0.001 * Math.abs(wide.mean), 1e-4)
        const gap = Math.abs(wide.mean - mean)
        return gap <= allowed ? '' : `${quantity} of ${area} in year ${String(t)}: ${String(gap)} > ${String(allowed)}`
      }).filter((line) => line !== ''),
    ),
  )
}

test.each(named(...shipped, ...random.slice(0, 8)))('WebAssembly in f32 agrees in the mean: %s', (_, run) => {
  const wish = { ...run, areas: someAreas(run.scenario) }
  expect(apart(recorded(wish), recorded({ ...wish, backend: 'f32' }), wish.areas)).toEqual([])
})
