import type { Client, Study, Summary } from '../engine.ts'
import { type Question, questionKey } from './question.ts'

/** Asks a small study and gives its summary; null when the asker is no longer interested. */
export type Ask = (question: Question, futures: number) => Promise<Summary | null>

/** Work of the lowest priority: a few small studies whose answers it writes into the page's state. */
export type Task = (ask: Ask) => Promise<void>

const REMEMBERED = 60

/**
 * Runs small studies one after the other while nothing more urgent runs. New tasks replace the old ones;
 * a study that was answered once is not run again.
 */
export class Background {
  readonly #open: () => Client
  #client: Client | null = null
  readonly #known = new Map<string, Summary>()
  #generation = 0
  #run: { cancel(): void } | null = null

  /** @param open makes the client on first use: a page that asks nothing starts no second worker */
  constructor(open: () => Client) {
    this.#open = open
  }

  /** Keeps an answer that came another way. */
  remember(question: Question, summary: Summary): void {
    const key = keyOf(question, summary.futures)
    this.#known.delete(key)
    this.#known.set(key, summary)
    const [oldest] = this.#known.keys()
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
  }

  /** Gives an answer that is known already. */
  known(question: Question, futures: number): Summary | null {
    return this.#known.get(keyOf(question, futures)) ?? null
  }

  /** Lets the engine go. */
  close(): void {
    this.stop()
    this.#client?.close()
    this.#client = null
  }

  /** Drops what is being done. */
  stop(): void {
    this.#generation += 1
    this.#run?.cancel()
    this.#run = null
  }

  /** Does these tasks in their order, in place of what was being done. Failures are silent: nothing on the page waits for them. */
  async work(tasks: readonly Task[]): Promise<void> {
    this.stop()
    const generation = this.#generation
    const ask: Ask = async (question, futures) => {
      if (generation !== this.#generation) return null
      const known = this.known(question, futures)
      return known ?? (await this.#study({ ...question, futures }, generation))
    }
    for (const task of tasks) {
      if (generation !== this.#generation) return
      await task(ask).catch(() => undefined)
    }
  }

  async #study(study: Study, generation: number): Promise<Summary | null> {
    this.#client ??= this.#open()
    const run = this.#client.run(study, () => undefined)
    this.#run = run
    const summary = await run.done
    if (generation !== this.#generation) return null
    this.remember(study, summary)
    return summary
  }
}

function keyOf(question: Question, futures: number): string {
  return `${questionKey(question)} ${futures}`
}
