import type { Levers } from '../policy/shelf.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'
import type { Area } from './area.ts'
import type { Inputs } from './inputs.ts'
import type { Quantity } from './quantities.ts'

/** How chance comes in: every draw, or every distribution at its median and no shocks. */
export type Mode = 'random' | 'deterministic'
/** Lattice points (the default) or independent draws (the check). */
export type Sampling = 'lattice' | 'plain'

/** One recorded series: a quantity summed over the cells of an area. */
export interface Recorded {
  readonly quantity: Quantity
  readonly area: Area
}

/** All that decides the numbers of a run. */
export interface RunRequest {
  readonly scenario: Scenario
  readonly policy: { readonly levers: Levers }
  readonly overrides: Overrides
  /** Where inputs come from that have no usual draw (E59), without problems; a name is never in `overrides` too. */
  readonly inputs?: Inputs
  readonly seed: string
  readonly mode: Mode
  readonly sampling: Sampling
  readonly series: readonly Recorded[]
}
