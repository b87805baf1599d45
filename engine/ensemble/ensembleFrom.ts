/** The table of a study's futures: its run, kept future by future. */
import type { Result } from '../base/problem.ts'
import type { AnalysisOptions } from '../study/blocks.ts'
import { Kept } from '../study/kept.ts'
import { partsOf } from '../study/parts.ts'
import { planOf } from '../study/plan.ts'
import type { Runner } from '../study/runner.ts'
import { runStudy } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import { inputColumns, outcomeColumns, scalarColumns } from './columns.ts'
import { type Ensemble, type TableColumn, ensembleOf } from './ensemble.ts'

/**
 * Runs a study and lays the inputs of each future that counts beside its outcomes in some years and, with `detail`, its numbers per future.
 *
 * A study too large to be kept whole is run part by part, as its bands are.
 *
 * @param years calendar years, the base year or later
 * @returns the table, or the problem that so many futures are not kept one by one
 * @throws CalledOff when called off, and what a runner throws
 */
export async function ensembleFrom(
  study: Study,
  years: readonly number[],
  runner: Runner,
  options: AnalysisOptions = {},
): Promise<Result<Ensemble>> {
  const perYear: TableColumn[] = []
  const perFuture: TableColumn[] = []
  let futures = new Int32Array(0)
  for (const part of partsOf(study)) {
    const kept = new Kept()
    await runStudy(part, runner, {
      ...options,
      onDigest: (digest) => {
        kept.add(digest)
      },
    })
    const plan = planOf(part)
    const valuesOf = (cell: number): Float64Array => kept.values(cell)
    const wanted = plan.series.flatMap(({ key }) => years.map((year) => ({ series: key, year })))
    perYear.push(...outcomeColumns(plan, study.scenario.baseYear, valuesOf, wanted))
    perFuture.push(...scalarColumns(plan, valuesOf))
    futures = Int32Array.from(kept.futures)
  }
  return ensembleOf({
    run: study.futures,
    futures,
    inputs: inputColumns(study, futures),
    outcomes: [...perYear, ...perFuture],
  })
}
