/** What becomes of blocks where they ran: a reduction turns them into something small that joins with its neighbours. */
import type { BlockPaths } from '../../kernel/run.ts'
import type { Digest } from '../digest.ts'
import type { StudyPlan } from '../plan.ts'
import type { AskedReduction } from '../runner.ts'

/** A block as reductions see it. */
export interface BlockSeen {
  /** Number of the block; its futures are index * 1024 and on. */
  readonly index: number
  /** Futures of the block that were asked for, 1..1024: the last block of a run may be cut. */
  readonly lanes: number
  readonly plan: (run: number) => StudyPlan
  /** What the kernel recorded for a study of the question. */
  readonly paths: (run: number) => BlockPaths
  /** Outcomes and scalars of a study of the question; worked out when first asked for. */
  readonly digest: (run: number) => Digest
}

/**
 * A reduction of consecutive blocks. Pure, and its states can be written as bytes.
 *
 * Joining neighbours is associative in its bytes, so a run may be split at any block. Sums of doubles are not associative: each block is summed by
 * itself, and such sums stay apart until the fold reaches them from block 0, which is the one order in which they are ever added.
 */
export interface Reduction<Options, State> {
  readonly id: string
  /**
   * Reduces one block and joins it to what lies just before it, where that is given; as `join` would, and `before` is taken over.
   */
  readonly reduce: (before: State | undefined, block: BlockSeen, options: Options) => State
  /** Joins neighbours, `left` ending where `right` begins; takes both over. */
  readonly join: (left: State, right: State) => State
  readonly write: (state: State) => Uint8Array
  readonly read: (bytes: Uint8Array) => State
}

/** A reduction with its options: what a runner is asked, and how its bytes are taken up. */
export class Gathering<Options, State> {
  readonly asked: AskedReduction
  private readonly reduction: Reduction<Options, State>
  private readonly options: Options
  private joined: State | undefined

  constructor(reduction: Reduction<Options, State>, options: Options) {
    this.asked = { id: reduction.id, options }
    this.reduction = reduction
    this.options = options
  }

  /** What was gathered so far; undefined before the first blocks. */
  get state(): State | undefined {
    return this.joined
  }

  /** Takes up the next blocks; they come in their order. */
  take(bytes: Uint8Array): void {
    const next = this.reduction.read(bytes)
    this.joined = this.joined === undefined ? next : this.reduction.join(this.joined, next)
  }

  /** Takes up a block that is here already. */
  see(block: BlockSeen): void {
    this.joined = this.reduction.reduce(this.joined, block, this.options)
  }
}
