import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OpenQuestion } from '../../engine/study/bench.ts'
import { type AskedReduction, type Blocks, PRIORITIES, type Question, type Runner } from '../../engine/study/runner.ts'
import { BROKEN, fakeOpen, fakeQuestion } from './fakeOpened.ts'

const QUESTIONS = ['one', 'two', 'three', 'four', 'five', 'six'].map((seed) => fakeQuestion(seed))
const REDUCTIONS: readonly AskedReduction[] = [
  { id: 'sums', options: { run: 0 } },
  { id: 'kept', options: { of: ['shortfall'] } },
]
/** Orders over many questions at once, each over a few blocks. */
const ORDERS = fc.array(
  fc.record({
    question: fc.constantFrom(...QUESTIONS),
    from: fc.nat(40),
    length: fc.integer({ min: 1, max: 4 }),
    priority: fc.constantFrom(...PRIORITIES),
    /** How many turns to wait before it is asked. */
    pause: fc.nat(2),
  }),
  { minLength: 1, maxLength: 24 },
)

/**
 * What every runner keeps to, however many threads or machines it has and whatever becomes of them.
 *
 * @param make a runner that works through the `open` it is given, or through its like elsewhere
 */
export function runnerContract(name: string, make: (open: OpenQuestion) => Runner): void {
  describe(name, () => {
    it('gives the bytes of the working side, for any orders, in any order, at any priority', async () => {
      await fc.assert(
        fc.asyncProperty(ORDERS, async (orders) => {
          const runner = make(fakeOpen())
          const given = orders.map(async ({ question, from, length, priority, pause }) => {
            for (let turn = 0; turn < pause; turn += 1) await new Promise((done) => setTimeout(done, 0))
            return runner.run(question, REDUCTIONS, { from, to: from + length }, { priority })
          })
          const expected = orders.map(({ question, from, length }) => stepped(question, { from, to: from + length }))
          expect(await Promise.all(given)).toEqual(expected)
        }),
        { numRuns: 12, seed: 9 },
      )
    })

    it('gives the same bytes however a run is split', async () => {
      const runner = make(fakeOpen())
      const [question] = QUESTIONS
      const [whole] = stepped(question, { from: 0, to: 12 })
      for (const size of [1, 2, 3, 4, 6, 12]) {
        const starts = Array.from({ length: 12 / size }, (_, i) => i * size)
        const parts = await Promise.all(
          starts.map((from) => runner.run(question, REDUCTIONS, { from, to: from + size })),
        )
        expect(parts.flatMap(([sums]) => [...sums])).toEqual([...whole])
      }
    })

    it('gives an answer to the same question in other words, and to the same order again', async () => {
      const runner = make(fakeOpen())
      const blocks = { from: 3, to: 5 }
      const expected = stepped(QUESTIONS[0], blocks)
      expect(await runner.run(QUESTIONS[0], REDUCTIONS, blocks)).toEqual(expected)
      expect(await runner.run(structuredClone(QUESTIONS[0]), REDUCTIONS, blocks)).toEqual(expected)
      expect(await runner.run(QUESTIONS[0], REDUCTIONS, blocks)).toEqual(expected)
    })

    it('rejects an order that breaks with what the engine threw, and no other', async () => {
      const runner = make(fakeOpen())
      const blocks = { from: 7, to: 9 }
      const [broken, shut, sound] = [
        runner.run(QUESTIONS[0], [REDUCTIONS[0], BROKEN], blocks),
        runner.run(fakeQuestion('shut'), REDUCTIONS, blocks),
        runner.run(QUESTIONS[0], REDUCTIONS, blocks),
      ]
      await expect(broken).rejects.toThrow('block 7 broke')
      await expect(shut).rejects.toThrow('the question is shut')
      expect(await sound).toEqual(stepped(QUESTIONS[0], blocks))
    })

    it('drops what is called off, before and under way, and no other', async () => {
      const runner = make(fakeOpen({ slices: 100 }))
      const blocks = { from: 0, to: 1 }
      const left = runner.run(QUESTIONS[0], REDUCTIONS, blocks, { signal: { aborted: true } })
      await expect(left).rejects.toMatchObject({ name: 'CalledOff' })
      const signal = { aborted: false }
      const dropped = [0, 1, 2, 3, 4, 5].map((from) =>
        runner.run(QUESTIONS[1], REDUCTIONS, { from, to: from + 1000 }, { signal }),
      )
      const ends = Promise.allSettled(dropped)
      const kept = runner.run(QUESTIONS[0], REDUCTIONS, blocks)
      signal.aborted = true
      // Whoever calls work off asks for something else.
      const next = runner.run(QUESTIONS[2], REDUCTIONS, blocks)
      for (const end of await ends) expect(end).toMatchObject({ status: 'rejected', reason: { name: 'CalledOff' } })
      expect(await kept).toEqual(stepped(QUESTIONS[0], blocks))
      expect(await next).toEqual(stepped(QUESTIONS[2], blocks))
    })

    it('says how many orders it takes at once and what will run', () => {
      const runner = make(fakeOpen())
      expect(runner.width).toBeGreaterThanOrEqual(1)
      expect(runner.lanes('f64')).toMatchObject({ precision: 'f64' })
      expect(runner.lanes('f64').backend).toMatch(/f64/)
    })
  })
}

/** The bytes of the usual reductions, made by stepping the working side here. */
function stepped(question: Question, blocks: Blocks): readonly Uint8Array[] {
  const steps = fakeOpen()(question, 'typescript').reduce(REDUCTIONS, blocks)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
