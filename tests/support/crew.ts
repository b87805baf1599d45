import { ENGINE_BUILD } from '../../engine/study/build.ts'
import type { Order, Question } from '../../engine/study/runner.ts'
import type { ThreadNews, ThreadOrder } from '../../engine/threads/orders.ts'
import { type PoolParts, startPool } from '../../engine/threads/pool.ts'
import type { StartThread } from '../../engine/threads/thread.ts'
import { fakeOpen, fakeQuestion } from './fakeOpened.ts'

/** The reduction that is asked for. */
export const SUMS = { id: 'sums', options: null }
/** The question that is asked unless another is stated. */
export const QUESTION = fakeQuestion('one')

/** A thread that does what a test says. */
export interface Puppet {
  /** What it holds: blocks by the number of their order. */
  readonly held: Map<number, number>
  readonly told: ThreadOrder[]
  readonly say: (news: ThreadNews) => void
  /** Says its first word, of this build unless another is stated. */
  readonly come: (build?: string) => void
  /** Answers the order over a block with that block's number. */
  readonly answer: (block: number) => void
  readonly die: (cause: string) => void
  isEnded: boolean
}

/** A pool of puppets, and a clock that ticks when told to, or as a real one does. */
export function crew(parts: Partial<PoolParts> = {}, clock: 'by hand' | 'timer' = 'by hand') {
  const threads: Puppet[] = []
  let tick: (() => void) | undefined
  const byHand = (_: number, often: () => void): (() => void) => {
    tick = often
    return () => {
      tick = undefined
    }
  }
  const start: StartThread = (onNews, onLoss) => {
    const puppet = puppetOf(onNews, onLoss)
    threads.push(puppet)
    return {
      send: (order) => {
        const { told, held } = puppet
        told.push(structuredClone(order))
        if (order.kind === 'reduce') held.set(order.order, order.blocks.from)
        if (order.kind === 'callOff') held.delete(order.order)
      },
      end: () => {
        puppet.isEnded = true
      },
    }
  }
  const pool = startPool({
    size: 2,
    lanes: 'typescript',
    open: fakeOpen(),
    start,
    ...(clock === 'by hand' && { every: byHand }),
    ...parts,
  })
  return {
    pool,
    threads,
    run: (from: number, order?: Order, question: Question = QUESTION) =>
      pool.run(question, [SUMS], { from, to: from + 1 }, order).then(
        ([bytes]) => bytes[0],
        (error: unknown) => error,
      ),
    ticks: (count: number) => {
      for (let i = 0; i < count; i += 1) tick?.()
    },
    isTicking: () => tick !== undefined,
    alive: () => threads.filter(({ isEnded }) => !isEnded),
    blocks: () => threads.map(({ held }) => [...held.values()]),
  }
}

function puppetOf(onNews: (news: ThreadNews) => void, onLoss: (cause: string) => void): Puppet {
  const held = new Map<number, number>()
  return {
    held,
    told: [],
    say: onNews,
    come: (build = ENGINE_BUILD) => {
      onNews({ kind: 'here', build })
    },
    answer: (block) => {
      const [order] = [...held].find(([, other]) => other === block)!
      held.delete(order)
      onNews({ kind: 'reduced', order, bytes: [new Uint8Array([block])] })
    },
    die: onLoss,
    isEnded: false,
  }
}

/** The byte that the working side gives of a block when it is run here. */
export function here(block: number): number {
  const steps = fakeOpen({ slices: 0 })(QUESTION, 'typescript').reduce([SUMS], { from: block, to: block + 1 })
  return steps.next().value![0][0]
}

/** A crew that has come, with nothing in hand. */
export async function ready(parts: Partial<PoolParts> = {}) {
  const made = crew(parts)
  const first = made.run(0)
  for (const thread of made.threads) thread.come()
  made.threads[0].answer(0)
  await first
  return made
}
