import { afterEach, describe, expect, it, vi } from 'vitest'
import { ENGINE_BUILD } from '../../../engine/study/build.ts'
import { startPool } from '../../../engine/threads/pool.ts'
import { QUESTION, SUMS, crew, here, ready } from '../../support/crew.ts'
import { fakeOpen } from '../../support/fakeOpened.ts'

/** What no block of these tests gives. */
const NOWHERE = new Uint8Array([99])

describe('a pool that loses threads', () => {
  it('goes on here when none loads in time, and says so', async () => {
    const troubles: string[] = []
    const { pool, run, ticks, alive } = crew({ onTrouble: (cause) => troubles.push(cause) })
    const answers = [run(0), run(1), run(2)]
    ticks(29)
    expect(alive()).toHaveLength(2)
    ticks(1)
    expect(await Promise.all(answers)).toEqual([here(0), here(1), here(2)])
    expect(alive()).toHaveLength(0)
    expect(troubles).toEqual(['it did not load in time'])
    expect(pool.lanes('f64').backend).toBe('TypeScript f64, without threads: it did not load in time')
    expect(pool.width).toBe(1)
  })

  it('goes on here when they are of another build, whose numbers may differ', async () => {
    const troubles: string[] = []
    const { threads, run, alive } = crew({ onTrouble: (cause) => troubles.push(cause) })
    const answers = [run(0), run(1)]
    for (const thread of threads) thread.come('older')
    expect(await Promise.all(answers)).toEqual([here(0), here(1)])
    expect(alive()).toHaveLength(0)
    expect(troubles).toEqual([`it is of build older, not ${ENGINE_BUILD}`])
  })

  it('has patience with a slow first word', async () => {
    const { threads, run, ticks } = crew()
    const answer = run(0)
    ticks(29)
    for (const thread of threads) thread.come()
    ticks(9)
    threads[0].answer(0)
    expect(await answer).toBe(0)
    expect(threads).toHaveLength(2)
  })

  it('does without one that never loads while another works', async () => {
    const { pool, threads, run, ticks, alive } = crew()
    const answers = [run(0), run(1)]
    threads[1].come()
    threads[1].answer(0)
    threads[1].answer(1)
    expect(await Promise.all(answers)).toEqual([0, 1])
    ticks(30)
    expect(alive()).toEqual([threads[1]])
    expect(threads).toHaveLength(2)
    expect(pool.lanes('f64').backend).toBe('TypeScript f64, 2 threads')
  })

  it('lets those that came go on when many others cannot be loaded', async () => {
    const { threads, run, alive } = crew({ size: 6 })
    const answer = run(0)
    threads[0].come()
    for (const thread of threads.slice(1)) thread.die('it could not be loaded')
    expect(alive()).toEqual([threads[0]])
    threads[0].answer(0)
    expect(await answer).toBe(0)
  })

  it('goes on here when all die at load, and tries again with a question after a rest', async () => {
    const { pool, threads, run, ticks, alive, isTicking } = crew()
    const answer = run(0)
    for (const thread of [...threads]) thread.die('it could not be loaded')
    expect(await answer).toBe(here(0))
    expect(await run(1)).toBe(here(1))
    ticks(59)
    await run(2)
    expect(threads).toHaveLength(2)
    ticks(1)
    expect(isTicking()).toBe(false)
    // While it is seen whether they come, work goes on here.
    expect(await run(3)).toBe(here(3))
    expect(threads).toHaveLength(4)
    threads[3].come()
    expect(pool.lanes('f64').backend).toBe('TypeScript f64, 2 threads')
    const last = run(4)
    threads[3].answer(4)
    expect(await last).toBe(4)
    expect(alive()).toEqual([threads[2], threads[3]])
  })

  it('tries again once at a time', async () => {
    const { threads, run, ticks } = crew()
    void run(0)
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect(threads).toHaveLength(2 * attempt)
      for (const thread of threads.slice(-2)) thread.die('it could not be loaded')
      for (let block = 0; block < 5; block += 1) await run(block)
      expect(threads).toHaveLength(2 * attempt)
      ticks(60)
      await run(9)
    }
  })

  it('goes on here when no thread can be started at all', async () => {
    const { run } = crew({
      start: () => {
        throw new Error('threads are forbidden')
      },
    })
    expect(await run(5)).toBe(here(5))
  })

  it('replaces one that dies in the middle, and runs its orders again before younger ones', async () => {
    const { threads, run, blocks } = await ready()
    const answers = [0, 1, 2, 3, 4].map((block) => run(block))
    threads[0].die('it was killed')
    expect(threads).toHaveLength(3)
    threads[1].answer(1)
    expect(blocks().slice(1)).toEqual([[3], []])
    threads[2].come()
    expect(blocks().slice(1)).toEqual([[3], [0, 2]])
    expect(threads[2].told.map(({ kind }) => kind)).toEqual(['open', 'reduce', 'reduce'])
    threads[2].answer(0)
    threads[2].answer(2)
    threads[1].answer(3)
    threads[2].answer(4)
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4])
  })

  it('replaces one that falls silent with orders in hand; what it says afterwards is not heard', async () => {
    const { threads, run, ticks, alive } = await ready()
    const answers = [run(0), run(1)]
    ticks(9)
    // A beat shows that the other still works.
    threads[1].say({ kind: 'beat' })
    ticks(1)
    expect(alive()).toEqual([threads[1], threads[2]])
    const [order] = [...threads[0].held.keys()]
    threads[0].say({ kind: 'reduced', order, bytes: [NOWHERE] })
    threads[0].die('it ended')
    threads[2].come()
    threads[2].answer(0)
    threads[1].answer(1)
    expect(await Promise.all(answers)).toEqual([0, 1])
    expect(threads).toHaveLength(3)
  })

  it('waits for nothing of an idle one, and counts no time then', async () => {
    const { threads, run, ticks, isTicking } = await ready()
    expect(isTicking()).toBe(false)
    const first = run(0)
    expect(isTicking()).toBe(true)
    ticks(9)
    threads[0].answer(0)
    await first
    expect(isTicking()).toBe(false)
    void run(0)
    ticks(9)
    expect(threads).toHaveLength(2)
  })

  it('begins to count anew with an order to one whose work was called off', async () => {
    const { threads, run, ticks } = await ready()
    const signal = { aborted: false }
    const left = run(0, { signal })
    ticks(9)
    signal.aborted = true
    void run(0)
    expect(await left).toMatchObject({ name: 'CalledOff' })
    ticks(9)
    expect(threads).toHaveLength(2)
  })

  it('goes on here when replacements are lost too, and not when an answer came in between', async () => {
    const { pool, threads, run, alive } = await ready({ size: 1 })
    const lose = (): void => {
      const thread = threads.at(-1)
      thread.come()
      thread.die('it was killed')
    }
    const first = run(0)
    for (let loss = 0; loss < 3; loss += 1) lose()
    threads.at(-1).come()
    threads.at(-1).answer(0)
    expect(await first).toBe(0)
    const second = run(1)
    for (let loss = 0; loss < 4; loss += 1) lose()
    expect(await second).toBe(here(1))
    expect(alive()).toHaveLength(0)
    expect(threads).toHaveLength(7)
    pool.close()
  })

  it('takes an error of the engine for the answer to its order', async () => {
    const { threads, run, alive } = await ready()
    const [broken, sound] = [run(0), run(1)]
    const [order] = [...threads[0].held.keys()]
    threads[0].say({ kind: 'fault', order, message: 'Bandbreedte has a bug' })
    expect(await broken).toEqual(new Error('Bandbreedte has a bug'))
    threads[1].answer(1)
    expect(await sound).toBe(1)
    expect(alive()).toEqual(threads.slice(0, 2))
  })
})

describe('the clock of a pool', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('ticks every second', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const threads: string[] = []
    const pool = startPool({
      size: 1,
      lanes: 'typescript',
      open: fakeOpen(),
      start: () => {
        threads.push('started')
        return { send: () => undefined, end: () => threads.push('ended') }
      },
    })
    const answer = pool.run(QUESTION, [SUMS], { from: 4, to: 5 })
    vi.advanceTimersByTime(29_999)
    expect(threads).toEqual(['started'])
    vi.advanceTimersByTime(1)
    expect(threads).toEqual(['started', 'ended'])
    expect((await answer)[0][0]).toBe(here(4))
    pool.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('counts an hour of sleep as the one tick that comes late', async () => {
    vi.useFakeTimers()
    const { pool, threads, run } = crew({}, 'timer')
    const answer = run(0)
    threads[0].come()
    vi.advanceTimersByTime(8000)
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersByTime(1000)
    expect(threads).toHaveLength(2)
    threads[0].say({ kind: 'beat' })
    vi.advanceTimersByTime(9000)
    expect(threads).toHaveLength(2)
    threads[0].answer(0)
    expect(await answer).toBe(0)
    pool.close()
  })
})
