/** A question made ready on the thread that runs it. */
import { invariant } from '../base/invariant.ts'
import { type Backend, usableBackend } from '../kernel/machines/backend.ts'
import { KeptColumns } from '../kernel/kept.ts'
import { type BlockPaths, type Run, prepareRun } from '../kernel/run.ts'
import { interned } from '../scenario/interned.ts'
import type { Lanes, OpenQuestion, Opened } from './bench.ts'
import { type Digest, digestOf } from './digest.ts'
import { BLOCK, type StudyPlan, planOf } from './plan.ts'
import type { BlockSeen } from './reductions/reduction.ts'
import { reductionOf } from './reductions/shelf.ts'
import type { Precision } from './study.ts'

const NAMES: Readonly<Record<Backend, string>> = {
  ts: 'TypeScript f64',
  f64: 'WebAssembly f64',
  f32: 'WebAssembly f32',
}

/** Gives the lanes that will run, for the kernel and for the eye, and what their numbers are. */
export function backendFor(
  lanes: Lanes,
  asked: Precision,
): { readonly backend: Backend; readonly name: string; readonly precision: Precision } {
  const backend = usableBackend(lanes === 'typescript' ? 'ts' : asked)
  return { backend, name: NAMES[backend], precision: backend === 'f32' ? 'f32' : 'f64' }
}

/** A study made ready. A run holds one block at a time, so that every block under way has a run of its own. */
interface Prepared {
  readonly plan: StudyPlan
  readonly make: () => Run
  readonly free: Run[]
}

/** Makes a question ready to run on this thread. */
export const openQuestion: OpenQuestion = openWith(prepareRun)

/**
 * The same over runs that are prepared otherwise, as tests do.
 *
 * @param kept what this thread keeps
 */
export function openWith(prepare: typeof prepareRun, kept = new KeptColumns(0)): OpenQuestion {
  return (question, lanes, room) => {
    if (room !== undefined) kept.room = room
    const { futures, precision } = question.studies[0]
    const { backend } = backendFor(lanes, precision)
    const studies = question.studies.map((study, i) => {
      const plan = planOf({ ...study, scenario: interned(study.scenario) })
      const recorded = i === 0 ? (question.recorded ?? []) : []
      const request = { ...plan.request, series: [...plan.request.series, ...recorded] }
      return { plan, make: () => prepare(request, backend, kept), free: [] }
    })
    return reducing(studies, futures)
  }
}

function reducing(studies: readonly Prepared[], futures: number): Opened {
  return {
    *reduce(reductions, { from, to }) {
      const asked = reductions.map(({ id, options }) => ({ reduction: reductionOf(id), options }))
      const states: unknown[] = asked.map(() => undefined)
      for (let index = from; index < to; index += 1) {
        const paths: BlockPaths[] = []
        const lanes = Math.min(BLOCK, futures - index * BLOCK)
        for (const study of studies) paths.push(yield* blockOf(study, index, lanes))
        const block = seen(studies, paths, index, lanes)
        for (const [i, { reduction, options }] of asked.entries()) {
          states[i] = reduction.reduce(states[i], block, options)
          yield
        }
      }
      return asked.map(({ reduction }, i) => reduction.write(states[i]))
    },
  }
}

function* blockOf({ make, free }: Prepared, index: number, lanes: number): Generator<undefined, BlockPaths, undefined> {
  const run = free.pop() ?? make()
  const paths = yield* run.slices(index, lanes)
  free.push(run)
  return paths
}

function seen(studies: readonly Prepared[], paths: readonly BlockPaths[], index: number, lanes: number): BlockSeen {
  invariant(lanes >= 1, `block ${String(index)} holds no future of the study`)
  const digests = new Map<number, Digest>()
  return {
    index,
    lanes,
    plan: (run) => studies[run].plan,
    paths: (run) => paths[run],
    digest: (run) => {
      const known = digests.get(run) ?? digestOf(studies[run].plan, paths[run], lanes)
      digests.set(run, known)
      return known
    },
  }
}
