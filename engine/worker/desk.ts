/** The one desk of the calculating side: it takes several jobs over one runner, the newest of each asker. */
import type { Analysis } from '../analysis/analysis.ts'
import { ANALYSES, type AnalysisId, type AnswerOf, type QuestionOf } from '../analysis/shelf.ts'
import { PRIORITIES, type Priority, type Runner } from '../study/runner.ts'
import { breathe } from '../threads/breathe.ts'
import type { Ending, Job, News } from './protocol.ts'

/** A job on the desk. */
interface Standing {
  readonly job: Job
  readonly signal: { aborted: boolean }
  /** Settles when no more work is done for it; undefined while it waits. */
  over: Promise<void> | undefined
  hasAnswered: boolean
  /** Whether a newer job of the same asker waits for its first answer, with which it ends. */
  isOvertaken: boolean
}

type Question = QuestionOf<AnalysisId>
type Answer = AnswerOf<AnalysisId>

type Shelf = Readonly<Record<AnalysisId, Analysis<Question, Answer>>>

/** The analyses as the desk sees them; that a question goes to its own analysis was settled when it was asked. */
const SHELF = ANALYSES as unknown as Shelf

/**
 * Takes jobs, each of which runs beside the others; their priorities order the work of the runner.
 *
 * Of one asker only the newest job counts: an older one is superseded. A band is patient: while a slider is dragged, an overtaken run that has
 * not answered yet is the newest there is, so it gives its first answer before it ends, and meanwhile the newest job waits, unless it is more urgent. After the first
 * answer of a newer job nothing older is ever heard. A job that is stopped is called off, and nothing is heard of it.
 */
export class Desk {
  private readonly runner: Runner
  private readonly tell: (news: News) => void
  private readonly shelf: Shelf
  /** By number, the oldest first. */
  private readonly standing = new Map<number, Standing>()

  constructor(runner: Runner, tell: (news: News) => void, shelf = SHELF) {
    this.runner = runner
    this.tell = tell
    this.shelf = shelf
  }

  /** Takes a job. */
  ask(job: Job): void {
    for (const older of this.of(job.asker)) {
      if (older.over && !older.hasAnswered && isPatient(older.job.priority)) older.isOvertaken = true
      else this.end(older, { how: 'superseded' })
    }
    const signal = { aborted: false }
    this.standing.set(job.id, { job, signal, over: undefined, hasAnswered: false, isOvertaken: false })
    this.startNext(job.asker)
  }

  /** Calls a job off; one that is over already is left alone. */
  stop(id: number): void {
    const one = this.standing.get(id)
    if (one) this.drop(one)
  }

  private of(asker: string): readonly Standing[] {
    return [...this.standing.values()].filter(({ job }) => job.asker === asker)
  }

  /** Starts the newest job of an asker, unless an older one that is at least as urgent has its first answer to give. */
  private startNext(asker: string): void {
    const jobs = this.of(asker)
    const newest = jobs.at(-1)
    if (newest === undefined || newest.over) return
    const rank = rankOf(newest.job.priority)
    if (jobs.some(({ job, over }) => over && rankOf(job.priority) <= rank)) return
    newest.over = this.work(newest)
  }

  private async work(one: Standing): Promise<void> {
    const { kind, question, priority } = one.job
    const { signal } = one
    try {
      // A newer job or a stop may have come in the same breath.
      await breathe()
      if (signal.aborted) return
      const { check, run } = this.shelf[kind]
      const problems = check(question)
      if (problems.length > 0) {
        this.end(one, { how: 'refused', problems })
        return
      }
      const answer = await run(question, this.runner, {
        priority,
        signal,
        pause: () => this.pause(one),
        onPart: (part) => {
          this.answer(one, part)
        },
        onProgress: (done, asked) => {
          if (this.isHeard(one) && !one.isOvertaken) this.tell({ kind: 'progress', id: one.job.id, done, asked })
        },
      })
      if (one.isOvertaken) this.answer(one, answer)
      else if (this.isHeard(one)) {
        this.dropOlder(one)
        this.end(one, { how: 'whole', answer })
      }
    } catch (error) {
      // What was called off has ended already.
      this.end(one, { how: 'fault', cause: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Lets the thread hear its messages, and a dragged band go first: that is worked out on this very thread. */
  private async pause({ job, signal }: Standing): Promise<void> {
    await breathe()
    if (job.priority === 'drag' || signal.aborted) return
    for (const { job: other, over } of this.standing.values()) if (other.priority === 'drag') await over
  }

  /** Tells what there is so far; an overtaken job ends with it. */
  private answer(one: Standing, part: Answer): void {
    if (!this.isHeard(one)) return
    one.hasAnswered = true
    this.dropOlder(one)
    this.tell({ kind: 'part', id: one.job.id, part })
    if (one.isOvertaken) this.end(one, { how: 'superseded' })
  }

  private dropOlder({ job }: Standing): void {
    for (const older of this.of(job.asker)) if (older.job.id < job.id) this.end(older, { how: 'superseded' })
  }

  private isHeard(one: Standing): boolean {
    return this.standing.get(one.job.id) === one
  }

  /** Ends a job once and for all. */
  private end(one: Standing, ending: Ending): void {
    if (!this.isHeard(one)) return
    this.standing.delete(one.job.id)
    try {
      this.tell({ kind: 'ended', id: one.job.id, ending: one.isOvertaken ? { how: 'superseded' } : ending })
    } finally {
      this.drop(one)
    }
  }

  private drop(one: Standing): void {
    one.signal.aborted = true
    this.standing.delete(one.job.id)
    this.startNext(one.job.asker)
  }
}

/** Bands are asked for so often that they would never come if each asking undid the one before. */
function isPatient(priority: Priority): boolean {
  return priority === 'drag' || priority === 'settled'
}

function rankOf(priority: Priority): number {
  return PRIORITIES.indexOf(priority)
}
