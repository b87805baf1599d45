import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ENGINE_BUILD } from '../../../engine/study/build.ts'
import type { Priority } from '../../../engine/study/runner.ts'
import type { ThreadNews, ThreadOrder } from '../../../engine/threads/orders.ts'
import { threadSide } from '../../../engine/threads/threadSide.ts'
import { BROKEN, type FakeOpened, fakeOpen, fakeQuestion } from '../../support/fakeOpened.ts'

const SUMS = { id: 'sums', options: null }

/** A working side whose slices take 2 ms of its own clock, and which goes on after a breath only when told to. */
function thread(fake: FakeOpened = {}) {
  const said: ThreadNews[] = []
  const handedOver: (readonly ArrayBufferLike[])[] = []
  /** Every slice, as question and block. */
  const slices: string[] = []
  let time = 0
  let goOn: (() => void) | undefined
  const open = fakeOpen({
    ...fake,
    onSlice: (seed, block) => {
      slices.push(`${seed} ${String(block)}`)
      time += 2
      fake.onSlice?.(seed, block)
    },
  })
  const say = (news: ThreadNews, buffers: readonly ArrayBufferLike[]): void => {
    said.push(news)
    handedOver.push(buffers)
  }
  const take = threadSide(open, say, {
    now: () => time,
    breathe: () =>
      new Promise((done) => {
        goOn = done
      }),
  })
  const breath = async (): Promise<void> => {
    goOn?.()
    goOn = undefined
    await setImmediate()
  }
  return {
    said,
    handedOver,
    slices,
    take: (...orders: readonly ThreadOrder[]) => {
      orders.forEach(take)
    },
    /** Lets it work until it breathes. */
    breath,
    /** Lets it work until it is done. */
    end: async () => {
      do await breath()
      while (goOn !== undefined)
    },
    answers: () => said.flatMap((news) => (news.kind === 'reduced' || news.kind === 'fault' ? [news.order] : [])),
  }
}

const open = (run: number, seed: string): ThreadOrder => ({
  kind: 'open',
  run,
  question: fakeQuestion(seed),
  lanes: 'typescript',
  room: 0,
})
const reduce = (
  order: number,
  run: number,
  priority: Priority = 'settled',
  blocks = { from: order, to: order + 1 },
): ThreadOrder => ({ kind: 'reduce', order, run, reductions: [SUMS], blocks, priority })

