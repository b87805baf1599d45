/** The columns of a table of futures: inputs as they were used, outcomes as they were kept. */
import { invariant } from '../base/invariant.ts'
import { columnAssumptions } from '../kernel/columns.ts'
import { prepareInputs } from '../kernel/drawnInputs.ts'
import { assumptionDeclaration } from '../scenario/declared/assumptions.ts'
import { BLOCK, type StudyPlan, requestOf } from '../study/plan.ts'
import type { SeriesKey } from '../study/series.ts'
import type { Study } from '../study/study.ts'
import type { TableColumn } from './ensemble.ts'

/** An outcome of a table: a series of the study in one year. */
export interface TableOutcome {
  readonly series: SeriesKey
  /** Calendar year, the base year or later. */
  readonly year: number
}

/**
 * Gives every assumption of a study over some of its futures, as used (E59), in base units.
 *
 * @param futures rising
 */
export function inputColumns(study: Study, futures: Int32Array): readonly TableColumn[] {
  const inputsOf = prepareInputs({ ...requestOf(study), series: [] })
  const columns = columnAssumptions(study.scenario).map((id) => ({
    id,
    unit: assumptionDeclaration(id)?.unit ?? '1',
    values: new Float64Array(futures.length),
  }))
  let block = -1
  let drawn = new Float64Array(0)
  for (const [at, future] of futures.entries()) {
    const wanted = Math.floor(future / BLOCK)
    if (wanted !== block) drawn = Float64Array.from(inputsOf(wanted))
    block = wanted
    for (const [i, { values }] of columns.entries()) values[at] = drawn[i * BLOCK + (future % BLOCK)] + 0
  }
  return columns
}

/**
 * Gives outcomes of a study from its kept cells.
 *
 * @param valuesOf values of a cell of the plan over the futures that count, in their order
 * @param wanted series and years of the study
 * @throws invariant when the study has no such series or year; names from outside are checked before they come here
 */
export function outcomeColumns(
  plan: StudyPlan,
  baseYear: number,
  valuesOf: (cell: number) => Float64Array,
  wanted: readonly TableOutcome[],
): readonly TableColumn[] {
  return wanted.map(({ series, year }) => {
    const at = plan.series.findIndex(({ key }) => key === series)
    const row = year - baseYear
    invariant(at >= 0 && row >= 0 && row < plan.rows, `the study knows no ${series} in ${String(year)}`)
    return {
      id: `${series} ${String(year)}`,
      unit: plan.series[at].outcome.unit,
      values: valuesOf(at * plan.rows + row),
    }
  })
}

/** Gives the numbers per future of a study from its kept cells, all but the tipping year, which is a row or never and no quantity; see `outcomeColumns`. */
export function scalarColumns(plan: StudyPlan, valuesOf: (cell: number) => Float64Array): readonly TableColumn[] {
  const first = plan.series.length * plan.rows
  return plan.scalars.flatMap(({ id, unit }, j) =>
    id === 'tippingYear' ? [] : [{ id, unit, values: valuesOf(first + j) }],
  )
}
