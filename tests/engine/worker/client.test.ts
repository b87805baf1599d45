import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { ENGINE_BUILD } from '../../../engine/study/build.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { clientOver } from '../../../engine/worker/clientOver.ts'
import type { Link, News, Request } from '../../../engine/worker/protocol.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const whole = { futures: 8192 } as Summary

/** Hosts that are played by hand. */
class Stage {
  readonly asked: Request[] = []
  readonly hears: ((news: News) => void)[] = []
  closed = 0
  trouble: (cause: string) => void = () => undefined
  answersPings = true

  readonly open = (hear: (news: News) => void, onTrouble: (cause: string) => void): Link => {
    this.hears.push(hear)
    this.trouble = onTrouble
    return {
      send: (request) => {
        this.asked.push(structuredClone(request))
        if (request.kind === 'ping' && this.answersPings) this.tell({ kind: 'here', build: ENGINE_BUILD })
      },
      close: () => (this.closed += 1),
    }
  }

  tell(news: News): void {
    this.hears.at(-1)?.(news)
  }
  count(kind: Request['kind']): number {
    return this.asked.filter((request) => request.kind === kind).length
  }
}

function play() {
  const stage = new Stage()
  const client = clientOver(stage.open)
  const heard: string[] = []
  const ask = (seed: string) => {
    const running = client.ask('study', studyOf({ scenario, policy, seed }), {
      asker: seed,
      priority: 'room',
      onPart: ({ futures }) => heard.push(`${seed} ${String(futures)}`),
      onProgress: () => heard.push(`${seed} ...`),
    })
    running.done.then(
      () => heard.push(`${seed} done`),
      (error: { reason: string; message: string }) => heard.push(`${seed} ${error.reason}: ${error.message}`),
    )
    return running
  }
  return { stage, client, heard, ask }
}

const seconds = async (count: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(count * 1000))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a client', () => {
  it('hands parts, progress and the whole to whoever asked', async () => {
    const { stage, heard, ask } = play()
    ask('a')
    ask('b')
    stage.tell({ kind: 'progress', id: 1, done: 1024, asked: 8192 })
    stage.tell({ kind: 'part', id: 2, part: { futures: 1024 } as Summary })
    stage.tell({ kind: 'ended', id: 1, ending: { how: 'whole', answer: whole } })
    stage.tell({ kind: 'part', id: 1, part: whole })
    await seconds(0)
    expect(heard).toEqual(['a ...', 'b 1024', 'a done'])
    expect(stage.hears).toHaveLength(1)
  })

  it('says why there is no answer', async () => {
    const { stage, heard, ask } = play()
    for (const seed of ['a', 'b', 'c']) ask(seed)
    const problem = { where: 'year', what: 'no such year', got: '1', allowed: '2', hint: 'Choose another.' }
    stage.tell({ kind: 'ended', id: 1, ending: { how: 'superseded' } })
    stage.tell({ kind: 'ended', id: 2, ending: { how: 'refused', problems: [problem] } })
    stage.tell({ kind: 'ended', id: 3, ending: { how: 'fault', cause: 'a bug' } })
    await seconds(0)
    expect(heard).toEqual([
      'a superseded: superseded',
      'b failed: year: no such year; got 1, allowed: 2. Choose another.',
      'c failed: a bug',
    ])
  })

  it('hears nothing of what it called off', async () => {
    const { stage, heard, ask } = play()
    const running = ask('a')
    running.cancel()
    running.cancel()
    stage.tell({ kind: 'part', id: 1, part: whole })
    await seconds(0)
    expect(heard).toEqual(['a cancelled: cancelled'])
    expect(stage.asked.at(-1)).toEqual({ kind: 'stop', id: 1 })
    expect(stage.count('stop')).toBe(1)
  })

  it('tells of a question that cannot be sent', async () => {
    const { client } = play()
    const study = { ...studyOf({ scenario, policy }), seed: (() => 'no data') as unknown as string }
    const { done } = client.ask('study', study, { asker: 'a', priority: 'room' })
    await expect(done).rejects.toMatchObject({ reason: 'failed' })
  })

  it('cancels what is under way when it is closed', async () => {
    const { stage, client, heard, ask } = play()
    ask('a')
    client.close()
    await seconds(60)
    expect(heard).toEqual(['a cancelled: closed'])
    expect([stage.closed, stage.count('stop'), stage.count('ping')]).toEqual([1, 1, 0])
  })
})

