import type { Text } from '../../base/text.ts'

/** What a scalar may know beside the region's outcomes; the same in every future. */
export interface ScalarContext {
  /** Rows of a column: the base year and every simulated year. */
  readonly rows: number
  readonly lanes: number
  /** Line between enough and short for the region, ha. */
  readonly norm: number
  /** First row in which a decision of the first review can have been felt, 1 or more. */
  readonly reliefRow: number
  /** Share of cumulative gross demand to be met on existing parks, 0..1. */
  readonly target: number
  /** Row of the target year, 1..rows - 1. */
  readonly targetRow: number
}

/** Gives a column of the region's outcome [rows][lanes]. */
export type Derived = (outcome: string) => Float64Array

/** One number per future, made from whole columns of the region's outcomes. */
export interface Scalar {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly unit: 'ha' | 'ha*yr' | 'year' | '1'
  readonly direction: 'less' | 'more' | 'none'
  /** Outcome ids; the scalar exists in a study that records them all for the region. */
  readonly needs: readonly string[]
  /** Fills `out` [lanes]; writes every element. */
  readonly of: (derived: Derived, out: Float64Array, context: ScalarContext) => void
}
