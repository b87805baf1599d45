import { type Client, type Summary, carried } from '../engine.ts'
import { type Question, questionKey } from './question.ts'

/** Futures of a carried band: the first, and the most. */
const FEW = 256
const MANY = 1024
/** Milliseconds from question to answer under which twice as many futures fit a frame, and above which half as many do. */
const QUICK = 6
const SLOW = 20

/** A settled band, and what is needed to carry it along while a numeric lever moves (docs/model.md, E61). */
export class Carrying {
  readonly #client: Pick<Client, 'ask'>
  readonly #question: Question
  readonly #settled: Summary
  /** The same few futures without the move, by their number; undefined while they are being worked out. */
  readonly #unmoved = new Map<number, Summary | undefined>()
  #futures = FEW

  /** @param settled the whole answer to the question */
  constructor(client: Pick<Client, 'ask'>, question: Question, settled: Summary) {
    this.#client = client
    this.#question = question
    this.#settled = settled
  }

  /** Whether a question differs from the settled one in numeric levers alone. */
  carries(to: Question): boolean {
    const from = this.#question
    const rest = (question: Question): string => questionKey({ ...question, policy: from.policy })
    const before: Readonly<Record<string, unknown>> = { ...from.policy.levers }
    return (
      rest(from) === rest(to) &&
      Object.entries(to.policy.levers).every(
        ([id, value]) =>
          (typeof value === 'number' && typeof before[id] === 'number') ||
          JSON.stringify(value) === JSON.stringify(before[id]),
      )
    )
  }

  /** The few futures of a question to ask for; their unmoved twins are asked for with the first. */
  studyOf(question: Question): Question & { readonly futures: number } {
    const few = (of: Question) =>
      ({ ...of, futures: this.#futures, enough: null, precision: 'f32', detail: false }) as const
    const futures = this.#futures
    if (!this.#unmoved.has(futures)) {
      this.#unmoved.set(futures, undefined)
      this.#client.ask('study', few(this.#question), { asker: 'unmoved', priority: 'drag' }).done.then(
        (summary) => this.#unmoved.set(futures, summary),
        () => this.#unmoved.delete(futures),
      )
    }
    return few(question)
  }

  /**
   * Carries the settled band along.
   *
   * @param took milliseconds from question to answer
   * @returns undefined as long as its twins are not there, null when a band is withheld
   */
  carry(moved: Summary, took: number): Summary | null | undefined {
    if (took < QUICK) this.#futures = Math.min(MANY, 2 * this.#futures)
    else if (took > SLOW) this.#futures = Math.max(FEW, this.#futures / 2)
    const unmoved = this.#unmoved.get(moved.futures)
    return unmoved === undefined ? undefined : carried(this.#settled, moved, unmoved)
  }
}
