import { type Digest, digestOf } from '../../study/digest.ts'
import { BLOCK, type StudyPlan } from '../../study/plan.ts'
import type { OpenRunner } from '../../study/runStudy.ts'
import type { Study } from '../../study/study.ts'
import type { Ran } from '../../study/summarise.ts'
import { type AnalysisOptions, blocksOf } from '../runner.ts'

/** Blocks of one run before the next run has its turn: opening a run costs about a tenth of a block. */
const TURN = 8

/** The same block of futures under every run. */
export interface Together {
  /** [run], in the order of the plans. */
  readonly digests: readonly Digest[]
  readonly ran: Ran
  /** Futures done so far under every run. */
  readonly done: number
}

/**
 * Runs several studies over the same futures: a first block of each, then eight blocks of each in turn, so that what is compared was
 * made side by side and nothing is kept longer than needed.
 *
 * @param plans one per run; they differ in policy or overrides and agree in everything else
 * @param study its number of futures and precision hold for every run
 * @returns block after block; it ends early when called off
 */
export async function* sideBySide(
  plans: readonly StudyPlan[],
  { futures, precision }: Pick<Study, 'futures' | 'precision'>,
  open: OpenRunner,
  options: AnalysisOptions = {},
): AsyncGenerator<Together> {
  const blocks = Math.ceil(futures / BLOCK)
  let count = 0
  for (let from = 0, to = 1; from < blocks; from = to, to = Math.min(blocks, from === 1 ? TURN : from + TURN)) {
    const turns: Digest[][] = []
    let ran: Ran | undefined
    for (const plan of plans) {
      const runner = await open(plan.request, precision)
      ran = runner
      const digests: Digest[] = []
      for await (const paths of blocksOf(runner, from, to, options)) {
        const lanes = Math.min(BLOCK, futures - (from + digests.length) * BLOCK)
        digests.push(digestOf(plan, paths, lanes))
        count += lanes
        options.onProgress?.(count, futures * plans.length)
      }
      if (options.signal?.aborted) return
      turns.push(digests)
    }
    for (let i = 0; i < to - from && ran; i += 1) {
      yield { digests: turns.map((turn) => turn[i]), ran, done: Math.min(futures, (from + i + 1) * BLOCK) }
    }
  }
}
