import { expect, test } from 'vitest'
import { type Asker, type Client, type Lights, RunStopped, defaultPolicy, studyOf } from '../../engine/index.ts'
import { Asking } from '../../src/state/asking/asking.svelte.ts'
import { smallScenario } from '../support/smallScenario.ts'

interface Asked {
  readonly asker: Asker<'lights'>
  readonly end: (answer: Lights) => Promise<void>
  readonly fail: (error: Error) => Promise<void>
  cancelled: boolean
}

/** One kind of question whose answers the test gives. */
function play() {
  const asked: Asked[] = []
  const client = {
    ask: (_: string, __: unknown, asker: Asker<'lights'>) => {
      let resolve: (answer: Lights) => void = () => undefined
      let reject: (error: Error) => void = () => undefined
      const done = new Promise<Lights>((settle, refuse) => {
        resolve = settle
        reject = refuse
      })
      const settled = async (): Promise<void> => void (await done.catch(() => undefined))
      const entry: Asked = {
        asker,
        cancelled: false,
        end: async (answer) => {
          resolve(answer)
          await settled()
        },
        fail: async (error) => {
          reject(error)
          await settled()
        },
      }
      asked.push(entry)
      return { cancel: () => (entry.cancelled = true), done }
    },
  } as unknown as Client
  return { asking: new Asking(client, 'lights', 'monitor'), asked }
}

const scenario = smallScenario()
const study = studyOf({ scenario, policy: defaultPolicy(scenario) })
const answer = (year: number): Lights => ({ years: [year], indicators: {} })

test('the last answer stays, marked as being renewed, until a newer one comes', async () => {
  const { asking, asked } = play()
  asking.ask('a', study)
  expect(asked[0]?.asker).toMatchObject({ asker: 'monitor', priority: 'room' })
  await asked[0]?.end(answer(1))
  expect([asking.settled, asking.running]).toEqual([true, null])
  asking.ask('b', study)
  expect(asking.answer?.value).toEqual(answer(1))
  expect([asking.settled, asking.running]).toEqual([false, { done: 0, total: 1 }])
  asked[1]?.asker.onPart?.(answer(2))
  expect([asking.answer?.value, asking.whole?.value, asking.settled]).toEqual([answer(2), answer(1), false])
  await asked[1]?.end(answer(3))
  expect([asking.answer?.value, asking.whole?.value, asking.settled]).toEqual([answer(3), answer(3), true])
})

test('on coming back a whole answer is not asked again, and what was left half-way is', async () => {
  const { asking, asked } = play()
  asking.ask('a', study)
  asking.leave()
  expect(asked[0]?.cancelled).toBe(true)
  asking.ask('a', study)
  await asked[1]?.end(answer(1))
  asking.leave()
  asking.ask('a', study)
  expect(asked).toHaveLength(2)
  expect(asking.settled).toBe(true)
})

test('nothing is heard of an older question once a newer one is asked', async () => {
  const { asking, asked } = play()
  asking.ask('a', study)
  asking.ask('b', study)
  expect(asked[0]?.cancelled).toBe(true)
  asked[0]?.asker.onPart?.(answer(1))
  await asked[0]?.end(answer(1))
  expect(asking.answer).toBeNull()
})

test('a breakdown is told and the same question can be asked again; being called off is no breakdown', async () => {
  const { asking, asked } = play()
  asking.ask('a', study)
  await asked[0]?.fail(new RunStopped('failed', 'the host fell silent'))
  expect(asking.failure?.cause).toBe('the host fell silent')
  asking.retry()
  expect(asking.failure).toBeNull()
  await asked[1]?.fail(new RunStopped('superseded'))
  expect([asking.failure, asking.stopped]).toEqual([null, true])
})
