/** The series of a run in its memory: which quantity over which cells, which of them never change, and which quantities somebody reads at all. */
import { cellsOf } from './area.ts'
import * as layout from './memory/layout.ts'
import { type Memory, fillIntegers } from './memory/memory.ts'
import { JOB_QUANTITIES, QUANTITY_NAMES, type Quantity } from './quantities.ts'
import type { RunRequest } from './request.ts'

/** What each series sums: runs of cells, equal areas sharing their list. */
export interface SeriesLists {
  /** Per series quantity, where its runs stand, how many. */
  readonly series: readonly (readonly [quantity: number, start: number, count: number])[]
  readonly runs: readonly number[]
}

/** Lists what the series of a request sum. */
export function seriesLists({ scenario, series }: Pick<RunRequest, 'scenario' | 'series'>): SeriesLists {
  const runs: number[] = []
  const lists = new Map<string, readonly [start: number, count: number]>()
  const listOf = (area: (typeof series)[number]['area']): readonly [start: number, count: number] => {
    const known = lists.get(area)
    if (known !== undefined) return known
    const own = runsOf(cellsOf(scenario, area))
    const list = [runs.length, own.length] as const
    lists.set(area, list)
    runs.push(...own.flat())
    return list
  }
  return {
    series: series.map(({ quantity, area }) => [QUANTITY_NAMES.indexOf(quantity), ...listOf(area)] as const),
    runs,
  }
}

/** Rising cells as runs without gaps, each from its first cell to before `end`. */
function runsOf(cells: readonly number[]): readonly (readonly [first: number, end: number])[] {
  const runs: [number, number][] = []
  for (const c of cells) {
    const last = runs.at(-1)
    if (last?.[1] === c) last[1] = c + 1
    else runs.push([c, c + 1])
  }
  return runs
}

/** Writes the series, and which quantities they read; the policy stands in the memory already. */
export function fillSeries(memory: Memory, { series, runs }: SeriesLists): void {
  const steady = new Set(steadyQuantities(memory).map((quantity) => QUANTITY_NAMES.indexOf(quantity)))
  fillIntegers(
    memory,
    layout.T_SERIES,
    series.flatMap((one) => [...one, steady.has(one[0]) ? 1 : 0]),
  )
  fillIntegers(memory, layout.T_RUNS, runs)
  const read = new Set(series.map(([quantity]) => QUANTITY_NAMES[quantity]))
  const forJobs = JOB_QUANTITIES.some((quantity) => read.has(quantity))
  for (const quantity of ['admitted', 'refused'] as const) if (forJobs) read.add(quantity)
  fillIntegers(
    memory,
    layout.T_READ,
    QUANTITY_NAMES.map((quantity) => (read.has(quantity) ? 1 : 0)),
  )
}

/** Quantities that stay what they are in the base year, in every future, under the policy of a run. */
function steadyQuantities({ integers, numbers }: Memory): readonly Quantity[] {
  const isOff = (at: number): boolean => integers[at] === 0
  const isZero = (first: number, count: number): boolean => numbers.subarray(first, first + count).every((x) => x === 0)
  const noTarget = isOff(layout.H_OVERRIDE) && isZero(layout.TARGET_PATH, layout.T + 1)
  return [
    'balanceBase',
    ...(isOff(layout.H_SIEVE) ? (['refused', 'jobsRefused'] as const) : []),
    ...(isOff(layout.H_COMPENSATION) ? (['compensationLand'] as const) : []),
    ...(noTarget ? (['delivered', 'needed'] as const) : []),
    ...(layout.LARGE < 0 ? (['large', 'largePlaced', 'largeRefused'] as const) : []),
  ]
}
