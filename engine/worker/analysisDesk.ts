import type { Analysis, AnalysisKind, AnswerOf } from './analyses.ts'
import type { Link, News } from './protocol.ts'
import { RunStopped, type StopReason } from './stopped.ts'

/** An analysis that was asked for, with the ears of whoever asked. */
export interface AnalysisJob {
  readonly id: number
  readonly analysis: Analysis
  readonly onPart: (part: AnswerOf<AnalysisKind>) => void
  readonly onProgress: (done: number, asked: number) => void
  readonly resolve: (answer: AnswerOf<AnalysisKind>) => void
  readonly reject: (stopped: RunStopped) => void
}

/** Keeps one analysis under way: a newer one takes its place, and nothing is heard of the older any more. */
export class AnalysisDesk {
  private readonly link: () => Link
  private current: AnalysisJob | undefined

  constructor(link: () => Link) {
    this.link = link
  }

  /** Takes an analysis, in place of the one under way. */
  add(job: AnalysisJob): void {
    if (this.current) this.drop(this.current, 'superseded')
    this.current = job
    this.link()
      .analyse(job.id, job.analysis)
      .then(
        (answer) => {
          this.settle(job, () => {
            if (answer === undefined) job.reject(new RunStopped('cancelled'))
            else job.resolve(answer)
          })
        },
        (error: unknown) => {
          this.settle(job, () => {
            job.reject(new RunStopped('failed', error instanceof Error ? error.message : String(error)))
          })
        },
      )
  }

  /** Calls an analysis off; one that is over already is left alone. */
  cancel(job: AnalysisJob): void {
    if (this.current === job) this.drop(job, 'cancelled')
  }

  /** Hears what the host tells; news of anything else is passed over. */
  hear(news: News): void {
    if (this.current?.id !== news.id) return
    if (news.kind === 'part') this.current.onPart(news.part)
    else if (news.kind === 'progress') this.current.onProgress(news.done, news.asked)
  }

  /** Ends everything: the host is gone. */
  end(reason: StopReason, cause: string): void {
    this.current?.reject(new RunStopped(reason, cause))
    this.current = undefined
  }

  private settle(job: AnalysisJob, tell: () => void): void {
    if (this.current !== job) return
    this.current = undefined
    tell()
  }

  private drop(job: AnalysisJob, reason: StopReason): void {
    this.current = undefined
    job.reject(new RunStopped(reason))
    // Should the host be gone, the link says so by itself.
    this.link()
      .stop(job.id)
      .catch(() => undefined)
  }
}
