/** What of a run goes to everything after the blocks: reducing, selecting, putting together. */
import { prepareRun } from '../engine/kernel/run.ts'
import { openWith } from '../engine/study/openQuestion.ts'
import { runStudy } from '../engine/study/runStudy.ts'
import { alone } from '../engine/threads/alone.ts'
import { type ClockName, now } from './clock.ts'
import { type Document, studyFor } from './ours.ts'

/** Share of an f32 run on one thread that is not spent in blocks, 0..1. */
export async function bandsShareOf(document: Document, futures: number, clock: ClockName): Promise<number> {
  let inBlocks = 0
  const timed = openWith((request, backend) => {
    const run = prepareRun(request, backend)
    return {
      ...run,
      *slices(index) {
        const work = run.slices(index)
        for (;;) {
          const start = now(clock)
          const step = work.next()
          inBlocks += now(clock) - start
          if (step.done === true) return step.value
          yield
        }
      },
    }
  })
  const study = studyFor(document, futures, { backend: 'f32' })
  const begin = now(clock)
  await runStudy(study, alone('quickest', timed))
  return 1 - inBlocks / (now(clock) - begin)
}