describe('a host that breaks down', () => {
  it('fails what was asked with a message, and the next question starts a new one', async () => {
    const { stage, client, heard, ask } = play()
    const a = ask('a')
    const reading = client.read('{}')
    stage.trouble('the worker could not be loaded')
    await expect(reading).rejects.toMatchObject({ reason: 'failed' })
    await expect(a.done).rejects.toMatchObject({ text: { nl: expect.stringContaining('opnieuw') as string } })
    expect([stage.hears.length, stage.closed]).toEqual([1, 1])
    ask('b')
    expect(stage.hears).toHaveLength(2)
    // The old one is heard no more.
    stage.hears[0]?.({ kind: 'ended', id: 3, ending: { how: 'fault', cause: 'late' } })
    stage.tell({ kind: 'ended', id: 3, ending: { how: 'whole', answer: whole } })
    await seconds(0)
    expect(heard).toEqual(['a failed: the worker could not be loaded', 'b done'])
  })

  it('has thirty seconds for its first word', async () => {
    const { stage, heard, ask } = play()
    ask('a')
    await seconds(29)
    expect(heard).toEqual([])
    await seconds(1)
    expect(heard).toEqual(['a failed: the host does not answer'])
    ask('b')
    await seconds(25)
    stage.tell({ kind: 'here', build: ENGINE_BUILD })
    await seconds(15)
    expect(heard).toHaveLength(1)
  })

  it('is asked whether it is there when it is silent, and given up when it does not say', async () => {
    const { stage, heard, ask } = play()
    stage.answersPings = false
    ask('a')
    stage.tell({ kind: 'here', build: ENGINE_BUILD })
    await seconds(4)
    expect(stage.count('ping')).toBe(0)
    await seconds(15)
    expect([stage.count('ping') > 0, heard]).toEqual([true, []])
    await seconds(1)
    expect(heard).toEqual(['a failed: the host fell silent'])
    ask('b')
    expect(stage.hears).toHaveLength(2)
  })

  it('is kept while it answers pings, or tells anything else', async () => {
    const { stage, heard, ask } = play()
    ask('a')
    stage.tell({ kind: 'here', build: ENGINE_BUILD })
    await seconds(300)
    stage.answersPings = false
    for (let i = 0; i < 20; i += 1) {
      stage.tell({ kind: 'progress', id: 1, done: i, asked: 20 })
      await seconds(15)
    }
    expect(new Set(heard)).toEqual(new Set(['a ...']))
  })

  it('is given up when it is of another build, whose numbers may differ', () => {
    const { stage, heard, ask } = play()
    const { done } = ask('a')
    stage.tell({ kind: 'here', build: 'older' })
    stage.tell({ kind: 'ended', id: 1, ending: { how: 'whole', answer: whole } })
    return expect(done)
      .rejects.toMatchObject({ reason: 'failed', message: `the host is of build older, not ${ENGINE_BUILD}` })
      .then(() => {
        expect([heard.length, stage.closed]).toEqual([1, 1])
      })
  })

  it('may say nothing while nothing is asked of it', async () => {
    const { stage, heard, ask } = play()
    stage.answersPings = false
    ask('a')
    stage.tell({ kind: 'ended', id: 1, ending: { how: 'whole', answer: whole } })
    await seconds(3600)
    ask('b')
    await seconds(4)
    expect([heard, stage.count('ping')]).toEqual([['a done'], 0])
  })

  it('is not given up by a machine that slept: an hour is one late tick', async () => {
    const { stage, heard, ask } = play()
    stage.answersPings = false
    ask('a')
    stage.tell({ kind: 'here', build: ENGINE_BUILD })
    await seconds(3)
    vi.setSystemTime(Date.now() + 3_600_000)
    await seconds(1)
    expect([heard, stage.count('ping')]).toEqual([[], 0])
  })
})
