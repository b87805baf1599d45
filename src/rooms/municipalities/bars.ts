import type { Balance } from './balance.ts'

/** Width of the drawing of a bar; one unit is the thickness of its mark. */
export const BAR_WIDTH = 100

/** A bar up to the middle and a mark where 1 in 10 futures lie higher, from the left of the drawing. */
export interface Bar {
  readonly middle: number
  readonly high: number
  /** Left edge of the mark. */
  readonly mark: number
}

/** Gives the hectares that fill a bar: the longest of all, and at least one. */
export function fullBar(balances: readonly (Pick<Balance, 'high'> | null)[]): number {
  return Math.max(1, ...balances.map((balance) => balance?.high.value ?? 0))
}

/** Lays the waiting demand of a municipality along a bar. */
export function barOf({ middle, high }: Pick<Balance, 'middle' | 'high'>, full: number): Bar {
  const reach = (BAR_WIDTH * high.value) / full
  return { middle: (BAR_WIDTH * middle.value) / full, high: reach, mark: Math.max(0, reach - 1) }
}
