import { type Analysis, type AnalysisKind, type AnswerOf, type Client, RunStopped } from '../../engine.ts'
import type { Failure } from '../studies.svelte.ts'

/** An answer as far as it has come. */
export interface Answered<K extends AnalysisKind> {
  /** Name of the question. */
  readonly key: string
  readonly value: AnswerOf<K>
  readonly whole: boolean
}

interface Wanted<K extends AnalysisKind> {
  readonly key: string
  readonly analysis: Analysis<K>
}

/** Asks one kind of analysis and keeps the newest answer; the last one stays on screen until a newer one comes. */
export class Asking<K extends AnalysisKind> {
  readonly #client: () => Client
  #wanted: Wanted<K> | null = $state.raw(null)
  #answer: Answered<K> | null = $state.raw(null)
  #running: { readonly done: number; readonly total: number } | null = $state.raw(null)
  #failure: Failure | null = $state.raw(null)
  #turn = 0
  #run: { cancel(): void } | null = null

  /** @param client gives the client; asked for when it is needed */
  constructor(client: () => Client) {
    this.#client = client
  }

  get answer(): Answered<K> | null {
    return this.#answer
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
  ask(key: string, analysis: Analysis<K>): void {
    if (this.#wanted?.key === key && this.#failure === null) return
    this.#start({ key, analysis })
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
    this.#wanted = wanted
    this.#failure = null
    this.#running = { done: 0, total: 1 }
    const hear = (value: AnswerOf<K>, whole: boolean): void => {
      if (turn === this.#turn) this.#answer = { key: wanted.key, value, whole }
    }
    const run = this.#client().analyse(wanted.analysis, {
      onPart: (part) => {
        hear(part, false)
      },
      onProgress: (done, total) => {
        if (turn === this.#turn) this.#running = { done, total }
      },
    })
    this.#run = run
    run.done.then(
      (value) => {
        hear(value, true)
        if (turn === this.#turn) this.#running = null
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#fail(error)
      },
    )
  }

  #fail(error: unknown): void {
    this.#running = null
    const isOurs = error instanceof RunStopped
    if (isOurs && error.reason !== 'failed') return
    const text = isOurs ? error.text : { nl: 'Het rekenen is mislukt.', en: 'The calculation failed.' }
    this.#failure = { text, cause: error instanceof Error ? error.message : String(error) }
  }
}
