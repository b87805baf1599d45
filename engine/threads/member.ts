/** A thread of a pool and what it has in hand. */
import type { Lanes } from '../study/bench.ts'
import { type AskedReduction, type Blocks, PRIORITIES, type Priority, type Signal } from '../study/runner.ts'
import { type ThreadNews, rankOf } from './orders.ts'
import type { Numbered } from './questions.ts'
import type { StartThread, Thread } from './thread.ts'

/** Ticks within which a thread says its first word; a slow line needs a while to load it. */
const FIRST_WORD_TICKS = 30
/** Ticks within which a thread with orders in hand says something. */
const SILENT_TICKS = 10

/** An order and who waits for it. */
export interface Task {
  readonly order: number
  readonly asked: Numbered
  readonly reductions: readonly AskedReduction[]
  readonly blocks: Blocks
  readonly priority: Priority
  readonly signal: Signal | undefined
  readonly done: (bytes: readonly Uint8Array[]) => void
  readonly fail: (error: Error) => void
}

/** One thread of a pool. It knows which questions are open there, and how long it has been silent. */
export class Member {
  readonly #thread: Thread
  readonly #lanes: Lanes
  readonly #room: number
  readonly #open = new Set<number>()
  #tasks: readonly Task[] = []
  #isHere = false
  #silence = 0

  /** @throws when the thread cannot be started */
  constructor(
    start: StartThread,
    lanes: Lanes,
    room: number,
    onNews: (member: Member, news: ThreadNews) => void,
    onLoss: (member: Member, cause: string) => void,
  ) {
    this.#lanes = lanes
    this.#room = room
    this.#thread = start(
      (news) => {
        onNews(this, news)
      },
      (cause) => {
        onLoss(this, cause)
      },
    )
  }

  /** Whether it has said its first word. */
  get isHere(): boolean {
    return this.#isHere
  }

  /** Whether a word of it is waited for. */
  get isAwaited(): boolean {
    return !this.#isHere || this.#tasks.length > 0
  }

  /** What it runs or has waiting. */
  get tasks(): readonly Task[] {
    return this.#tasks
  }

  /** Counts what it would do before an order of this priority that came now. */
  ahead(priority: Priority): number {
    return this.#tasks.filter((task) => rankOf(task.priority) <= rankOf(priority)).length
  }

  /** Rank of the most urgent order in its hands; beyond all ranks when it has none. */
  get busiest(): number {
    return Math.min(PRIORITIES.length, ...this.#tasks.map(({ priority }) => rankOf(priority)))
  }

  /** @throws when the question cannot be sent, which is a bug of ours */
  give(task: Task): void {
    const { order, asked, reductions, blocks, priority } = task
    const { run, question } = asked
    if (!this.#open.has(run)) this.#thread.send({ kind: 'open', run, question, lanes: this.#lanes, room: this.#room })
    this.#open.add(run)
    this.#thread.send({ kind: 'reduce', order, run, reductions, blocks, priority })
    if (this.#tasks.length === 0) this.#silence = 0
    this.#tasks = [...this.#tasks, task]
  }

  /** Notes that it said something. */
  heard(news: ThreadNews): void {
    this.#silence = 0
    if (news.kind === 'here') this.#isHere = true
  }

  /** Takes an order out of its hands; undefined when it is not there, or no longer. */
  take(order: number): Task | undefined {
    const task = this.#tasks.find((other) => other.order === order)
    this.#tasks = this.#tasks.filter((other) => other !== task)
    return task
  }

  /** Takes an order out of its hands and tells it so. */
  callOff(task: Task): void {
    this.take(task.order)
    this.#thread.send({ kind: 'callOff', order: task.order })
  }

  /** Lets it forget a question. */
  forget(run: number): void {
    if (this.#open.delete(run)) this.#thread.send({ kind: 'close', run })
  }

  /** Counts a tick of waiting, and says why when it has been waited for long enough. */
  tick(): string | undefined {
    if (!this.isAwaited) return undefined
    this.#silence += 1
    if (this.#silence < (this.#isHere ? SILENT_TICKS : FIRST_WORD_TICKS)) return undefined
    return this.#isHere ? 'it fell silent' : 'it did not load in time'
  }

  /** Ends the thread. */
  end(): void {
    this.#thread.end()
  }
}
