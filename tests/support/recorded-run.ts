import type { Levers } from '../../engine/policy/shelf.ts'
import type { Area } from '../../engine/kernel/area.ts'
import type { Backend } from '../../engine/kernel/machines/backend.ts'
import type { Inputs } from '../../engine/kernel/inputs.ts'
import { QUANTITY_NAMES, type Quantity } from '../../engine/kernel/quantities.ts'
import { prepareRun } from '../../engine/kernel/run.ts'
import type { RunRequest } from '../../engine/kernel/request.ts'
import { leversOf } from '../../engine/policy/policy.ts'
import type { Scenario } from '../../engine/scenario/types.ts'

/** Futures in a block. */
export const BLOCK = 1024

/** What to run and record; all but the scenario has a default. */
export interface Wish {
  readonly scenario: Scenario
  readonly levers?: Levers
  readonly overrides?: RunRequest['overrides']
  readonly inputs?: Inputs
  readonly seed?: string
  readonly mode?: RunRequest['mode']
  readonly sampling?: RunRequest['sampling']
  readonly backend?: Backend
  readonly block?: number
  readonly quantities?: readonly Quantity[]
  readonly areas?: readonly Area[]
}

/** One block of a run with its series by name. */
export interface Recording {
  readonly years: number
  readonly failed: Uint8Array
  /** Column of year t (0 = base year) of a recorded quantity and area, [1024]. */
  readonly column: (quantity: Quantity, area: Area, t: number) => Float64Array
  /** Whole columns, [series][year][1024], for comparing bits. */
  readonly columns: Float64Array | Float32Array
}

/** The request behind a wish; every quantity of the region unless asked otherwise. */
export function requestOf(wish: Wish): RunRequest {
  const { scenario, quantities = QUANTITY_NAMES, areas = ['region'] } = wish
  return {
    scenario,
    policy: { levers: wish.levers ?? leversOf(scenario) },
    overrides: wish.overrides ?? {},
    inputs: wish.inputs ?? {},
    seed: wish.seed ?? 'test',
    mode: wish.mode ?? 'random',
    sampling: wish.sampling ?? 'lattice',
    series: areas.flatMap((area) => quantities.map((quantity) => ({ quantity, area }))),
  }
}

/** Runs one block. */
export function recorded(wish: Wish): Recording {
  const { quantities = QUANTITY_NAMES, areas = ['region'] } = wish
  const run = prepareRun(requestOf(wish), wish.backend)
  const { failed, columns } = run.block(wish.block ?? 0)
  const column = (quantity: Quantity, area: Area, t: number): Float64Array => {
    const i = areas.indexOf(area) * quantities.length + quantities.indexOf(quantity)
    const from = (i * run.rows + t) * BLOCK
    return Float64Array.from(columns.subarray(from, from + BLOCK))
  }
  return { years: run.rows - 1, failed, column, columns }
}

/** Areas of a scenario: every municipality, every segment and the region. */
export function everyArea({ municipalities, segments }: Scenario): readonly Area[] {
  const towns = municipalities.map(({ id }): Area => `municipality:${id}`)
  return ['region', ...towns, ...segments.map(({ id }): Area => `segment:${id}`)]
}
