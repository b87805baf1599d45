/** Programs are timed only when they tell the same story: means within a few standard errors, before the first round. */
import { EXPERIMENT, type ExperimentResult, NUMPY } from './contestants.ts'
import { runPlain } from './naive/run.ts'
import { libraryTools, plainTools } from './naive/tools.ts'
import type { World } from './naive/world.ts'
import { DEFAULT_VIEW, type Document, openRunner, studyFor } from './ours.ts'
import { type NumpyResult, exported, python } from './python.ts'

const FUTURES = 8192
const FEW = 1024
const MOST = 4.5

/**
 * Compares yearly means of the default view with those of the f64 lanes.
 *
 * @returns what differs, in words; empty when all agree
 */
export async function disagreements(document: Document, world: World, command: string | null): Promise<string[]> {
  const truth = await openRunner('f64', 1).run(studyFor(document, FUTURES, { backend: 'f64' }))
  const spread = (id: string, t: number): number => {
    const bands = truth.outcomes[id].bands
    return bands === null ? NaN : (bands.p90[t] - bands.p10[t]) / 2.563
  }
  const faults: string[] = []
  const compare = (who: string, futures: number, mean: (id: string, t: number) => number): void => {
    for (const id of DEFAULT_VIEW) {
      for (const t of [7, 17, 27]) {
        // Plain draws on the other side; the spread is that of a normal with the same P10 and P90, tails allowed for.
        const error = (1.3 * spread(id, t)) / Math.sqrt(futures)
        const apart = Math.abs(mean(id, t) - truth.outcomes[id].mean[t]) / error
        if (!(apart <= MOST))
          faults.push(`${who}: mean of ${id} in ${String(truth.years[t])} is ${apart.toFixed(1)} errors off`)
      }
    }
  }
  for (const backend of ['ts', 'f32'] as const) {
    const summary = await openRunner(backend, 1).run(studyFor(document, FUTURES, { backend }))
    compare(backend, FUTURES, (id, t) => summary.outcomes[id].mean[t])
  }
  const plain = runPlain(world, FEW, plainTools)
  compare('idiomatic JavaScript', FEW, (id, t) => plain[id].mean[t + 1])
  const libraries = runPlain(world, FEW, libraryTools('check'))
  compare('libraries', FEW, (id, t) => libraries[id].mean[t + 1])
  if (command !== null) {
    const path = exported('bench-document', document)
    const theirs = python<NumpyResult>(command, NUMPY, [path, '--futures', String(FUTURES), '--quick', '--seed', '2'])
    compare('numpy', FUTURES, (id, t) => theirs.outcomes[id].mean[t + 1])
    const args = [exported('bench-world', world), '--futures', String(FEW)]
    const each = python<ExperimentResult>(command, EXPERIMENT, args)
    compare('Python per experiment', FEW, (id, t) => each.mean[id][t + 1])
  }
  return faults
}
