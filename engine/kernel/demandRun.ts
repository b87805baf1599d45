/** The demand side alone, one future at medians on one growth path: what reference demand is read from. */
import type { Scenario } from '../scenario/types.ts'
import { cellsOf } from './area.ts'
import { runDemand as runDemandSide, runSupply } from '../model/block.ts'
import { columnsOf, longestDelay } from './columns.ts'
import { fillSeries } from './seriesLists.ts'
import * as layout from './memory/layout.ts'
import { fill, fillIntegers, makeMemory, withColumns } from './memory/memory.ts'
import { QUANTITY_NAMES } from './quantities.ts'
import { fillWorld, sizesOf } from './worldConstants.ts'

/**
 * Runs demand at medians with `modelError` 1, no cycle, no recession and no large parcels; nothing is planned and nothing decided.
 *
 * @param growth growth position, 0 low path to 1 high path
 * @returns gross demand [cell][t = 0..T], ha per year
 */
export function runDemand(scenario: Scenario, growth: number): readonly (readonly number[])[] {
  const cells = cellsOf(scenario, 'region')
  const memory = withColumns(
    makeMemory({
      ...sizesOf(scenario, cells.length, 2 * cells.length),
      [layout.H_LONGEST_DELAY]: longestDelay(scenario, {}),
      [layout.H_WINDOW]: 1,
      [layout.H_PERIODS]: 1,
    }),
  )
  fillWorld(memory, scenario, true)
  fill(
    memory,
    layout.LAND_FACTOR,
    Array.from({ length: layout.T + 1 }, () => 1),
  )
  for (const table of [layout.T_PREPARE, layout.T_START, layout.T_SCRAP]) {
    fillIntegers(
      memory,
      table,
      scenario.plans.map(() => layout.NEVER),
    )
  }
  fillSeries(memory, {
    series: cells.map((_, i) => [QUANTITY_NAMES.indexOf('gross'), 2 * i, 1]),
    runs: cells.flatMap((c) => [c, c + 1]),
  })
  const { columns } = columnsOf(scenario, { growthPosition: growth, modelError: 1 }, true)
  for (const [p, value] of columns.entries()) fill(memory, layout.PARAMETER + p * layout.GROUPS, [Number(value)])
  runDemandSide(0, 0, 1)
  runSupply(0, 0, 1)
  const rows = layout.T + 1
  const at = (c: number, t: number): number => memory.numbers[layout.OUT + (c * rows + t) * layout.GROUPS]
  return cells.map((c) => Array.from({ length: rows }, (_, t) => at(c, t)))
}
