import type { Text } from '../base/text.ts'
import type { Quantity } from '../kernel/quantities.ts'

/** Where an outcome has meaning; the kernel records stock per municipality alone and pace per segment alone. */
export type Level = 'region' | 'group' | 'municipality' | 'segment'

export const EVERYWHERE: readonly Level[] = ['region', 'group', 'municipality', 'segment']
/** Outcomes that need the stock, which is not kept per segment. */
export const BY_PLACE: readonly Level[] = ['region', 'group', 'municipality']
/** Outcomes that need position and pace, which are kept per segment for the region as a whole. */
export const BY_SEGMENT: readonly Level[] = ['region', 'segment']

/** What an outcome may know beside the recorded columns; all of it is the same in every future. */
export interface OutcomeContext {
  /** Rows of a column: the base year and every simulated year, 2..61. */
  readonly rows: number
  /** Futures in a row. */
  readonly lanes: number
  /** Share of the stock that ought to stand vacant, 0..1. */
  readonly frictionNorm: number
  /** Net hectares per gross hectare of a plan, above 0. */
  readonly netGrossRatio: number
  /** Mean yearly demand of the reference for this area, ha/yr, not floored. */
  readonly referenceDemand: number
}

/** Gives the column of a recorded quantity for the area at hand, [rows][lanes]. */
export type Recorded = (quantity: Quantity) => Float64Array | Float32Array

/** One measured quantity of the model: a declaration that the page, the command line and the tests read. */
export interface Outcome {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly unit: 'ha' | '1' | 'jobs' | 'yr'
  /** Which way is good; `none` where neither is. */
  readonly direction: 'less' | 'more' | 'none'
  /** A flow also exists as `cumulative...`; its row 0 is 0. */
  readonly kind: 'stock' | 'flow'
  readonly levels: readonly Level[]
  readonly needs: readonly Quantity[]
  /** Fills `out` [rows][lanes] from the recorded columns; writes every element and keeps none of its arguments. */
  readonly of: (recorded: Recorded, out: Float64Array, context: OutcomeContext) => void
}
