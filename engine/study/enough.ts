import { halfWidth } from '../bands/replicates.ts'
import type { Statistics } from '../bands/statistics.ts'
import type { StudyPlan } from './plan.ts'
import type { SeriesKey } from './series.ts'
import { exceedanceOf } from './seriesSummary.ts'
import type { Summary } from './summary.ts'

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

/** How well a decision number is known. */
export interface Sharpness {
  /** Series whose line it is about. */
  readonly key: SeriesKey
  /** Index of the simulated year in which it is least sharp. */
  readonly at: number
  /** Half of its 95 % interval there, a share. */
  readonly halfWidth: number
}

/** Gives the series of the decision number: the first of the shortfall, else the first that has a line to pass (E55). */
export function decisiveKey(keys: readonly SeriesKey[]): SeriesKey | undefined {
  return keys.find((key) => key === 'shortfall' || key.startsWith('shortfall@')) ?? keys[0]
}

/** Tells how well the decision number of a summary is known; undefined where it has none. */
export function sharpnessOf({ exceedance, futures, failed }: Summary): Sharpness | undefined {
  const key = decisiveKey(Object.keys(exceedance))
  if (key === undefined || futures === failed) return undefined
  return leastSharp(key, exceedance[key][0].standardError, futures - failed)
}

/**
 * Tells how well the decision number of a study is known, from what it has gathered so far.
 *
 * @param statistics answers for a cell; at least one future counts
 */
export function decisionSharpness(
  plan: StudyPlan,
  statistics: (cell: number) => Statistics,
  count: number,
): Sharpness | undefined {
  const lined = new Map(
    plan.series.flatMap(({ key }, i) => {
      const threshold = plan.thresholds[i * plan.rows].at(0)
      return threshold === undefined ? [] : [[key, { first: i * plan.rows, threshold }] as const]
    }),
  )
  const key = decisiveKey([...lined.keys()])
  const line = key === undefined ? undefined : lined.get(key)
  if (key === undefined || line === undefined) return undefined
  const years = Array.from({ length: plan.rows - 1 }, (_, i) => statistics(line.first + 1 + i))
  return leastSharp(key, exceedanceOf(line.threshold, years).standardError, count)
}

function leastSharp(key: SeriesKey, errors: readonly number[], count: number): Sharpness {
  const widths = errors.map((error) => halfWidth(error, count))
  const widest = Math.max(...widths)
  return { key, at: widths.indexOf(widest), halfWidth: widest }
}
