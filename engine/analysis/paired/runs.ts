/** Several studies over the same futures: their values or bins, and weighted sums of them, gathered in one pass. */
import { invariant } from '../../base/invariant.ts'
import { type AnalysisOptions, MOST_COUNTED, type Stretch, reducedBlocks } from '../../study/blocks.ts'
import { Kept } from '../../study/kept.ts'
import { BLOCK } from '../../study/plan.ts'
import { kept } from '../../study/reductions/kept.ts'
import { paired } from '../../study/reductions/paired.ts'
import { Gathering } from '../../study/reductions/reduction.ts'
import { streamed } from '../../study/reductions/streamed.ts'
import type { Question, Runner } from '../../study/runner.ts'
import type { Streamed } from '../../study/streamed.ts'
import { DEFAULT_FUTURES, MOST_EXACT, type Study } from '../../study/study.ts'
import { Combination } from './combination.ts'

/** A weighted sum of some of the studies. */
export interface Sum {
  /** Indices of the studies. */
  readonly runs: readonly number[]
  readonly weights: readonly number[]
}

/** What is gathered. */
export interface Wanted {
  /** Agree in everything but policy and assumptions. */
  readonly studies: readonly [Study, ...Study[]]
  readonly sums: readonly Sum[]
  /** Whether each study by itself is asked for, not the sums alone. */
  readonly each: boolean
}

/** What was gathered so far. */
export interface RunsSoFar {
  /** Futures run under every study. */
  readonly done: number
  /** Per study the futures kept one by one: all of a run that is small enough, else the beginning. */
  readonly kept: readonly Kept[]
  /** Per study what was counted; none where all futures are kept. */
  readonly streamed: readonly Streamed[]
  /** One per sum. */
  readonly sums: readonly Combination[]
}

/**
 * Runs studies over the same futures, block by block, so that what is compared was made side by side.
 *
 * Progress is told in futures of every study.
 *
 * @returns what was gathered, after each order
 * @throws CalledOff when called off, and what a runner throws
 */
export async function* runsTogether(
  { studies, sums, each }: Wanted,
  runner: Runner,
  options: AnalysisOptions,
): AsyncGenerator<RunsSoFar> {
  const [{ futures, detail }] = studies
  const isExact = futures <= MOST_EXACT
  const keeping = studies.map((_, run) => ({ id: kept.id, options: { run, of: 'cells' } }))
  const withErrors = each && detail
  const counting = isExact || !each ? [] : studies.map((_, run) => new Gathering(streamed, { run, withErrors }))
  const pairing = sums.map((sum) => new Gathering(paired, { ...sum, streamed: !isExact, withErrors }))
  const gatherings = [...counting, ...pairing]
  const counted = gatherings.map(({ asked }) => asked)
  const all = Math.ceil(futures / BLOCK)
  // Beyond the exact sizes the beginning is kept all the same, for single futures.
  const keepTo = isExact ? all : withErrors ? DEFAULT_FUTURES / BLOCK : 0
  const stretches: readonly Stretch[] = [
    { reductions: [...counted, ...keeping], to: keepTo, most: 1 },
    { reductions: counted, to: all, most: MOST_COUNTED },
  ]
  const keptRuns = studies.map(() => new Kept())
  const question: Question = { studies }
  for await (const { bytes, blocks, stretch } of reducedBlocks(runner, question, stretches, options)) {
    for (const [i, gathering] of gatherings.entries()) gathering.take(bytes[i])
    if (stretch === 0) {
      for (const [run, one] of keptRuns.entries()) {
        for (const digest of kept.read(bytes[gatherings.length + run])) one.add(digest)
      }
    }
    const done = Math.min(futures, blocks.to * BLOCK)
    options.onProgress?.(done * studies.length, futures * studies.length)
    yield {
      done,
      kept: keptRuns,
      streamed: counting.map(({ state }) => known(state)),
      sums: pairing.map(({ state }, i) => {
        const { runs, weights } = sums[i]
        return new Combination(
          known(state),
          weights,
          runs.map((run) => keptRuns[run]),
        )
      }),
    }
  }
}

function known<T>(state: T | undefined): T {
  invariant(state !== undefined, 'an order brought nothing')
  return state
}
