import type { Area } from '../kernel/area.ts'
import type { Inputs } from '../kernel/inputs.ts'
import type { Mode, Sampling } from '../kernel/request.ts'
import type { Policy } from '../policy/policy.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'

/** Futures of a full run where nobody says otherwise; the good sizes are 1,024, 8,192 and 65,536. */
export const DEFAULT_FUTURES = 8192
export const DEFAULT_SEED = 'raadstafel'
/** Up to this many futures bands are exact; beyond, they are counted in bins with a stated error. */
export const MOST_EXACT = 16_384
/** More than this many futures in one run is a slip of the hand. */
export const MOST_FUTURES = 16_777_216
/** Sizes at which a growing run shows what it has. */
export const STAGES: readonly number[] = [1024, 8192]

/** Width of the numbers a study is calculated in. */
export type Precision = 'f64' | 'f32'

/** When a growing run may stop by itself (E55). Plain data. */
export interface Enough {
  /** Widest half interval of the decision number that will do, a share 0..1. */
  readonly within: number
  /** Futures before which a run does not stop, 1,024 or more. */
  readonly least: number
}

/** A question to the engine: which futures, under which policy, and what to tell of them. Plain data, safe to send to a worker. */
export interface Study {
  readonly scenario: Scenario
  readonly policy: Policy
  /** Assumptions fixed at one value in every future, base units. */
  readonly overrides: Overrides
  /** Where inputs come from that have no usual draw (E59); `checkInputs` has found no problem in them. */
  readonly inputs?: Inputs
  readonly seed: string
  readonly mode: Mode
  readonly sampling: Sampling
  /** Width of the numbers: f64 is the number of record, f32 is for the picture while dragging. */
  readonly precision: Precision
  /** Number of futures, 1 or more; 1 in deterministic mode. Of a run that stops by itself the most there may be. */
  readonly futures: number
  /** When a growing run stops by itself (E55); null runs all its futures. */
  readonly enough: Enough | null
  /** Ids of the shelf of outcomes. */
  readonly outcomes: readonly string[]
  readonly areas: readonly Area[]
  /** Further thresholds per outcome id, in its unit; the norm comes first for `shortfall`, 0 for `planningBalance`. */
  readonly thresholds: Readonly<Record<string, readonly number[]>>
  /** Whether to add what a picture needs: errors, dots, single futures, numbers per future. */
  readonly detail: boolean
  /** How many single futures come with the detail. */
  readonly paths: number
}

/** Outcomes that the page draws and every number per future rests on. */
export const USUAL_OUTCOMES: readonly string[] = [
  'shortfall',
  'planningBalance',
  'notServed',
  'cumulativeLostDemand',
  'unusedLand',
  'cumulativeGrossDemand',
  'cumulativeDeliveredIntensification',
]

type Parts = Pick<Study, 'scenario' | 'policy'> & Partial<Study>

/** Fills a study up with what the page asks for: the usual outcomes of the region with their detail. */
export function studyOf(parts: Parts): Study {
  const study = {
    overrides: {},
    seed: DEFAULT_SEED,
    mode: 'random' as const,
    sampling: 'lattice' as const,
    precision: 'f64' as const,
    futures: DEFAULT_FUTURES,
    enough: null,
    outcomes: USUAL_OUTCOMES,
    areas: ['region' as const],
    thresholds: {},
    detail: true,
    paths: 12,
    ...parts,
  }
  return study.mode === 'deterministic' ? { ...study, futures: 1, enough: null } : study
}
