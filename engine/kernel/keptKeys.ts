/** Under which keys the columns of a run are kept: all that their values follow from, and nothing else. */
import type { Backend } from './machines/backend.ts'
import type { ColumnSource } from './columns.ts'
import { otherKeyIn } from './inputs.ts'
import * as layout from './memory/layout.ts'
import type { Memory } from './memory/memory.ts'
import type { RunRequest } from './request.ts'

/** Parameters that the demand side reads, beside those of the sectors. */
const DEMAND_PARAMETERS = [
  layout.P_GROWTH_POSITION,
  layout.P_MODEL_ERROR,
  layout.P_LAND_TREND_ERROR,
  layout.P_TRANSITION,
  layout.P_RECESSION_CHANCE,
  layout.P_RECESSION_DEPTH,
  layout.P_RELEASE,
  layout.P_LARGE_PER_YEAR,
] as const

/** Integers of the header that the demand side reads. */
const DEMAND_HEADER = [
  layout.H_SECTORS,
  layout.H_SEGMENTS,
  layout.H_YEARS,
  layout.H_LARGE_SEGMENT,
  layout.H_PARCELS,
  layout.H_LARGE_EVENTS,
  layout.H_BIG_ONE,
] as const

/** Keys of the columns of a run; the layout is set to its memory. */
export function keptKeys(
  { scenario, seed, sampling, inputs }: RunRequest,
  { integers, numbers }: Memory,
  { keys }: ColumnSource,
  backend: Backend,
): { readonly parameters: string; readonly demand: string } {
  // Columns are drawn by their names, in which sectors and plans stand.
  const drawn = [backend, seed, sampling, scenario.sectors.map(({ id }) => id)]
  const ofSectors = keys.slice(layout.P_SECTORS, layout.P_SECTORS + 3 * layout.S)
  return {
    parameters: JSON.stringify(['parameters', ...drawn, scenario.plans.map(({ id }) => id), keys]),
    demand: JSON.stringify([
      'demand',
      ...drawn,
      scenario.baseYear,
      otherKeyIn(inputs?.['draws.years']),
      [...DEMAND_PARAMETERS.map((p) => keys[p]), ...ofSectors],
      DEMAND_HEADER.map((at) => integers[at]),
      [...numbers.subarray(layout.SINGLE, layout.SINGLE + layout.DEMAND_SINGLES)],
      [...numbers.subarray(layout.GROWTH_LOW, layout.STOCK_BASE)],
    ]),
  }
}
