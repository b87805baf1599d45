/** A column of a file as the values of an assumption. */
import { type Problem, type Result, bad, good, shown } from '../../base/problem.ts'
import { type GivenColumn, givenColumn } from '../../kernel/inputs.ts'
import type { AssumptionId } from '../../scenario/declared/assumptions.ts'
import { applySetting } from '../../scenario/settings.ts'
import { hasOwnUnit } from '../../scenario/units/quantity.ts'
import type { Study } from '../../study/study.ts'
import { type Column, type Table, columnNamed, rowName } from './table.ts'

/** Cells that are told to be wrong, at most; the rest is often wrong in the same way. */
const MOST_TOLD = 3

/**
 * Reads the values of an assumption from a column, each as `--set` would take it, one per future of the study.
 *
 * @param where place of its problems
 */
export function givenBy(
  table: Table,
  where: string,
  { id, column, study }: { readonly id: AssumptionId; readonly column: string; readonly study: Study },
): Result<GivenColumn> {
  const found = columnNamed(table, where, column)
  if (!found.ok) return found
  const { cells } = found.value
  if (cells.length !== study.futures) return bad([rowsMissing(table, where, cells.length, study)])
  const values = new Float64Array(cells.length)
  const problems: Problem[] = []
  for (const [row, cell] of cells.entries()) {
    const text = withUnit(cell, found.value)
    const read = applySetting(study.scenario, id, text)
    if (read.ok) values[row] = read.value.overrides[id] ?? NaN
    else problems.push({ ...read.problems[0], where: `${where}, ${rowName(row)} of ${table.path}`, got: shown(text) })
    if (problems.length === MOST_TOLD) break
  }
  return problems.length > 0 ? bad(problems) : good(givenColumn(values))
}

function withUnit(cell: string, { unit }: Column): string {
  return unit === undefined || hasOwnUnit(cell) ? cell : `${cell} ${unit}`
}

function rowsMissing({ path }: Table, where: string, found: number, { mode, futures }: Study): Problem {
  const hint =
    mode === 'deterministic'
      ? 'With --deterministic there is one future.'
      : `Write --futures ${String(found)}, or give the file ${String(futures)} rows.`
  return {
    where,
    what: `${path} does not have one row per future`,
    got: `${String(found)} ${found === 1 ? 'row' : 'rows'} below the names`,
    allowed: `${String(futures)}, as many as there are futures`,
    hint: found === 0 ? 'Put the values below the names.' : hint,
  }
}
