import {
  type AnalysisId,
  type AnswerOf,
  type Client,
  type Priority,
  type QuestionOf,
  type Running,
} from '../../engine.ts'
import { type Failure, failureOf } from './failure.ts'

/** An answer as far as it has come. */
export interface Answered<K extends AnalysisId> {
  /** Name of the question. */
  readonly key: string
  readonly question: QuestionOf<K>
  readonly value: AnswerOf<K>
  readonly whole: boolean
}

type Wanted<K extends AnalysisId> = Pick<Answered<K>, 'key' | 'question'>

/** Asks one kind of analysis and keeps the newest answer; the last one stays on screen until a newer one comes. */
export class Asking<K extends AnalysisId> {
  readonly #client: Pick<Client, 'ask'>
  readonly #kind: K
  readonly #asker: string
  readonly #priority: Priority
  #wanted: Wanted<K> | null = $state.raw(null)
  #answer: Answered<K> | null = $state.raw(null)
  #whole: Answered<K> | null = $state.raw(null)
  #running: { readonly done: number; readonly total: number } | null = $state.raw(null)
  #failure: Failure | null = $state.raw(null)
  #turn = 0
  #run: Running<K> | null = null

  /** @param asker a name that nobody else asks under */
  constructor(client: Pick<Client, 'ask'>, kind: K, asker: string, priority: Priority = 'room') {
    this.#client = client
    this.#kind = kind
    this.#asker = asker
    this.#priority = priority
  }

  get answer(): Answered<K> | null {
    return this.#answer
  }
  /** The newest whole answer, while a part of a newer one may be there already. */
  get whole(): Answered<K> | null {
    return this.#whole
  }
  /** How far the work has come, in units of the analysis; null when nothing runs. */
  get running(): { readonly done: number; readonly total: number } | null {
    return this.#running
  }
  get failure(): Failure | null {
    return this.#failure
  }
  /** Whether the whole answer to the latest question is there. */
  get settled(): boolean {
    return this.#answer?.whole === true && this.#answer.key === this.#wanted?.key
  }
  /** Whether the latest question was called off before its answer came. */
  get stopped(): boolean {
    return this.#wanted !== null && this.#running === null && this.#failure === null && !this.settled
  }

  /** Asks a question under its name; one that was asked last is not asked again. */
  ask(key: string, question: QuestionOf<K>): void {
    if (this.#wanted?.key === key && this.#failure === null) return
    this.#start({ key, question })
  }

  /** Takes a whole answer that came another way. */
  take(key: string, question: QuestionOf<K>, value: AnswerOf<K>): void {
    this.cancel()
    this.#wanted = { key, question }
    this.#hear(this.#wanted, value, true)
  }

  /** Asks the latest question again: after a failure, or when it was called off. */
  retry(): void {
    if (this.#wanted !== null) this.#start(this.#wanted)
  }

  /** Calls the work off; what is there stays. */
  cancel(): void {
    this.#turn += 1
    this.#run?.cancel()
    this.#run = null
    this.#running = null
  }

  /** Leaves the room: unfinished work is called off and asked again on coming back. */
  leave(): void {
    this.cancel()
    if (!this.settled) this.#wanted = null
  }

  #start(wanted: Wanted<K>): void {
    this.cancel()
    const turn = this.#turn
    const isLatest = (): boolean => turn === this.#turn
    this.#wanted = wanted
    this.#failure = null
    this.#running = { done: 0, total: 1 }
    const run = this.#client.ask(this.#kind, wanted.question, {
      asker: this.#asker,
      priority: this.#priority,
      onPart: (part) => {
        if (isLatest()) this.#hear(wanted, part, false)
      },
      onProgress: (done, total) => {
        if (isLatest()) this.#running = { done, total }
      },
    })
    this.#run = run
    run.done.then(
      (value) => {
        if (!isLatest()) return
        this.#hear(wanted, value, true)
        this.#running = null
      },
      (error: unknown) => {
        if (isLatest()) this.#fail(error)
      },
    )
  }

  #hear(wanted: Wanted<K>, value: AnswerOf<K>, whole: boolean): void {
    this.#answer = { ...wanted, value, whole }
    if (whole) this.#whole = this.#answer
  }

  #fail(error: unknown): void {
    this.#running = null
    this.#failure = failureOf(error)
  }
}
