import { invariant } from '../base/invariant.ts'
import type { BlockPaths } from '../kernel/run.ts'
import type { RunRequest } from '../kernel/request.ts'
import { type Digest, digestOf } from './digest.ts'
import { decisionSharpness, sizesUpTo } from './enough.ts'
import { Kept } from './kept.ts'
import { BLOCK, type StudyPlan, planOf } from './plan.ts'
import { Streamed } from './streamed.ts'
import { DEFAULT_FUTURES, MOST_EXACT, type Precision, type Study } from './study.ts'
import { summarise, withheldReason } from './summarise.ts'
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
  /** Sizes, rising, at which to tell what there is so far; those not below the study's own are passed over. A study that stops by itself has its own (E55). */
  readonly stages?: readonly number[]
  /** Hears each stage and, last, the whole. */
  readonly onSummary?: (summary: Summary) => void
  /** Hears after each block how many futures are done, of all that were asked or of those up to the next size of a growing run. */
  readonly onProgress?: (done: number, asked: number) => void
  /** Hears the paths of every block, in their order. */
  readonly onDigest?: (digest: Digest) => void
  /** Ends the study between two blocks when set. */
  readonly signal?: { readonly aborted: boolean }
  /** Waited for between two blocks, so that a thread can hear messages. */
  readonly pause?: () => Promise<void>
}

/**
 * Runs a study block by block and merges the blocks in their order, whatever order they come in.
 *
 * A study with `enough` grows through its sizes and stops at the first at which its decision number is sharp enough (E55); its summary is that of a study of so many futures.
 *
 * @returns the summary of all futures, or undefined when it was cancelled
 * @throws what a runner throws
 */
export async function runStudy(
  study: Study,
  open: OpenRunner,
  options: StudyOptions = {},
): Promise<Summary | undefined> {
  const { futures, enough } = study
  invariant(Number.isInteger(futures) && futures >= 1, `a study of ${String(futures)} futures`)
  const { onSummary, onProgress, onDigest, signal, pause } = options
  const plan = planOf(study)
  const runner = await open(plan.request, study.precision)
  const stages = (enough === null ? (options.stages ?? []) : sizesUpTo(futures)).filter((stage) => stage < futures)
  const pending = [...stages, futures]
  const kept = new Kept()
  const keep = keptOf(study, stages)
  let streamed: Streamed | undefined
  const tell = (asked: number): Summary => {
    const gathered = streamed ?? kept
    const summary = summarise(
      study,
      plan,
      {
        census: gathered.census,
        statistics: (cell) => gathered.statistics(cell),
        quantiles: streamed ? 'sketch' : 'exact',
        kept,
        asked,
      },
      runner,
    )
    onSummary?.(summary)
    return summary
  }
  // Beyond the size at which it may stop, a growing run asks for nothing yet.
  const wanted = (): number => Math.ceil((enough === null ? futures : pending[0]) / BLOCK)
  const isEnough = (): boolean => {
    const gathered = streamed ?? kept
    const { census } = gathered
    if (enough === null || census.futures < enough.least) return false
    // What is withheld stays so with more of the same.
    if (withheldReason(census) !== undefined) return true
    const sharpness = decisionSharpness(plan, (cell) => gathered.statistics(cell), census.count)
    return sharpness === undefined || sharpness.halfWidth <= enough.within
  }
  for await (const [index, paths] of inOrder(runner, Math.ceil(futures / BLOCK), wanted)) {
    if (signal?.aborted) return undefined
    const digest = digestOf(plan, paths, Math.min(BLOCK, futures - index * BLOCK))
    onDigest?.(digest)
    if (index * BLOCK < keep) kept.add(digest)
    else streamed ??= continued(kept, plan, study.detail)
    streamed?.add(digest)
    const done = index * BLOCK + digest.lanes
    while (pending.length > 1 && done >= pending[1]) pending.shift()
    onProgress?.(done, enough === null ? futures : pending[0])
    if (done >= pending[0]) {
      if (done === futures) break
      if (isEnough()) return tell(done)
      pending.shift()
      // Without a rule to stop, a stage too large to keep says nothing that the whole will not say.
      if (enough !== null || streamed === undefined) tell(enough === null ? futures : pending[0])
    }
    if (pause) await pause()
    if (signal?.aborted) return undefined
  }
  return tell(futures)
}

/** Futures kept one by one: all of a study that is small enough, and the beginning of a larger one, for its stages and for single futures. */
function keptOf({ futures, detail }: Study, stages: readonly number[]): number {
  if (futures <= MOST_EXACT) return futures
  return Math.max(0, ...stages.filter((stage) => stage <= MOST_EXACT), detail ? DEFAULT_FUTURES : 0)
}

/** Begins to count what was kept so far, where a study outgrows what can be kept. */
function continued(kept: Kept, plan: StudyPlan, withErrors: boolean): Streamed {
  const streamed = new Streamed(plan, withErrors)
  for (const digest of kept.blocks) streamed.add(digest)
  return streamed
}

/**
 * Asks for blocks ahead, as many as may be under way, and gives them in their order.
 *
 * @param wanted blocks that are sure to be needed, so far
 */
async function* inOrder(
  runner: BlockRunner,
  blocks: number,
  wanted: () => number,
): AsyncGenerator<[index: number, paths: BlockPaths]> {
  const underWay = new Map<number, Promise<BlockPaths>>()
  // Twice the width: a quick worker need not wait for the slow block whose turn it is.
  const ahead = runner.width > 1 ? 2 * runner.width : 1
  let asked = 0
  for (let next = 0; next < blocks; next += 1) {
    for (; asked < Math.min(wanted(), next + ahead); asked += 1) {
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
