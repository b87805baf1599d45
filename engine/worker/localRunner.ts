import { prepareRun, type Run } from '../kernel/run.ts'
import type { BlockRunner, OpenRunner } from '../study/runStudy.ts'

/** Name of the lanes of this build; the kernel's TypeScript lanes in double precision. */
export const BACKEND = 'typescript f64'

/**
 * Runs blocks on the thread that calls.
 *
 * The last prepared run is kept: a page asks for the same request again when it wants more futures.
 */
export function localRunner(): OpenRunner {
  let last: { readonly name: string; readonly run: Run } | undefined
  return (request): BlockRunner => {
    const name = JSON.stringify(request)
    const run = last?.name === name ? last.run : prepareRun(request)
    last = { name, run }
    return { backend: BACKEND, width: 1, block: (index) => run.block(index) }
  }
}
