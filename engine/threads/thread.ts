/** A thread as a pool sees it, wherever it stands. */
import type { OpenQuestion } from '../study/bench.ts'
import type { ThreadNews, ThreadOrder } from './orders.ts'
import { type Clock, threadSide } from './threadSide.ts'

/** What orders are sent to. Nothing is heard of it after its end. */
export interface Thread {
  send(order: ThreadOrder): void
  end(): void
}

/**
 * Starts a thread of a browser or of Node. Neither listener is called before it has returned.
 *
 * @param onLoss hears when the thread has died or could not be loaded
 * @throws when no thread can be started
 */
export type StartThread = (onNews: (news: ThreadNews) => void, onLoss: (cause: string) => void) => Thread

/** Starts what does the work of a thread on the thread that calls, in slices between its other work. It is never lost. */
export function inProcess(open: OpenQuestion, clock?: Clock): StartThread {
  return (onNews) => {
    const take = threadSide(
      open,
      (news) => {
        queueMicrotask(() => {
          onNews(news)
        })
      },
      clock,
    )
    return { send: take, end: () => undefined }
  }
}
