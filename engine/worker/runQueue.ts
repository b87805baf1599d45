import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import type { Link, News } from './protocol.ts'
import { RunStopped, type StopReason } from './stopped.ts'

/** A run that was asked for, with the ears of whoever asked. */
export interface Job {
  readonly id: number
  readonly study: Study
  readonly onSummary: (summary: Summary) => void
  readonly onProgress: ((done: number, asked: number) => void) | undefined
  readonly resolve: (summary: Summary) => void
  readonly reject: (stopped: RunStopped) => void
}

/** Keeps one run in flight and the latest one waiting, and drops stale answers. */
export class RunQueue {
  private readonly link: () => Link
  private current: Job | undefined
  private waiting: Job | undefined
  /** Whether the run in flight has given an answer. */
  private hasAnswered = false
  /** Why the run in flight is to end early, if it is; an overtaken one may still give its first answer. */
  private ending: StopReason | undefined

  constructor(link: () => Link) {
    this.link = link
  }

  /** Takes a run: at once when nothing is in flight, else as the only one waiting. */
  add(job: Job): void {
    if (this.current === undefined) {
      this.start(job)
      return
    }
    this.waiting?.reject(new RunStopped('superseded'))
    this.waiting = job
    if (this.ending === undefined) {
      this.ending = 'superseded'
      if (this.hasAnswered) this.stopCurrent(this.current)
    }
  }

  /** Calls a run off; one that is over already is left alone. */
  cancel(job: Job): void {
    if (job === this.waiting) this.waiting = undefined
    if (job === this.current) {
      if (this.ending !== 'cancelled') this.stopCurrent(job)
      this.ending = 'cancelled'
    }
    job.reject(new RunStopped('cancelled'))
  }

  /** Hears what the host tells; news of a run that is over is dropped. */
  hear(news: News): void {
    const job = this.current
    if (job?.id !== news.id) return
    if (news.kind === 'summary') this.answer(job, news.summary)
    else if (news.kind === 'progress' && this.ending === undefined) job.onProgress?.(news.done, news.asked)
  }

  /** Ends everything: the host is gone. */
  end(reason: StopReason, cause: string): void {
    const jobs = [this.current, this.waiting]
    this.current = this.waiting = undefined
    for (const job of jobs) job?.reject(new RunStopped(reason, cause))
  }

  private start(job: Job): void {
    this.current = job
    this.hasAnswered = false
    this.ending = undefined
    this.link()
      .run(job.id, job.study)
      .then(
        (summary) => {
          this.finish(job, () => {
            if (summary) this.answer(job, summary)
            if (summary && this.ending === undefined) job.resolve(summary)
            else job.reject(new RunStopped(this.ending ?? 'cancelled'))
          })
        },
        (error: unknown) => {
          this.finish(job, () => {
            job.reject(new RunStopped(this.ending ?? 'failed', error instanceof Error ? error.message : String(error)))
          })
        },
      )
  }

  private answer(job: Job, summary: Summary): void {
    if (this.ending === 'cancelled' || (this.ending && this.hasAnswered)) return
    this.hasAnswered = true
    job.onSummary(summary)
    if (this.ending && summary.futures < summary.asked) this.stopCurrent(job)
  }

  private finish(job: Job, settle: () => void): void {
    if (this.current !== job) return
    settle()
    this.current = undefined
    const next = this.waiting
    this.waiting = undefined
    if (next) this.start(next)
  }

  private stopCurrent(job: Job): void {
    // Should the host be gone, the link says so by itself.
    this.link()
      .stop(job.id)
      .catch(() => undefined)
  }
}
