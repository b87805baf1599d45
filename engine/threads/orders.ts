/** What a pool and its threads say to each other. */
import type { Lanes } from '../study/bench.ts'
import { type AskedReduction, type Blocks, PRIORITIES, type Priority, type Question } from '../study/runner.ts'

/** Blocks to run and reduce. */
export interface ReduceOrder {
  readonly kind: 'reduce'
  /** Its number, rising with the order in which work was asked for; unlike any other of this pool. */
  readonly order: number
  /** Number of its question. */
  readonly run: number
  readonly reductions: readonly AskedReduction[]
  readonly blocks: Blocks
  readonly priority: Priority
}

/** What a pool asks of a thread. A question is opened before the first order over it, and closed after the last. */
export type ThreadOrder =
  | {
      readonly kind: 'open'
      readonly run: number
      readonly question: Question
      readonly lanes: Lanes
      /** Bytes of columns that the thread may keep. */
      readonly room: number
    }
  | ReduceOrder
  | { readonly kind: 'callOff'; readonly order: number }
  | { readonly kind: 'close'; readonly run: number }

/** What a thread tells its pool: that it is loaded and which build it runs, that it still works, and one answer to each order that was not called off, in any order. */
export type ThreadNews =
  | { readonly kind: 'here'; readonly build: string }
  | { readonly kind: 'beat' }
  | { readonly kind: 'reduced'; readonly order: number; readonly bytes: readonly Uint8Array[] }
  | { readonly kind: 'fault'; readonly order: number; readonly message: string }

/** How soon an order goes: 0 for the most urgent priority. */
export function rankOf(priority: Priority): number {
  return PRIORITIES.indexOf(priority)
}

/** Compares two orders for sorting: the more urgent first, of equals the older. */
export function byUrgency(
  a: { readonly priority: Priority; readonly order: number },
  b: { readonly priority: Priority; readonly order: number },
): number {
  return rankOf(a.priority) - rankOf(b.priority) || a.order - b.order
}
