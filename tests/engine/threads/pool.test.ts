import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../engine/study/runner.ts'
import { QUESTION, SUMS, crew, here, ready } from '../../support/crew.ts'
import { fakeOpen, fakeQuestion } from '../../support/fakeOpened.ts'

/** What no block of these tests gives. */
const NOWHERE = new Uint8Array([99])

describe('a pool hands out', () => {
  it('nothing and to nobody before the first order, and only to who has come', async () => {
    const { pool, threads, run, blocks } = crew()
    expect(threads).toHaveLength(0)
    const answers = [run(0), run(1)]
    expect(threads).toHaveLength(2)
    expect(blocks()).toEqual([[], []])
    threads[1].come()
    expect(blocks()).toEqual([[], [0, 1]])
    threads[0].come()
    threads[1].answer(1)
    threads[1].answer(0)
    expect(await Promise.all(answers)).toEqual([0, 1])
    pool.close()
  })

  it('the next order before a thread has answered, and never a third', async () => {
    const { threads, run, blocks } = await ready()
    for (let block = 0; block < 6; block += 1) void run(block)
    expect(blocks()).toEqual([
      [0, 2],
      [1, 3],
    ])
    threads[1].answer(1)
    expect(blocks()).toEqual([
      [0, 2],
      [3, 5],
    ])
    threads[0].answer(0)
    expect(blocks()).toEqual([
      [2, 4],
      [3, 5],
    ])
  })

  it('an order to the thread that had it before, of any size, unless that one is busy and another idle', async () => {
    const { pool, threads, run, blocks } = await ready()
    for (const [from, to] of [
      [3, 4],
      [8, 12],
      [4, 8],
    ]) {
      const answer = pool.run(QUESTION, [SUMS], { from, to })
      const home = threads[Math.floor(from / (to - from)) % 2]
      expect([...home.held.values()]).toEqual([from])
      home.answer(from)
      await answer
    }
    void run(1)
    void run(3)
    expect(blocks()).toEqual([[3], [1]])
  })

  it('the most urgent order first, and at once to the thread whose work is the least urgent', async () => {
    const { threads, run, blocks } = await ready()
    for (let block = 0; block < 6; block += 1) void run(block, { priority: 'background' })
    void run(7, { priority: 'room' })
    void run(9)
    expect(blocks()).toEqual([
      [0, 2, 9],
      [1, 3, 7],
    ])
    for (let block = 10; block < 14; block += 1) void run(block, { priority: 'drag' })
    expect(blocks()).toEqual([
      [0, 2, 9, 11, 12],
      [1, 3, 7, 10, 13],
    ])
    const waiting = [run(21, { priority: 'background' }), run(23, { priority: 'drag' })]
    threads[1].answer(10)
    expect(blocks()[1]).toEqual([1, 3, 7, 13, 23])
    threads[1].answer(23)
    expect(await waiting[1]).toBe(23)
  })

  it('each question once to each thread, by content, and anew when it had to be forgotten', async () => {
    const { threads, run } = await ready({ size: 1 })
    const [{ told, answer }] = threads
    const opened = (): number[] => told.flatMap((order) => (order.kind === 'open' ? [order.run] : []))
    const ask = async (seed: string): Promise<void> => {
      const done = run(1, {}, fakeQuestion(seed))
      answer(1)
      await done
    }
    const last = () => told.at(-1)
    await ask('one')
    await ask('one')
    expect(opened()).toEqual([1])
    // One is under way and may not be forgotten, though it is the oldest.
    const kept = run(5)
    for (const seed of ['two', 'three', 'four', 'five']) await ask(seed)
    expect(opened()).toEqual([1, 2, 3, 4, 5])
    expect(told.filter(({ kind }) => kind === 'close')).toEqual([{ kind: 'close', run: 2 }])
    answer(5)
    await kept
    await ask('one')
    expect(last()).toMatchObject({ kind: 'reduce', run: 1 })
    await ask('two')
    expect(opened()).toEqual([1, 2, 3, 4, 5, 6])
    expect(last()).toMatchObject({ kind: 'reduce', run: 6 })
    expect(told.filter(({ kind }) => kind === 'close').at(-1)).toEqual({ kind: 'close', run: 3 })
  })

  it('to nobody what is to be run here', async () => {
    const { pool, threads, run } = crew({ staysHere: (precision) => precision === 'f32' })
    const dragged = fakeQuestion('one', 'f32')
    expect(await run(3, { priority: 'drag' }, dragged)).toBe(here(3))
    expect(threads).toHaveLength(0)
    expect(pool.lanes('f64').backend).toBe('TypeScript f64, 2 threads')
    expect(pool.lanes('f32').backend).toBe('TypeScript f64')
    void run(3)
    expect(threads).toHaveLength(2)
  })

  it('nothing that cannot be sent, and goes on with the rest', async () => {
    const { run, blocks } = await ready()
    const [study] = QUESTION.studies
    const unsendable = { studies: [{ ...study, seed: 'two', scenario: () => 1 }] } as unknown as Question
    expect(await run(0, {}, unsendable)).toMatchObject({ name: 'DataCloneError' })
    void run(2)
    expect(blocks()).toEqual([[2], []])
  })
})

describe('a pool calls off', () => {
  it('what waits, and what a thread holds, which it tells; a late answer is not heard', async () => {
    const { threads, run, blocks } = await ready()
    const signal = { aborted: false }
    const left = [0, 1, 2, 3, 4].map((block) => run(block, { signal }))
    const kept = run(7)
    signal.aborted = true
    // Whatever happens next shows it.
    threads[0].say({ kind: 'beat' })
    for (const answer of left) expect(await answer).toMatchObject({ name: 'CalledOff' })
    expect(blocks()).toEqual([[], [7]])
    threads[0].say({ kind: 'reduced', order: 2, bytes: [NOWHERE] })
    threads[1].answer(7)
    expect(await kept).toBe(7)
  })

  it('at the next tick when nothing is heard', async () => {
    const { run, ticks } = await ready()
    const signal = { aborted: false }
    const left = run(0, { signal })
    signal.aborted = true
    ticks(1)
    expect(await left).toMatchObject({ name: 'CalledOff' })
  })

  it('what was called off before it was asked', async () => {
    const { run, blocks } = await ready()
    expect(await run(0, { signal: { aborted: true } })).toMatchObject({ name: 'CalledOff' })
    expect(blocks()).toEqual([[], []])
  })
})

describe('a pool that is closed', () => {
  it('ends its threads and rejects what is under way and what is asked afterwards', async () => {
    const { pool, threads, run, alive, isTicking } = await ready()
    const left = [0, 1, 2, 3, 4].map((block) => run(block))
    pool.close()
    const reason = new Error('The pool of threads was closed')
    expect(await Promise.all(left)).toEqual(Array(5).fill(reason))
    expect(await run(5)).toEqual(reason)
    expect(alive()).toHaveLength(0)
    expect(isTicking()).toBe(false)
    threads[0].die('it ended with code 1')
    expect(threads).toHaveLength(2)
  })

  it('ends what it runs here', async () => {
    const slices: number[] = []
    const { pool, run } = crew({ size: 0, open: fakeOpen({ slices: 1e9, onSlice: (_, block) => slices.push(block) }) })
    const left = run(1)
    while (slices.length === 0) await setImmediate()
    pool.close()
    expect(await left).toEqual(new Error('The pool of threads was closed'))
    const { length } = slices
    for (let turn = 0; turn < 5; turn += 1) await setImmediate()
    expect(slices).toHaveLength(length)
  })
})
