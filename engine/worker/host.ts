import { parseScenario } from '../scenario/index.ts'
import { type OpenRunner, runStudy } from '../study/runStudy.ts'
import { STAGES } from '../study/study.ts'
import { breathe } from './breathe.ts'
import type { Host, News } from './protocol.ts'

/** Makes the side that calculates, whatever thread it stands on. */
export function createHost(open: OpenRunner): Host {
  let tell: (news: News) => void = () => undefined
  const running = new Map<number, { aborted: boolean }>()
  return {
    listen: (listener) => {
      tell = listener
    },
    run: async (id, study) => {
      const signal = { aborted: false }
      running.set(id, signal)
      try {
        // Stop may have come in the same breath as the request.
        await breathe()
        if (signal.aborted) return undefined
        return await runStudy(study, open, {
          stages: STAGES,
          signal,
          pause: breathe,
          onSummary: (summary) => {
            if (summary.futures < study.futures) tell({ kind: 'summary', id, summary })
          },
          onProgress: (done, asked) => {
            tell({ kind: 'progress', id, done, asked })
          },
        })
      } finally {
        running.delete(id)
      }
    },
    stop: (id) => {
      const signal = running.get(id)
      if (signal) signal.aborted = true
    },
    read: (text, language) => parseScenario(text, { language }),
  }
}
