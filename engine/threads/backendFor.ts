/** What the lanes that run are called. */
import { type Backend, usableBackend } from '../kernel/machines/backend.ts'
import type { Lanes } from '../study/bench.ts'
import type { Precision } from '../study/study.ts'

const NAMES: Readonly<Record<Backend, string>> = {
  ts: 'TypeScript f64',
  f64: 'WebAssembly f64',
  f32: 'WebAssembly f32',
}

/** Gives the lanes that will run when a precision is asked for, for the kernel and for the eye, and what their numbers are. */
export function backendFor(
  lanes: Lanes,
  asked: Precision,
): { readonly backend: Backend; readonly name: string; readonly precision: Precision } {
  const backend = usableBackend(lanes === 'typescript' ? 'ts' : asked)
  return { backend, name: NAMES[backend], precision: backend === 'f32' ? 'f32' : 'f64' }
}
