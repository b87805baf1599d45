import { plainKey } from '../kernel/inputs.ts'
import { type Backend, usableBackend } from '../kernel/machines/backend.ts'
import { type Run, prepareRun } from '../kernel/run.ts'
import type { BlockRunner, OpenRunner } from '../study/runStudy.ts'
import type { Precision } from '../study/study.ts'

/** Which lanes are wanted: the quickest there are, or plain TypeScript, the oracle and fallback (f64 alone). */
export type Lanes = 'quickest' | 'typescript'

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

/**
 * Runs blocks on the thread that calls.
 *
 * The last prepared run is kept: a page asks for the same request again when it wants more futures.
 */
export function localRunner(lanes: Lanes = 'quickest'): OpenRunner {
  let last: { readonly key: string; readonly run: Run } | undefined
  return (request, asked): BlockRunner => {
    const { backend, name, precision } = backendFor(lanes, asked)
    const key = `${backend} ${plainKey(request)}`
    const run = last?.key === key ? last.run : prepareRun(request, backend)
    last = { key, run }
    return { backend: name, precision, width: 1, block: (index) => run.block(index) }
  }
}
