import { sharpnessOf } from '../study/enough.ts'
import { joined, partsOf } from '../study/parts.ts'
import type { Runner } from '../study/runner.ts'
import { runStudy } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import type { Io } from './io.ts'

/** Runs a study, part by part where it is large, and tells what ran and how long it took. */
export async function run(io: Io, study: Study, runner: Runner): Promise<Summary> {
  const start = io.now()
  const summaries: Summary[] = []
  for (const part of partsOf(study)) {
    // The first part has the decision number (E55); the others follow its size.
    const size = summaries.length === 0 ? part : { ...part, futures: summaries[0].futures, enough: null }
    const summary = await runStudy(size, runner)
    summaries.push(summary)
  }
  const summary = joined(summaries)
  io.words(
    `${String(summary.futures)} futures of ${study.scenario.id} under ${study.policy.id}: ${summary.backend}, ${((io.now() - start) / 1000).toFixed(2)} s`,
  )
  if (study.enough !== null) io.words(reached(summary, study.enough.within))
  if (summary.failed > 0) io.words(`${String(summary.failed)} futures failed: ${JSON.stringify(summary.failedReasons)}`)
  return summary
}

/** Says how sharp a run that stopped by itself has become (E55). */
function reached(summary: Summary, within: number): string {
  const known = sharpnessOf(summary)
  if (known === undefined) return 'There is no chance of a shortage among these outcomes to make sharp.'
  const { key, at, halfWidth } = known
  const points = `${(100 * halfWidth).toFixed(2)} of ${String(100 * within)} points allowed`
  const which = `the chance of ${key} above its line is least sharp in ${String(summary.years[at])}: within ${points}`
  return `${halfWidth <= within ? 'Enough' : 'Not yet enough'}: ${which}.`
}
