import { type Client, type Enough, type Priority, type Study, type Summary, HALF_A_DOT, MOST_GROWN } from '../engine.ts'
import { type Failure, failureOf } from './asking/failure.ts'
import { Carrying } from './carrying.ts'
import type { Question } from './question.ts'

/** The sizes of a run: while a knob moves, and the least at rest and on request. */
export const SIZES = { coarse: 1024, settled: 8192, precise: 65_536 } as const

/** When a run may stop by itself (model.md, E55): at rest, and on request, when whole percentages are sure. */
const ENOUGH: Readonly<Record<'settled' | 'precise', Enough>> = {
  settled: { within: HALF_A_DOT, least: SIZES.settled },
  precise: { within: 0.005, least: SIZES.precise },
}

/** Makes the study of a question with everything at rest, which stops by itself. */
export function studyAtRest(question: Question): Study {
  return { ...question, futures: MOST_GROWN, enough: ENOUGH.settled, precision: 'f64' }
}

interface Answer {
  readonly key: string
  readonly summary: Summary
  readonly turn: number
  /** Whether it is a settled band that was carried along: for the eye alone. */
  readonly isCarried: boolean
}

interface Wanted {
  readonly key: string
  readonly question: Question
  readonly study: Study
  readonly priority: Priority
  readonly turn: number
  /** What its few futures carry along; null where the answer is a band of its own. */
  readonly carrying: Carrying | null
}

/**
 * Asks the engine for the band on screen and keeps the newest answer.
 * An overtaken run may still give its first answer; here answers are kept in the order of their questions.
 */
export class Studies {
  readonly #client: Pick<Client, 'ask'>
  readonly #onSettled: (key: string, summary: Summary) => void
  #turn = 0
  #wanted: Wanted | null = $state.raw(null)
  #run: { cancel(): void } | null = null
  #answer: Answer | null = $state.raw(null)
  #running: { readonly done: number; readonly total: number } | null = $state.raw(null)
  #failure: Failure | null = $state.raw(null)
  /** The last settled band, which is carried along while a lever moves. */
  #carrying: Carrying | null = null

  /** @param onSettled hears the full answer to a question, with the question's name */
  constructor(client: Pick<Client, 'ask'>, onSettled: (key: string, summary: Summary) => void = () => undefined) {
    this.#client = client
    this.#onSettled = onSettled
  }

  /** The newest summary, or null before the first. */
  get summary(): Summary | null {
    return this.#answer?.summary ?? null
  }

  /** Whether the summary is the full answer to the latest question, with a knob at rest. */
  get settled(): boolean {
    const [answer, wanted] = [this.#answer, this.#wanted]
    if (answer === null || wanted === null || answer.key !== wanted.key || answer.isCarried) return false
    return answer.summary.futures >= SIZES.settled && this.#running === null
  }

  /** Whether the band on screen is a settled one that was carried along while a lever moves. */
  get carried(): boolean {
    return this.#answer?.isCarried ?? false
  }

  /** How far the run under way is, in futures; null when none is. */
  get running(): { readonly done: number; readonly total: number } | null {
    return this.#running
  }

  /** What went wrong with the latest question; null when nothing did. */
  get failure(): Failure | null {
    return this.#failure
  }

  /** Asks a question under its name; `dragging` means that a knob still moves and a coarse band will do. */
  submit(key: string, question: Question, dragging: boolean): void {
    const least = dragging ? SIZES.coarse : SIZES.settled
    const answer = this.#answer
    const held =
      this.#wanted !== null && answer?.key === key && answer.summary.futures >= least && (dragging || !answer.isCarried)
    const asked = dragging ? this.#whileDragging(question) : { study: studyAtRest(question), carrying: null }
    const wanted = { key, question, ...asked, priority: dragging ? 'drag' : 'settled' } as const
    if (held && this.#running === null) this.#wanted = { ...wanted, turn: this.#turn }
    else this.#ask(wanted)
  }

  /** A few futures that carry the settled band along where that can be, else a coarse band. Either way f32 serves the eye; what stays on screen is f64. */
  #whileDragging(question: Question): Pick<Wanted, 'study' | 'carrying'> {
    const carrying = this.#carrying
    if (carrying?.carries(question) === true) return { study: carrying.studyOf(question), carrying }
    return { study: { ...question, futures: SIZES.coarse, enough: null, precision: 'f32' }, carrying: null }
  }

  /** Asks the latest question again with more futures, as many as sure whole percentages need. */
  precise(): void {
    const wanted = this.#wanted
    if (wanted === null) return
    const study = { ...studyAtRest(wanted.question), enough: ENOUGH.precise }
    this.#ask({ ...wanted, study, carrying: null, priority: 'settled' })
  }

  /** Stops a long run; the last answer stays. */
  cancel(): void {
    this.#run?.cancel()
    this.#run = null
    this.#running = null
  }

  /** Leaves the room: an unfinished run is called off and asked again on coming back. */
  leave(): void {
    if (this.#running === null) return
    this.cancel()
    this.#wanted = null
  }

  /** Drops everything: what was answered is about another scenario. */
  forget(): void {
    this.cancel()
    this.#turn += 1
    this.#answer = null
    this.#wanted = null
    this.#failure = null
    this.#carrying = null
  }

  /** Asks the latest question again after a failure. */
  retry(): void {
    const wanted = this.#wanted
    if (wanted !== null) this.#ask(wanted)
  }

  #ask(asked: Omit<Wanted, 'turn'>): void {
    const { key, study, priority, question } = asked
    const wanted: Wanted = { ...asked, turn: (this.#turn += 1) }
    const begun = performance.now()
    this.#wanted = wanted
    this.#failure = null
    // A run that stops by itself tells its next size as it goes.
    this.#running = { done: 0, total: study.enough?.least ?? study.futures }
    const isLatest = (): boolean => this.#turn === wanted.turn
    const run = this.#client.ask('study', study, {
      asker: 'band',
      priority,
      onPart: (summary) => {
        this.#hear(wanted, summary, performance.now() - begun)
      },
      onProgress: (done, total) => {
        if (isLatest()) this.#running = { done, total }
      },
    })
    this.#run = run
    run.done.then(
      (summary) => {
        this.#hear(wanted, summary, performance.now() - begun)
        if (!isLatest()) return
        this.#running = null
        if (this.settled && this.#answer !== null) {
          this.#carrying = new Carrying(this.#client, question, this.#answer.summary)
          this.#onSettled(key, this.#answer.summary)
        }
      },
      (error: unknown) => {
        if (isLatest()) this.#fail(error)
      },
    )
  }

  /** An answer counts unless one to a later question is on screen already. */
  #hear({ key, question, turn, carrying, priority }: Wanted, summary: Summary, took: number): void {
    if (this.#wanted === null || (this.#answer !== null && this.#answer.turn > turn)) return
    if (carrying === null) {
      this.#answer = { key, summary, turn, isCarried: false }
      return
    }
    const shown = carrying.carry(summary, took)
    if (shown) this.#answer = { key, summary: shown, turn, isCarried: true }
    if (shown !== null || turn !== this.#turn) return
    // A withheld band cannot be carried: from here on there are coarse bands.
    this.#carrying = null
    this.#ask({ key, question, ...this.#whileDragging(question), priority })
  }

  #fail(error: unknown): void {
    this.#running = null
    this.#failure = failureOf(error)
  }
}
