import { expect, test } from 'vitest'
import {
  type Asker,
  type Client,
  type Priority,
  type Study,
  type Summary,
  RunStopped,
  defaultPolicy,
} from '../../engine/index.ts'
import { questionOf } from '../../src/state/question.ts'
import { Studies } from '../../src/state/studies.svelte.ts'
import { smallScenario } from '../support/smallScenario.ts'

interface Asked {
  readonly study: Study
  readonly priority: Priority
  readonly hear: (futures: number) => void
  readonly end: (futures: number) => Promise<void>
  readonly fail: (error: Error) => Promise<void>
  cancelled: boolean
}

/** A summary without any series. */
const NOTHING = { outcomes: {}, exceedance: {}, dots: {} }

/** A client whose answers the test gives. */
function handClient(): { client: Client; asked: Asked[] } {
  const asked: Asked[] = []
  const client: Client = {
    ask: (_: string, study: Study, { priority, onPart }: Asker<'study'>) => {
      const answer = (futures: number): Summary =>
        ({ ...NOTHING, futures, seed: study.seed, policy: study.policy }) as Summary
      let settle: (summary: Summary) => void = () => undefined
      let reject: (error: Error) => void = () => undefined
      const done = new Promise<Summary>((resolve, refuse) => {
        settle = resolve
        reject = refuse
      })
      const entry: Asked = {
        study,
        priority,
        cancelled: false,
        hear: (futures) => {
          onPart?.(answer(futures))
        },
        end: async (futures) => {
          settle(answer(futures))
          await done
        },
        fail: async (error) => {
          reject(error)
          await done.catch(() => undefined)
        },
      }
      asked.push(entry)
      return { cancel: () => (entry.cancelled = true), done }
    },
  } as unknown as Client
  return { client, asked }
}

const scenario = smallScenario()
const question = (seed: string) =>
  questionOf({
    scenario,
    levers: defaultPolicy(scenario).levers,
    overrides: {},
    seed,
    outcome: 'shortfall',
    area: 'region',
  })
const next = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('a first answer is shown as preliminary, the whole one settles', async () => {
  const { client, asked } = handClient()
  const settled: string[] = []
  const studies = new Studies(client, (key) => settled.push(key))
  studies.submit('a', question('a'), false)
  asked[0]?.hear(1024)
  expect(studies.summary?.futures).toBe(1024)
  expect(studies.settled).toBe(false)
  await asked[0]?.end(8192)
  await next()
  expect(studies.settled).toBe(true)
  expect(settled).toEqual(['a'])
})

test('while a knob moves a coarse band is asked, at rest the full one', () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), true)
  studies.submit('a', question('a'), false)
  expect(asked.map(({ study, priority }) => [study.enough?.least ?? study.futures, study.precision, priority])).toEqual(
    [
      [1024, 'f32', 'drag'],
      [8192, 'f64', 'settled'],
    ],
  )
  expect(asked[0]?.study.enough).toBeNull()
  expect(asked[1]?.study.enough?.within).toBe(0.025)
})

test('while a numeric lever moves a few futures carry the settled band, and at rest the whole band is asked', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  const usual = question('a')
  const { levers } = usual.policy
  const moved = { ...usual, policy: { ...usual.policy, levers: { ...levers, programmeCapacity: 9 } } }
  studies.submit('a', usual, false)
  await asked[0]?.end(8192)
  await next()
  studies.submit('b', moved, true)
  // The unmoved few first, then the moved.
  const [, unmoved, few] = asked
  expect([unmoved?.study.policy.levers.programmeCapacity, few?.study.policy.levers.programmeCapacity]).toEqual([
    levers.programmeCapacity,
    9,
  ])
  for (const one of [unmoved, few]) {
    expect(one?.study).toMatchObject({ futures: 256, precision: 'f32', detail: false, enough: null })
    expect(one?.priority).toBe('drag')
  }
  await unmoved?.end(256)
  await few?.end(256)
  await next()
  expect(studies.carried).toBe(true)
  expect(studies.settled).toBe(false)
  expect(studies.summary?.futures).toBe(8192)
  studies.submit('b', moved, false)
  expect(asked.at(-1)?.study.enough?.least).toBe(8192)
  await asked.at(-1)?.end(8192)
  await next()
  expect([studies.carried, studies.settled]).toEqual([false, true])
})

