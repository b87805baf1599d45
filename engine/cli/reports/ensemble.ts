import { invariant } from '../../base/invariant.ts'
import { type Problem, type Result, bad, good } from '../../base/problem.ts'
import type { TableColumn } from '../../ensemble/ensemble.ts'
import { ensembleFrom } from '../../ensemble/ensembleFrom.ts'
import { csvRow, csvStamp } from '../../study/csv.ts'
import { seriesOf } from '../../study/series.ts'
import { stampOf } from '../../study/stamp.ts'
import { MOST_EXACT, type Study, USUAL_OUTCOMES } from '../../study/study.ts'
import { type Given, lastOf } from '../flags.ts'
import { wholeNumber } from '../values.ts'
import type { Report } from './report.ts'

/** Outcomes of one table in its years, over all futures: some 20 bytes each. */
const MOST_CELLS = 10_000_000

/** The table of futures: the assumptions of each as it used them, beside its outcomes. */
export const ENSEMBLE: Report = {
  flag: {
    name: 'ensemble',
    takes: 'YEARS',
    help: 'print a table with a row per future instead: its assumptions, its outcomes in these years (2040 or 2030,2040)',
  },
  hasDocument: false,
  canGrow: false,
  isAlone: false,
  needs: (study, given) => {
    const outcomes = lastOf(given, 'outcomes') === undefined ? USUAL_OUTCOMES : study.outcomes
    const asked = { ...study, outcomes, detail: true, paths: 0 }
    const years = yearsOf(given, study)
    const problems = years.ok ? sizeFaults(asked, years.value.length) : years.problems
    return problems.length > 0 ? bad(problems) : good(asked)
  },
  text: async (io, study, given, runner) => {
    const years = yearsOf(given, study)
    invariant(years.ok, 'the faults of --ensemble were not told')
    const start = io.now()
    const made = await ensembleFrom(study, years.value, runner)
    invariant(made.ok, 'the futures of --ensemble were not counted')
    const { futures, failed, inputs, outcomes } = made.value
    const seconds = ((io.now() - start) / 1000).toFixed(2)
    io.words(`${String(study.futures)} futures of ${study.scenario.id} under ${study.policy.id}: ${seconds} s`)
    if (failed > 0) io.words(`${String(failed)} futures failed and stand in no row`)
    const columns = [...inputs, ...outcomes]
    const stamp = csvStamp({ ...stampOf(study, study.precision), futures: study.futures, failed })
    const head = ['future', ...columns.map(nameOf), ...stamp.names]
    const rows = Array.from(futures, (future, i) => [
      future,
      ...columns.map(({ values }) => values[i]),
      ...stamp.fields,
    ])
    return [head, ...rows].map(csvRow).join('')
  },
}

/** A column that is given back with `--input` is known by its name, and its numbers by this unit. */
function nameOf({ id, unit }: TableColumn): string {
  return unit === '1' ? id : `${id} (${unit})`
}

/** Years in their order, each once, so that the order of typing does not show. */
function yearsOf(given: Given, { scenario }: Study): Result<readonly number[]> {
  const read = (lastOf(given, 'ensemble') ?? '')
    .split(',')
    .map((text) => wholeNumber('--ensemble', text.trim(), scenario.baseYear, scenario.endYear))
  const problems = read.flatMap((year) => (year.ok ? [] : year.problems))
  const years = new Set(read.flatMap((year) => (year.ok ? [year.value] : [])))
  return problems.length > 0 ? bad(problems) : good([...years].sort((a, b) => a - b))
}

function sizeFaults(study: Study, years: number): readonly Problem[] {
  const { futures } = study
  const cells = futures * years * seriesOf(study).length
  const many: Problem = {
    where: '--ensemble',
    what: 'of so many futures none is kept by itself',
    got: `--futures ${String(futures)}`,
    allowed: `1 to ${String(MOST_EXACT)}`,
    hint: 'Ask fewer futures.',
  }
  const large: Problem = {
    where: '--ensemble',
    what: 'so large a table does not fit in memory',
    got: `${String(cells)} outcomes of all futures`,
    allowed: `1 to ${String(MOST_CELLS)}`,
    hint: 'Ask fewer years, or choose with --outcomes.',
  }
  if (futures > MOST_EXACT) return [many]
  return cells > MOST_CELLS ? [large] : []
}
