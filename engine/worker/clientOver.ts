import type { Summary } from '../study/summary.ts'
import type { Analysis, AnalysisKind, AnswerOf } from './analyses.ts'
import { AnalysisDesk, type AnalysisJob } from './analysisDesk.ts'
import type { Client, Followers } from './client.ts'
import type { Link, OpenLink } from './protocol.ts'
import { type Job, RunQueue } from './runQueue.ts'
import { RunStopped } from './stopped.ts'

/** A host that has not said a word after this long will not; slow lines need a while to load it. */
const FIRST_WORD_MS = 30_000

/**
 * Makes a client over links. A link is opened at the first request, and anew after one broke: asking again is the retry.
 */
export function clientOver(openLink: OpenLink): Client {
  let link: Link | undefined
  let nextId = 1
  const readers = new Set<(stopped: RunStopped) => void>()
  const queue = new RunQueue(linked)
  const desk = new AnalysisDesk(linked)

  function linked(): Link {
    if (link !== undefined) return link
    const opened = openLink((cause) => {
      breakDown(opened, cause)
    })
    link = opened
    const timer = setTimeout(() => {
      breakDown(opened, 'the host does not answer')
    }, FIRST_WORD_MS)
    opened
      .listen((news) => {
        queue.hear(news)
        desk.hear(news)
      })
      .catch((error: unknown) => {
        breakDown(opened, String(error))
      })
      .finally(() => {
        clearTimeout(timer)
      })
    return opened
  }

  function breakDown(broken: Link, cause: string): void {
    if (link !== broken) return
    link = undefined
    broken.close()
    queue.end('failed', cause)
    desk.end('failed', cause)
    for (const fail of readers) fail(new RunStopped('failed', cause))
  }

  return {
    run: (study, onSummary, onProgress) => {
      let cancel: () => void = () => undefined
      const done = new Promise<Summary>((resolve, reject) => {
        const job: Job = { id: nextId, study, onSummary, onProgress, resolve, reject }
        nextId += 1
        cancel = () => {
          queue.cancel(job)
        }
        queue.add(job)
      })
      done.catch(() => undefined)
      return { cancel, done }
    },
    analyse: <K extends AnalysisKind>(analysis: Analysis<K>, { onPart, onProgress }: Followers<K> = {}) => {
      let cancel: () => void = () => undefined
      const done = new Promise<AnswerOf<K>>((resolve, reject) => {
        const job: AnalysisJob = {
          id: nextId,
          analysis: analysis as Analysis,
          // The host answers an analysis with its own kind of answer.
          onPart: (part) => onPart?.(part),
          onProgress: (count, asked) => onProgress?.(count, asked),
          resolve: (answer) => {
            resolve(answer)
          },
          reject,
        }
        nextId += 1
        cancel = () => {
          desk.cancel(job)
        }
        desk.add(job)
      })
      done.catch(() => undefined)
      return { cancel, done }
    },
    read: (text, language = 'nl') =>
      new Promise((resolve, reject) => {
        readers.add(reject)
        linked()
          .read(text, language)
          .then(resolve, (error: unknown) => {
            reject(new RunStopped('failed', String(error)))
          })
          .finally(() => readers.delete(reject))
      }),
    close: () => {
      const last = link
      link = undefined
      queue.end('cancelled', 'closed')
      desk.end('cancelled', 'closed')
      for (const fail of readers) fail(new RunStopped('cancelled', 'closed'))
      last?.close()
    },
  }
}
