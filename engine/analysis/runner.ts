import type { BlockPaths } from '../kernel/run.ts'
import type { BlockRunner } from '../study/runStudy.ts'

/** How an analysis is followed and called off; all of it may be left out. */
export interface AnalysisOptions {
  /** Hears how much is done, in units of the analysis' own choosing. */
  readonly onProgress?: (done: number, asked: number) => void
  /** Ends the analysis between two blocks when set; it then answers undefined. */
  readonly signal?: { readonly aborted: boolean }
  /** Waited for between two blocks, so that a thread can hear messages. */
  readonly pause?: () => Promise<void>
}

/**
 * Runs some blocks of an opened run and gives them in their order, as many under way at once as the runner takes.
 *
 * An analysis has one run open at a time and waits for its blocks before it opens the next: the threads of a pool hold one run each.
 *
 * @param to first block that is not run
 */
export async function* blocksOf(
  runner: BlockRunner,
  from: number,
  to: number,
  { signal, pause }: AnalysisOptions,
): AsyncGenerator<BlockPaths> {
  const underWay: Promise<BlockPaths>[] = []
  const ahead = runner.width > 1 ? 2 * runner.width : 1
  let asked = from
  try {
    for (let next = from; next < to; next += 1) {
      for (; asked < to && asked < next + ahead; asked += 1) {
        const answer = Promise.resolve(runner.block(asked))
        // A failure is met where its turn comes; until then it must not count as unheard.
        answer.catch(() => undefined)
        underWay.push(answer)
      }
      const paths = await underWay.shift()
      if (paths !== undefined) yield paths
      if (pause) await pause()
      if (signal?.aborted) return
    }
  } finally {
    // Blocks still under way belong to this run and must be over before another is opened.
    await Promise.allSettled(underWay)
  }
}
