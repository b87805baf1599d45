/** Whoever runs blocks of futures: this thread alone, a pool of threads, later a queue of machines. All give the same bytes. */
import type { Recorded } from '../kernel/request.ts'
import type { Precision, Study } from './study.ts'

/** What is run: one or more studies over the same futures. Plain data, safe to send to a thread or a machine. */
export interface Question {
  /** They have seed, sampling, mode, precision and number of futures in common. */
  readonly studies: readonly [Study, ...Study[]]
  /** Quantities to record for the first study beside those that its outcomes need. */
  readonly recorded?: readonly Recorded[]
}

/** A reduction by its name on the shelf (`reductions/shelf.ts`), since a function cannot cross a thread. Plain data. */
export interface AskedReduction {
  readonly id: string
  readonly options: unknown
}

/** Consecutive blocks of 1,024 futures: `from`, and all before `to`. */
export interface Blocks {
  readonly from: number
  readonly to: number
}

/** Which order goes first when a thread has several: the band that is being dragged, the settled one, the room in view, the background. */
export const PRIORITIES = ['drag', 'settled', 'room', 'background'] as const
export type Priority = (typeof PRIORITIES)[number]

/** How an order stands among others. */
export interface Order {
  /** `settled` unless stated. */
  readonly priority?: Priority
  /** When set, the order may be dropped; its promise is then rejected with `CalledOff`. */
  readonly signal?: Signal
}

/** Says whether work was called off. */
export interface Signal {
  readonly aborted: boolean
}

/** Runs blocks and reduces them where they ran. */
export interface Runner {
  /** Orders that may be under way at once, 1 or more. */
  readonly width: number
  /** What will run when a precision is asked for: the name of the lanes, for the eye only, and what the numbers really are (f64 where f32 cannot run). */
  readonly lanes: (asked: Precision) => { readonly backend: string; readonly precision: Precision }
  /**
   * Runs blocks of a question and reduces them; orders may be given while others are under way, and their answers come in any order.
   *
   * @returns the bytes of each reduction over these blocks, in the order of `reductions`
   * @throws CalledOff when the order was dropped, and what the engine throws
   */
  readonly run: (
    question: Question,
    reductions: readonly AskedReduction[],
    blocks: Blocks,
    order?: Order,
  ) => Promise<readonly Uint8Array[]>
}

/** What work is ended with that was called off; thrown by the one loop over blocks (`blocks.ts`) and by runners. */
export class CalledOff extends Error {
  constructor() {
    super('called off')
    this.name = 'CalledOff'
  }
}