describe('the working side of a pool', () => {
  it('says that it is here, and answers with the bytes of the question, handed over', async () => {
    const { said, handedOver, take, end } = thread()
    expect(said).toEqual([{ kind: 'here', build: ENGINE_BUILD }])
    const order = { ...reduce(1, 1), reductions: [SUMS, { id: 'kept', options: null }] } as ThreadOrder
    take(open(1, 'one'), order)
    await end()
    const steps = fakeOpen({ slices: 0 })(fakeQuestion('one'), 'typescript').reduce(
      [SUMS, { id: 'kept', options: null }],
      { from: 1, to: 2 },
    )
    const bytes = steps.next().value!
    expect(said.slice(1)).toEqual([{ kind: 'reduced', order: 1, bytes }])
    expect(handedOver[1]).toHaveLength(2)
    expect(new Set(handedOver[1]).size).toBe(2)
  })

  it('hands a buffer over once that holds the bytes of two reductions', async () => {
    const shared = new Uint8Array(8)
    const handedOver: (readonly ArrayBufferLike[])[] = []
    const take = threadSide(
      () => ({
        // eslint-disable-next-line require-yield
        *reduce() {
          return [shared.subarray(0, 4), shared.subarray(4)]
        },
      }),
      (news, buffers) => {
        if (news.kind === 'reduced') handedOver.push(buffers)
      },
    )
    take(open(1, 'one'))
    take(reduce(1, 1))
    await expect.poll(() => handedOver).toEqual([[shared.buffer]])
  })

  it('does nothing before it has taken what came together, and goes by priority, then age', async () => {
    const { slices, take, end, answers } = thread()
    take(open(1, 'one'), reduce(1, 1, 'background'), reduce(2, 1, 'room'), reduce(3, 1, 'room'), reduce(4, 1, 'drag'))
    expect(slices).toEqual([])
    await end()
    expect(answers()).toEqual([4, 2, 3, 1])
  })

  it('hears messages every few milliseconds, and lets an urgent order go first between two slices', async () => {
    const { slices, take, breath, end, answers } = thread({ slices: 6 })
    take(open(1, 'slow'), open(2, 'quick'), reduce(1, 1, 'background'))
    await breath()
    expect(slices).toEqual(['slow 1', 'slow 1'])
    take(reduce(2, 2, 'drag'))
    await breath()
    await breath()
    await breath()
    expect(slices.slice(2)).toEqual(Array<string>(6).fill('quick 2'))
    await end()
    // The other goes on where it was.
    expect(slices.slice(8)).toEqual(Array<string>(4).fill('slow 1'))
    expect(answers()).toEqual([2, 1])
  })

  it('opens a question once, and only when its turn has come', async () => {
    const opened: string[] = []
    const { take, end } = thread({ onOpen: (seed) => opened.push(seed) })
    take(open(1, 'one'), open(2, 'two'), open(3, 'three'), reduce(1, 1, 'room'), reduce(2, 2, 'drag'), reduce(3, 1))
    await end()
    expect(opened).toEqual(['two', 'one'])
  })

  it('drops an order that is called off at the next slice, waiting or under way, without an answer', async () => {
    const ended: number[] = []
    const { slices, take, breath, end, answers } = thread({ slices: 6, onEnd: ({ from }) => ended.push(from) })
    take(open(1, 'one'), reduce(1, 1), reduce(2, 1), reduce(3, 1))
    await breath()
    take({ kind: 'callOff', order: 1 }, { kind: 'callOff', order: 2 }, { kind: 'callOff', order: 99 })
    await end()
    expect(slices).toEqual([...Array<string>(2).fill('one 1'), ...Array<string>(6).fill('one 3')])
    expect(answers()).toEqual([3])
    // What was under way could tidy up; what waited had begun nothing.
    expect(ended).toEqual([1, 3])
  })

  it('answers what goes wrong in an order, and goes on with the others', async () => {
    const { said, take, end } = thread()
    take(open(1, 'one'), open(2, 'shut'), reduce(1, 2), reduce(2, 1), reduce(3, 7))
    take({ ...reduce(4, 1), reductions: [SUMS, BROKEN] } as ThreadOrder, reduce(5, 1))
    await end()
    expect(said.slice(1)).toMatchObject([
      { kind: 'fault', order: 1, message: 'the question is shut' },
      { kind: 'reduced', order: 2 },
      { kind: 'fault', order: 3, message: 'blocks were asked for of a question that is not open' },
      { kind: 'fault', order: 4, message: 'block 4 broke' },
      { kind: 'reduced', order: 5 },
    ])
  })

  it('forgets a question that is closed', async () => {
    const opened: string[] = []
    const { said, take, end } = thread({ onOpen: (seed) => opened.push(seed) })
    take(open(1, 'one'), reduce(1, 1))
    await end()
    take({ kind: 'close', run: 1 }, reduce(2, 1))
    await end()
    take(open(1, 'one'), reduce(3, 1))
    await end()
    expect(said.slice(1)).toMatchObject([{ kind: 'reduced' }, { kind: 'fault' }, { kind: 'reduced' }])
    expect(opened).toEqual(['one', 'one'])
  })

  it('says that it still works when it has said nothing for half a second, and nothing when it is idle', async () => {
    const { said, take, end } = thread({ slices: 600 })
    take(open(1, 'one'), reduce(1, 1))
    await end()
    // 1,200 ms of work.
    expect(said.map(({ kind }) => kind)).toEqual(['here', 'beat', 'beat', 'reduced'])
    take(reduce(2, 1, 'settled', { from: 0, to: 1 }))
    await end()
    expect(said).toHaveLength(7)
  })
})
