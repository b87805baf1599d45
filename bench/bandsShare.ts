/** What of a run goes to everything after the blocks: summing up, selecting, putting together. */
import { runStudy } from '../engine/study/runStudy.ts'
import { localRunner } from '../engine/threads/localRunner.ts'
import { type ClockName, now } from './clock.ts'
import { type Document, studyFor } from './ours.ts'

/** Share of an f32 run on one thread that is not spent in blocks, 0..1. */
export async function bandsShareOf(document: Document, futures: number, clock: ClockName): Promise<number> {
  let inBlocks = 0
  const open = localRunner('quickest')
  const study = studyFor(document, futures, { backend: 'f32' })
  const begin = now(clock)
  await runStudy(study, async (request, precision) => {
    const runner = await open(request, precision)
    return {
      ...runner,
      block: (index) => {
        const start = now(clock)
        const paths = runner.block(index)
        inBlocks += now(clock) - start
        return paths
      },
    }
  })
  return 1 - inBlocks / (now(clock) - begin)
}
