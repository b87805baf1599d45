/** Who is measured: our backends and the peers, each a way to spend the time of a number of futures. */
import { referenceDemand } from '../engine/kernel/reference.ts'
import { type ClockName, timed } from './clock.ts'
import { runPlain } from './naive/run.ts'
import { type Tools, libraryTools, plainTools } from './naive/tools.ts'
import { type World, worldOf } from './naive/world.ts'
import { type BenchBackend, type Document, openRunner, studyFor } from './ours.ts'
import { type NumpyResult, exported, python } from './python.ts'

export const NUMPY = 'bench/numpy/run.py'
export const EXPERIMENT = 'bench/experiment/model.py'

/** A program that runs `futures` futures of the default view and tells how long it took. */
export interface Contestant {
  readonly id: string
  readonly label: string
  readonly futures: number
  /** Seconds for `futures` futures, once. */
  readonly once: () => Promise<number>
  readonly close?: () => void
}

/** A backend of ours; its threads and code stay warm between rounds. */
export function ours(
  document: Document,
  backend: BenchBackend,
  futures: number,
  workers: number,
  clock: ClockName,
): Contestant {
  const runner = openRunner(backend, workers)
  const study = studyFor(document, futures, { backend })
  const names = { ts: 'TypeScript f64', f64: 'WebAssembly f64x2', f32: 'WebAssembly f32x4' }
  return {
    id: `${backend}x${String(workers)}@${String(futures)}`,
    label: `${names[backend]}, ${String(workers)} worker${workers > 1 ? 's' : ''}`,
    futures,
    once: () => timed(clock, () => runner.run(study)),
    close: () => {
      runner.close()
    },
  }
}

/** Bytes that are kept for a warm run. */
const ROOM = 256e6

/** A backend of ours that finds parameters and demand sides kept: each run has the seed of the one before and another policy. */
export function warm(document: Document, backend: BenchBackend, futures: number, clock: ClockName): Contestant {
  const runner = openRunner(backend, 1, ROOM)
  let runs = 0
  return {
    id: `${backend}warm@${String(futures)}`,
    label: `the same, same seed and another policy (${backend})`,
    futures,
    once: async () => {
      const levers = { ...document.levers, commitBelow: document.levers.commitBelow + (runs += 1) / 100 }
      return timed(clock, () => runner.run(studyFor({ ...document, levers }, futures, { backend })))
    },
  }
}

/** How numpy runs: the whole array at once (0) or in blocks, in f64 or f32. */
export interface NumpyVariant {
  readonly block: number
  readonly float: 64 | 32
}

export const NUMPY_VARIANTS: readonly NumpyVariant[] = ([64, 32] as const).flatMap((float) =>
  [0, 1024, 2048, 4096, 8192, 16_384].map((block) => ({ block, float })),
)

/** The vectorised program; it is timed inside Python, after a run to warm up. */
export function numpy(
  command: string,
  document: Document,
  futures: number,
  variant: NumpyVariant,
  clock: ClockName,
): Contestant {
  const path = exported('bench-document', document)
  const how = `${variant.block === 0 ? 'whole array' : `blocks of ${String(variant.block)}`}, f${String(variant.float)}`
  const args = [path, '--quick', '--repeat', '2', '--clock', clock, '--futures', String(futures)]
  return {
    id: `numpy@${String(futures)}`,
    label: `numpy (${how})`,
    futures,
    once: () => {
      const more = ['--block', String(variant.block), '--float', String(variant.float)]
      return Promise.resolve(python<NumpyResult>(command, NUMPY, [...args, ...more]).seconds[1])
    },
  }
}

/** The quickest of the variants for this many futures. */
export async function bestNumpy(
  command: string,
  document: Document,
  futures: number,
  clock: ClockName,
): Promise<NumpyVariant> {
  let best = NUMPY_VARIANTS[0]
  let least = Infinity
  for (const variant of NUMPY_VARIANTS.filter(({ block }) => block < futures)) {
    const seconds = await numpy(command, document, futures, variant, clock).once()
    if (seconds < least) [best, least] = [variant, seconds]
  }
  return best
}

/** The world of the plain programs, with the reference demand of each segment. */
export function plainWorld(document: Document): World {
  const { scenario } = document
  return worldOf(
    document,
    scenario.segments.map(({ id }) => referenceDemand(scenario, `segment:${id}`)),
  )
}

/** A plain program in JavaScript. */
export function plain(
  world: World,
  id: string,
  label: string,
  futures: number,
  tools: Tools,
  clock: ClockName,
): Contestant {
  return { id, label, futures, once: () => timed(clock, () => runPlain(world, futures, tools)) }
}

/** Both plain programs in JavaScript. */
export function plainPrograms(world: World, clock: ClockName): readonly Contestant[] {
  return [
    plain(world, 'plain', 'idiomatic JavaScript, Math.random', 1024, plainTools, clock),
    plain(world, 'libraries', 'seedrandom, mathjs, simple-statistics per draw', 512, libraryTools('raadstafel'), clock),
  ]
}

/** What bench/experiment/model.py prints. */
export interface ExperimentResult {
  readonly seconds: number
  readonly mean: Readonly<Record<string, readonly number[]>>
}

/** A Python function per experiment; simulation alone, without quantiles. */
export function experiment(command: string, world: World, futures: number, clock: ClockName): Contestant {
  const path = exported('bench-world', world)
  return {
    id: 'experiment',
    label: 'a Python function per experiment',
    futures,
    once: () => {
      const args = [path, '--futures', String(futures), '--clock', clock]
      return Promise.resolve(python<ExperimentResult>(command, EXPERIMENT, args).seconds)
    },
  }
}
