import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../engine/base/problem.ts'
import type { Following } from '../../../engine/analysis/analysis.ts'
import { type Priority, CalledOff } from '../../../engine/study/runner.ts'
import { breathe } from '../../../engine/threads/breathe.ts'
import { Desk } from '../../../engine/worker/desk.ts'
import type { Job, News } from '../../../engine/worker/protocol.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'

/** Work that is played by hand. */
interface Played {
  readonly question: unknown
  readonly following: Following<unknown>
  readonly end: (answer: unknown) => void
  readonly fail: (error: Error) => void
}

const problem: Problem = { where: 'year', what: 'no such year', got: '1', allowed: '2', hint: 'another' }

function play() {
  const work: Played[] = []
  const analysis = {
    id: 'study',
    check: (question: unknown) => (question === 'wrong' ? [problem] : []),
    run: (question: unknown, _: unknown, following: Following<unknown>) =>
      new Promise((end, fail) => work.push({ question, following, end, fail })),
  }
  const told: string[] = []
  const say = (news: News): string => {
    switch (news.kind) {
      case 'part':
        return `${String(news.id)} part ${news.part as unknown as string}`
      case 'progress':
        return `${String(news.id)} ${String(news.done)}/${String(news.asked)}`
      case 'ended':
        return `${String(news.id)} ${news.ending.how}`
      default:
        return news.kind
    }
  }
  const shelf = { study: analysis } as unknown as ConstructorParameters<typeof Desk>[2]
  const desk = new Desk(fakeRunner({ value: () => 0 }), (news) => told.push(say(news)), shelf)
  let id = 0
  const ask = async (question: unknown, priority: Priority = 'settled', asker = 'band'): Promise<number> => {
    id += 1
    desk.ask({ id, kind: 'study', question, asker, priority } as Job)
    await settle()
    return id
  }
  return { desk, work, told, ask }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await breathe()
}

describe('the desk', () => {
  it('tells parts, then the whole', async () => {
    const { work, told, ask } = play()
    await ask('a')
    work[0].following.onProgress?.(1, 2)
    work[0].following.onPart?.('half')
    work[0].end('whole')
    await settle()
    expect(told).toEqual(['1 1/2', '1 part half', '1 whole'])
  })

  it('runs jobs of several askers beside each other, each with its own priority', async () => {
    const { work, told, ask } = play()
    await ask('a', 'background', 'one')
    await ask('b', 'room', 'two')
    expect(work.map(({ question, following }) => [question, following.priority])).toEqual([
      ['a', 'background'],
      ['b', 'room'],
    ])
    work[1].end('b')
    work[0].end('a')
    await settle()
    expect(told).toEqual(['2 whole', '1 whole'])
  })

  it('keeps one band of an asker under way and the newest waiting', async () => {
    const { work, told, ask } = play()
    for (const question of ['a', 'b', 'c', 'd']) await ask(question, 'drag')
    expect(work.map(({ question }) => question)).toEqual(['a'])
    expect(told).toEqual(['2 superseded', '3 superseded'])
    work[0].end('a')
    await settle()
    expect(work.map(({ question }) => question)).toEqual(['a', 'd'])
  })

  it('lets an overtaken band give its first answer, then ends it', async () => {
    const { work, told, ask } = play()
    await ask('a', 'drag')
    await ask('b', 'drag')
    work[0].following.onProgress?.(1, 2)
    expect(work[0].following.signal?.aborted).toBe(false)
    work[0].following.onPart?.('first')
    expect(work[0].following.signal?.aborted).toBe(true)
    work[0].following.onPart?.('second')
    work[0].end('whole')
    await settle()
    work[1].following.onPart?.('newer')
    expect(told).toEqual(['1 part first', '1 superseded', '2 part newer'])
  })

  it('tells the whole of an overtaken band where that is its first answer', async () => {
    const { work, told, ask } = play()
    await ask('a', 'drag')
    await ask('b', 'drag')
    work[0].end('whole')
    await settle()
    expect(told).toEqual(['1 part whole', '1 superseded'])
  })

  it('calls a band off at once that is overtaken after its first answer', async () => {
    const { work, told, ask } = play()
    await ask('a')
    work[0].following.onPart?.('first')
    await ask('b')
    expect(work[0].following.signal?.aborted).toBe(true)
    expect(told).toEqual(['1 part first', '1 superseded'])
    expect(work).toHaveLength(2)
  })

  it('does not let a dragged band wait for a settled one, and hears nothing older after its answer', async () => {
    const { work, told, ask } = play()
    await ask('settled', 'settled')
    await ask('dragged', 'drag')
    expect(work.map(({ question }) => question)).toEqual(['settled', 'dragged'])
    work[1].end('newer')
    await settle()
    work[0].following.onPart?.('older')
    work[0].end('older')
    await settle()
    expect(told).toEqual(['1 superseded', '2 whole'])
  })

  it('puts a newer question of a room in the place of the older at once', async () => {
    const { work, told, ask } = play()
    await ask('a', 'room', 'maps')
    await ask('b', 'room', 'maps')
    expect(work.map(({ question }) => question)).toEqual(['a', 'b'])
    expect(work[0].following.signal?.aborted).toBe(true)
    expect(told).toEqual(['1 superseded'])
  })

  it('calls a stopped job off and tells nothing of it, and the one that waited goes on', async () => {
    const { desk, work, told, ask } = play()
    await ask('a', 'drag')
    await ask('b', 'drag')
    desk.stop(1)
    desk.stop(1)
    work[0].following.onPart?.('late')
    work[0].fail(new CalledOff())
    await settle()
    expect(work.map(({ question }) => question)).toEqual(['a', 'b'])
    expect(told).toEqual([])
  })

  it('never begins a job that is stopped in the same breath', async () => {
    const { desk, work, told } = play()
    desk.ask({ id: 1, kind: 'study', question: 'a', asker: 'band', priority: 'room' } as unknown as Job)
    desk.stop(1)
    await settle()
    expect([work, told]).toEqual([[], []])
  })

  it('refuses a question that has problems, and tells of a fault; other jobs go on', async () => {
    const { work, told, ask } = play()
    await ask('good', 'room', 'one')
    await ask('wrong', 'room', 'two')
    await ask('broken', 'room', 'three')
    work[1].fail(new Error('Bandbreedte has a bug'))
    await settle()
    work[0].end('whole')
    await settle()
    expect(told).toEqual(['2 refused', '3 fault', '1 whole'])
  })

  it('lets a dragged band go first where others work on its thread', async () => {
    const { work, ask } = play()
    await ask('room', 'room', 'lights')
    await ask('dragged', 'drag')
    let went = false
    void work[0].following.pause?.().then(() => (went = true))
    await settle()
    expect(went).toBe(false)
    work[1].end('answer')
    await settle()
    expect(went).toBe(true)
  })
})
