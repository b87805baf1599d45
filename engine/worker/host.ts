import { parseScenario } from '../scenario/index.ts'
import { type OpenRunner, runStudy } from '../study/runStudy.ts'
import { STAGES } from '../study/study.ts'
import { analyse } from './analyses.ts'
import { breathe } from '../threads/breathe.ts'
import type { Host, News } from './protocol.ts'

/** Makes the side that calculates, whatever thread it stands on. */
export function createHost(open: OpenRunner): Host {
  let tell: (news: News) => void = () => undefined
  const running = new Map<number, { aborted: boolean }>()
  // Threads hold one run each, so work is done one after the other.
  let last: Promise<void> = Promise.resolve()

  /** Does work that can be stopped by its number; undefined when it was. */
  async function stoppable<T>(
    id: number,
    work: (signal: { readonly aborted: boolean }) => Promise<T>,
  ): Promise<T | undefined> {
    const signal = { aborted: false }
    running.set(id, signal)
    const before = last
    let end = (): void => undefined
    last = new Promise((done) => {
      end = done
    })
    try {
      await before
      // Stop may have come in the same breath as the request.
      await breathe()
      return signal.aborted ? undefined : await work(signal)
    } finally {
      running.delete(id)
      end()
    }
  }

  return {
    listen: (listener) => {
      tell = listener
    },
    run: (id, study) =>
      stoppable(id, (signal) =>
        runStudy(study, open, {
          stages: STAGES,
          signal,
          pause: breathe,
          onSummary: (summary) => {
            if (summary.futures < summary.asked) tell({ kind: 'summary', id, summary })
          },
          onProgress: (done, asked) => {
            tell({ kind: 'progress', id, done, asked })
          },
        }),
      ),
    analyse: (id, analysis) =>
      stoppable(id, (signal) =>
        analyse(analysis, open, {
          signal,
          pause: breathe,
          onPart: (part) => {
            tell({ kind: 'part', id, part })
          },
          onProgress: (done, asked) => {
            tell({ kind: 'progress', id, done, asked })
          },
        }),
      ),
    stop: (id) => {
      const signal = running.get(id)
      if (signal) signal.aborted = true
    },
    read: (text, language) => parseScenario(text, { language }),
  }
}
