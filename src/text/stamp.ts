import type { Words } from './nl.ts'
import type { Numbers } from './numbers.ts'

/** What a run says of itself. */
interface Run {
  readonly futures: number
  readonly failed: number
  readonly seed: string
  readonly engine: { readonly version: string }
  readonly scenario: { readonly id: string; readonly hash: string }
}

/**
 * Says what an answer rests on: futures, seed, the error of its main number, futures that went astray, version and scenario.
 *
 * @param error the error in words; null where none is known
 */
export function runFacts(run: Run, error: string | null, words: Words['stamp'], numbers: Numbers): readonly string[] {
  return [
    words.futures(numbers.count(run.futures)),
    words.seed(run.seed),
    ...(error === null ? [] : [error]),
    ...(run.failed > 0 ? [words.failed(numbers.count(run.failed))] : []),
    ...originFacts(run, words),
  ]
}

/** Says by which version and from which scenario a run was made. */
export function originFacts(run: Pick<Run, 'engine' | 'scenario'>, words: Words['stamp']): readonly string[] {
  return [words.version(run.engine.version), `${run.scenario.id} ${run.scenario.hash.slice(0, 8)}`]
}
