import type { Area } from '../../engine/kernel/area.ts'
import { QUANTITY_NAMES } from '../../engine/kernel/quantities.ts'
import type { Levers } from '../../engine/policy/shelf.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { BLOCK, type Recording, everyArea, recorded, requestOf } from './recorded-run.ts'
import { estimate } from './replicates.ts'
import { firstDifference } from './same-bits.ts'
import { firstFuturesInTypeScript } from './typescript-futures.ts'

/** Every lever away from neutral. */
export const ALL_ON: Partial<Levers> = {
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

/** A region under a policy. */
export interface Run {
  readonly scenario: Scenario
  readonly levers: Levers
}

/** The region, its first municipality and its last segment: enough to see any cell go astray through the sums. */
function someAreas(scenario: Scenario): readonly Area[] {
  const areas = everyArea(scenario)
  return [areas[0], areas[1], areas[areas.length - 1]]
}

/** Futures of a block that the TypeScript lanes are asked for. */
const FUTURES = 64

/** Where the TypeScript lanes and WebAssembly in f64 first differ in a run, null when they give the same bits; `i` varies sampling and block. */
export function differenceOfMachines(run: Run, i: number): string | null {
  const wish = {
    ...run,
    sampling: i % 3 === 2 ? 'plain' : 'lattice',
    areas: someAreas(run.scenario),
    block: i % 5,
  } as const
  const wide = recorded({ ...wish, backend: 'f64' })
  const plain = firstFuturesInTypeScript(requestOf(wish), wish.block, FUTURES)
  return (
    firstDifference(first(plain.failed), first(wide.failed)) ??
    firstDifference(first(plain.columns), first(wide.columns))
  )
}

/** The first futures of every row. */
function first(rows: Uint8Array | Float64Array | Float32Array): Float64Array {
  const kept = new Float64Array((rows.length / BLOCK) * FUTURES)
  for (let row = 0; row * BLOCK < rows.length; row++)
    kept.set(rows.subarray(row * BLOCK, row * BLOCK + FUTURES), row * FUTURES)
  return kept
}

/** What differs in the mean between WebAssembly in f64 and in f32, a line each. */
export function differencesInTheMean(run: Run): readonly string[] {
  const wish = { ...run, areas: someAreas(run.scenario) }
  return apart(recorded(wish), recorded({ ...wish, backend: 'f32' }), wish.areas)
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
