/** The one loop over blocks: it asks a runner ahead, gives the answers in their order, and is the one place where work that was called off ends. */
import type { Digest } from './digest.ts'
import { BLOCK } from './plan.ts'
import { type KeptOptions, kept } from './reductions/kept.ts'
import type { Gathering } from './reductions/reduction.ts'
import {
  type AskedReduction,
  type Blocks,
  CalledOff,
  type Priority,
  type Question,
  type Runner,
  type Signal,
} from './runner.ts'

/** How work over blocks is followed and called off; all of it may be left out. */
export interface AnalysisOptions {
  /** Hears how much is done, in units of the work's own choosing. */
  readonly onProgress?: (done: number, asked: number) => void
  /** Ends the work between two blocks when set: it is then rejected with `CalledOff`. */
  readonly signal?: Signal
  /** Waited for between two blocks, so that a thread can hear messages. */
  readonly pause?: () => Promise<void>
  readonly priority?: Priority
}

/** Blocks that are reduced alike. */
export interface Stretch {
  readonly reductions: readonly AskedReduction[]
  /** Block before which it ends; it begins where the one before it ended. */
  readonly to: number
  /** Most blocks of one order, 1 or more. */
  readonly most: number
}

/** What came of one order. */
export interface Reduced {
  readonly blocks: Blocks
  /** Index of the stretch. */
  readonly stretch: number
  /** Of each reduction. */
  readonly bytes: readonly Uint8Array[]
}

/** Blocks of one order where values are only counted: their bytes cost something per order, and the last orders must share well among threads. */
export const MOST_COUNTED = 8

/**
 * Runs stretches of blocks, as many orders under way at once as the runner takes, and gives the answers in the order of the blocks.
 *
 * @param wanted block before which orders are sure to be needed, so far; no order crosses it
 * @throws CalledOff when called off, and what a runner throws
 */
export async function* reducedBlocks(
  runner: Runner,
  question: Question,
  stretches: readonly Stretch[],
  { signal, pause, priority }: AnalysisOptions,
  wanted: () => number = () => Infinity,
): AsyncGenerator<Reduced> {
  const underWay: { readonly order: Omit<Reduced, 'bytes'>; readonly answer: Promise<readonly Uint8Array[]> }[] = []
  // Twice the width: a quick thread need not wait for the slow one whose turn it is.
  const ahead = runner.width > 1 ? 2 * runner.width : 1
  let isLeft = false
  const order = {
    ...(priority === undefined ? {} : { priority }),
    signal: {
      get aborted() {
        return isLeft || signal?.aborted === true
      },
    },
  }
  let from = 0
  const askNext = (): boolean => {
    const stretch = stretches.findIndex(({ to }) => from < to)
    const end = Math.min(stretches[stretch]?.to ?? 0, wanted())
    if (from >= end) return false
    const { most, reductions } = stretches[stretch]
    const share = Math.ceil((end - from) / (2 * runner.width))
    const blocks = { from, to: from + Math.max(1, Math.min(most, share)) }
    from = blocks.to
    const answer = runner.run(question, reductions, blocks, order)
    // A failure is met where its turn comes; until then it must not count as unheard.
    answer.catch(() => undefined)
    underWay.push({ order: { blocks, stretch }, answer })
    return true
  }
  try {
    for (;;) {
      endIfCalledOff(signal)
      while (underWay.length < ahead && askNext());
      const next = underWay.shift()
      if (next === undefined) return
      const bytes = await next.answer
      endIfCalledOff(signal)
      yield { ...next.order, bytes }
      if (pause) await pause()
    }
  } finally {
    isLeft = true
  }
}

/** Ends work that was called off. */
export function endIfCalledOff(signal: Signal | undefined): void {
  if (signal?.aborted === true) throw new CalledOff()
}

/**
 * Runs all futures of a question through some reductions.
 *
 * @param gatherings take up what comes, in the order of the blocks
 * @throws CalledOff when called off, and what a runner throws
 */
export async function gather(
  runner: Runner,
  question: Question,
  gatherings: readonly Pick<Gathering<unknown, unknown>, 'asked' | 'take'>[],
  options: AnalysisOptions,
): Promise<void> {
  const { futures } = question.studies[0]
  const reductions = gatherings.map(({ asked }) => asked)
  const stretch = { reductions, to: Math.ceil(futures / BLOCK), most: 1 }
  for await (const { bytes, blocks } of reducedBlocks(runner, question, [stretch], options)) {
    for (const [i, gathering] of gatherings.entries()) gathering.take(bytes[i])
    options.onProgress?.(Math.min(futures, blocks.to * BLOCK), futures)
  }
}

/**
 * Gives every value of the first study of a question, block after block.
 *
 * @throws CalledOff when called off, and what a runner throws
 */
export async function* keptBlocks(
  runner: Runner,
  question: Question,
  of: KeptOptions['of'],
  options: AnalysisOptions = {},
): AsyncGenerator<Digest> {
  const { futures } = question.studies[0]
  const reductions = [{ id: kept.id, options: { run: 0, of } satisfies KeptOptions }]
  const stretch = { reductions, to: Math.ceil(futures / BLOCK), most: 1 }
  for await (const { bytes, blocks } of reducedBlocks(runner, question, [stretch], options)) {
    yield* kept.read(bytes[0])
    options.onProgress?.(Math.min(futures, blocks.to * BLOCK), futures)
  }
}
