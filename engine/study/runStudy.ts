import { invariant } from '../base/invariant.ts'
import type { BlockPaths } from '../kernel/run.ts'
import type { RunRequest } from '../kernel/request.ts'
import { digestOf } from './digest.ts'
import { Kept } from './kept.ts'
import { BLOCK, planOf } from './plan.ts'
import { Streamed } from './streamed.ts'
import { MOST_EXACT, type Precision, type Study } from './study.ts'
import { summarise } from './summarise.ts'
import type { Summary } from './summary.ts'

/** Whoever runs blocks: this thread, or a pool of others. */
export interface BlockRunner {
  /** Name of the lanes that run, for the eye only. */
  readonly backend: string
  /** What its numbers really are: f64 where f32 was asked for and cannot run. */
  readonly precision: Precision
  /** Blocks that may be under way at once, 1 or more. */
  readonly width: number
  /** Runs one block; the answers of several may come in any order. */
  readonly block: (index: number) => BlockPaths | Promise<BlockPaths>
}

/** Prepares a runner for a request. */
export type OpenRunner = (request: RunRequest, precision: Precision) => BlockRunner | Promise<BlockRunner>

export interface StudyOptions {
  /** Sizes, rising, at which to tell what there is so far; those not below the study's own are passed over. */
  readonly stages?: readonly number[]
  /** Hears each stage and, last, the whole. */
  readonly onSummary?: (summary: Summary) => void
  /** Hears after each block how many futures are done. */
  readonly onProgress?: (done: number, asked: number) => void
  /** Ends the study between two blocks when set. */
  readonly signal?: { readonly aborted: boolean }
  /** Waited for between two blocks, so that a thread can hear messages. */
  readonly pause?: () => Promise<void>
}

/**
 * Runs a study block by block and merges the blocks in their order, whatever order they come in.
 *
 * @returns the summary of all futures, or undefined when it was cancelled
 * @throws what a runner throws
 */
export async function runStudy(
  study: Study,
  open: OpenRunner,
  options: StudyOptions = {},
): Promise<Summary | undefined> {
  const { futures } = study
  invariant(Number.isInteger(futures) && futures >= 1, `a study of ${String(futures)} futures`)
  const { stages = [], onSummary, onProgress, signal, pause } = options
  const plan = planOf(study)
  const runner = await open(plan.request, study.precision)
  const isExact = futures <= MOST_EXACT
  const kept = new Kept()
  const streamed = isExact ? undefined : new Streamed(plan, study.detail)
  const pending = stages.filter((stage) => stage < futures)
  // A study too large to keep still keeps its beginning, for its stages and for single futures.
  const keep = isExact
    ? futures
    : Math.max(0, ...pending.filter((stage) => stage <= MOST_EXACT), study.detail ? 8192 : 0)
  const tell = (isWhole: boolean): Summary => {
    const gathered = isWhole && streamed ? streamed : kept
    const summary = summarise(
      study,
      plan,
      {
        census: gathered.census,
        statistics: (cell) => gathered.statistics(cell),
        quantiles: gathered === kept ? 'exact' : 'sketch',
        kept,
      },
      runner,
    )
    onSummary?.(summary)
    return summary
  }
  for await (const [index, paths] of inOrder(runner, Math.ceil(futures / BLOCK))) {
    if (signal?.aborted) return undefined
    const digest = digestOf(plan, paths, Math.min(BLOCK, futures - index * BLOCK))
    streamed?.add(digest)
    if (index * BLOCK < keep) kept.add(digest)
    const done = index * BLOCK + digest.lanes
    onProgress?.(done, futures)
    while (pending.length > 0 && done >= pending[0] && done < futures) {
      const stage = pending.shift() ?? 0
      if (stage <= MOST_EXACT && (pending.length === 0 || done < pending[0])) tell(false)
    }
    if (done < futures && pause) await pause()
    if (signal?.aborted) return undefined
  }
  return tell(true)
}

/** Asks for blocks ahead, as many as may be under way, and gives them in their order. */
async function* inOrder(runner: BlockRunner, blocks: number): AsyncGenerator<[index: number, paths: BlockPaths]> {
  const underWay = new Map<number, Promise<BlockPaths>>()
  // Twice the width: a quick worker need not wait for the slow block whose turn it is.
  const ahead = runner.width > 1 ? 2 * runner.width : 1
  let asked = 0
  for (let next = 0; next < blocks; next += 1) {
    for (; asked < blocks && asked < next + ahead; asked += 1) {
      const answer = Promise.resolve(runner.block(asked))
      // A failure is met where its turn comes; until then it must not count as unheard.
      answer.catch(() => undefined)
      underWay.set(asked, answer)
    }
    const paths = await underWay.get(next)
    invariant(paths !== undefined, `block ${String(next)} was never asked for`)
    underWay.delete(next)
    yield [next, paths]
  }
}