test('a choice, an assumption or another seed is not carried: it has a coarse band of its own', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  const usual = question('a')
  studies.submit('a', usual, false)
  await asked[0]?.end(8192)
  await next()
  const { levers } = usual.policy
  for (const [key, other] of Object.entries({
    choice: { ...usual, policy: { ...usual.policy, levers: { ...levers, strategy: 'fixedHigh' as const } } },
    assumption: { ...usual, overrides: { giveUp: 0.01 } },
    seed: { ...usual, seed: 'b' },
  })) {
    studies.submit(key, other, true)
    expect(asked.at(-1)?.study).toMatchObject({ futures: 1024, precision: 'f32', detail: true })
  }
})

test('an answer to an older question never replaces one to a newer', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  studies.submit('b', question('b'), false)
  asked[0]?.hear(1024)
  expect(studies.summary?.seed).toBe('a')
  expect(studies.settled).toBe(false)
  asked[1]?.hear(1024)
  await asked[0]?.end(8192)
  expect(studies.summary?.seed).toBe('b')
})

test('what is on screen already is not asked again', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  await asked[0]?.end(8192)
  await next()
  studies.submit('a', question('a'), false)
  expect(asked).toHaveLength(1)
  expect(studies.settled).toBe(true)
})

test('a breakdown is told and can be tried again; being overtaken is no breakdown', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  await asked[0]?.fail(new RunStopped('superseded'))
  expect(studies.failure).toBeNull()
  studies.retry()
  await asked[1]?.fail(new RunStopped('failed', 'the worker died'))
  await next()
  expect(studies.failure?.cause).toBe('the worker died')
  expect(studies.failure?.text.nl).toContain('Probeer het opnieuw')
  studies.retry()
  expect(studies.failure).toBeNull()
  await asked[2]?.end(8192)
  await next()
  expect(studies.settled).toBe(true)
})

test('a long run can be stopped; the last answer stays', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  await asked[0]?.end(8192)
  await next()
  studies.precise()
  expect(asked[1]?.study.enough).toEqual({ within: 0.005, least: 65_536 })
  expect(studies.running).toEqual({ done: 0, total: 65_536 })
  studies.cancel()
  expect(asked[1]?.cancelled).toBe(true)
  expect(studies.running).toBeNull()
  expect(studies.summary?.futures).toBe(8192)
})

test('a run that was left half-way is asked again on coming back; a whole one is not', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  asked[0]?.hear(8192)
  studies.leave()
  expect(asked[0]?.cancelled).toBe(true)
  expect(studies.summary?.futures).toBe(8192)
  studies.submit('a', question('a'), false)
  expect(asked).toHaveLength(2)
  await asked[1]?.end(65_536)
  await next()
  studies.leave()
  studies.submit('a', question('a'), false)
  expect(asked).toHaveLength(2)
  expect(studies.settled).toBe(true)
})

test('after another scenario no answer about the old one is heard', () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  studies.forget()
  asked[0]?.hear(1024)
  expect(studies.summary).toBeNull()
})

test('at rest a run goes on past 8,192 futures where the chance is not sharp, and settles at its end', async () => {
  const { client, asked } = handClient()
  const studies = new Studies(client)
  studies.submit('a', question('a'), false)
  expect(studies.running).toEqual({ done: 0, total: 8192 })
  asked[0]?.hear(8192)
  expect(studies.settled).toBe(false)
  await asked[0]?.end(65_536)
  await next()
  expect(studies.settled).toBe(true)
  expect(studies.summary?.futures).toBe(65_536)
})
