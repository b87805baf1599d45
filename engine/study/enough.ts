import { halfWidth } from '../bands/replicates.ts'
import { chanceAbove } from '../bands/exceedance.ts'
import type { Statistics } from '../bands/statistics.ts'
import type { StudyPlan } from './plan.ts'

/** When a growing run may stop by itself (E55). Plain data. */
export interface Enough {
  /** Widest half interval of the decision number that will do, a share 0..1. */
  readonly within: number
  /** Futures before which a run does not stop, 1,024 or more. */
  readonly least: number
}

/** Half a dot of the twenty: what the headline counts is then at most one dot off (E55). */
export const HALF_A_DOT = 0.025
/** Most futures of a run that grows by itself. */
export const MOST_GROWN = 524_288

const FIRST_SIZE = 1024
const GROWTH = 8

/** Gives the sizes of a growing run up to its last: 1,024, then eight times as many each time (E55). */
export function sizesUpTo(most: number): readonly number[] {
  const sizes: number[] = []
  for (let size = FIRST_SIZE; size < most; size *= GROWTH) sizes.push(size)
  return [...sizes, most]
}

/**
 * Gives the widest half interval of the decision number over the simulated years: the chance of passing the first line of the first series that has one,
 * the shortfall before others (E55).
 *
 * @param statistics answers for a cell; at least one future counts
 * @returns a share 0..1; 0 where no series has a line to pass, Infinity where no error can be told
 */
export function decisionHalfWidth(plan: StudyPlan, statistics: (cell: number) => Statistics): number {
  const lined = plan.series.flatMap(({ outcome }, i) => {
    const [threshold] = plan.thresholds[i * plan.rows]
    return threshold === undefined ? [] : [{ id: outcome.id, first: i * plan.rows, threshold }]
  })
  const decisive = lined.find(({ id }) => id === 'shortfall') ?? lined[0]
  if (decisive === undefined) return 0
  let widest = 0
  for (let row = 1; row < plan.rows; row += 1) {
    const year = statistics(decisive.first + row)
    widest = Math.max(widest, halfWidth(chanceAbove(year, decisive.threshold).standardError, year.count))
  }
  return widest
}
