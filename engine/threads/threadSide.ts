/** The working side of a pool: it takes orders, works on them in slices and lets the most urgent go first. */
import type { OpenQuestion, Opened } from '../study/bench.ts'
import { ENGINE_BUILD } from '../study/build.ts'
import { breathe } from './breathe.ts'
import { type ReduceOrder, type ThreadNews, type ThreadOrder, byUrgency } from './orders.ts'

/** Milliseconds of work after which the thread hears its messages. */
const BREATH_MS = 4
/** Milliseconds of work without a word after which the thread says that it is still there. */
const BEAT_MS = 500

/** Where the working side has its time from. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number
  /** Lets the thread hear its messages. */
  readonly breathe: () => Promise<void>
}

const CLOCK: Clock = { now: () => performance.now(), breathe }

/** An order that is under way. */
interface Job {
  readonly order: ReduceOrder
  steps?: Generator<undefined, readonly Uint8Array[], undefined>
}

/**
 * Makes the working side, for a thread of its own or for one that has other work too. It says that it is here, and answers orders through `say`.
 *
 * Orders are worked on slice by slice, the most urgent first and of equals the oldest; the others wait where they are. One that is called off is
 * dropped before the next slice and not answered. What goes wrong in one order is its answer, and harms no other.
 *
 * @param say tells the pool; the buffers in `handOver` may leave this thread rather than be copied
 * @returns what takes orders; it never works before it has returned
 */
export function threadSide(
  open: OpenQuestion,
  say: (news: ThreadNews, handOver: readonly ArrayBufferLike[]) => void,
  { now, breathe: hear }: Clock = CLOCK,
): (order: ThreadOrder) => void {
  const questions = new Map<number, () => Opened>()
  let jobs: readonly Job[] = []
  let isWorking = false
  let lastWord = now()

  function tell(news: ThreadNews, handOver: readonly ArrayBufferLike[] = []): void {
    say(news, handOver)
    lastWord = now()
  }

  async function work(): Promise<void> {
    isWorking = true
    // Orders that came together are weighed together.
    await hear()
    let lastBreath = now()
    while (jobs.length > 0) {
      advance(jobs[0])
      if (now() - lastBreath < BREATH_MS) continue
      if (now() - lastWord >= BEAT_MS) tell({ kind: 'beat' })
      await hear()
      lastBreath = now()
    }
    isWorking = false
  }

  /** Takes one slice of a job: making its question ready, or one step of its work. */
  function advance(job: Job): void {
    const { order, run, reductions, blocks } = job.order
    try {
      if (job.steps === undefined) {
        const opened = questions.get(run)
        if (opened === undefined) throw new Error('blocks were asked for of a question that is not open')
        job.steps = opened().reduce(reductions, blocks)
        return
      }
      const step = job.steps.next()
      if (step.done !== true) return
      const bytes = step.value
      tell({ kind: 'reduced', order, bytes }, [...new Set(bytes.map(({ buffer }) => buffer))])
    } catch (error) {
      tell({ kind: 'fault', order, message: error instanceof Error ? error.message : String(error) })
    }
    jobs = jobs.filter((other) => other !== job)
  }

  function callOff(order: number): void {
    jobs.find((job) => job.order.order === order)?.steps?.return([])
    jobs = jobs.filter((job) => job.order.order !== order)
  }

  tell({ kind: 'here', build: ENGINE_BUILD })
  return (order) => {
    switch (order.kind) {
      case 'open': {
        const { run, question, lanes, room } = order
        let opened: Opened | undefined
        // Made ready with the first order over it, so that it waits its turn as well.
        questions.set(run, () => (opened ??= open(question, lanes, room)))
        return
      }
      case 'reduce':
        jobs = [...jobs, { order }].sort((a, b) => byUrgency(a.order, b.order))
        if (!isWorking) void work()
        return
      case 'callOff':
        callOff(order.order)
        return
      case 'close':
        questions.delete(order.run)
    }
  }
}
