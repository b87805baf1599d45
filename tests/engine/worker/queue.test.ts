import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { clientOver } from '../../../engine/worker/clientOver.ts'
import type { Link, News } from '../../../engine/worker/protocol.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const study = (seed: string) => studyOf({ scenario, policy, seed, futures: 8192 })
const summary = (seed: string, futures: number) => ({ seed, futures, asked: 8192 }) as Summary

/** A host that is played by hand. */
class Stage {
  readonly runs: { id: number; seed: string; end: (summary?: Summary) => void; fail: (error: Error) => void }[] = []
  readonly stopped: number[] = []
  links = 0
  closed = 0
  trouble: (cause: string) => void = () => undefined
  private tell: (news: News) => void = () => undefined

  readonly open = (onTrouble: (cause: string) => void): Link => {
    this.links += 1
    this.trouble = onTrouble
    return {
      listen: (tell) => Promise.resolve(void (this.tell = tell)),
      run: (id, { seed }) => new Promise((end, fail) => this.runs.push({ id, seed, end, fail })),
      analyse: () => Promise.resolve(undefined),
      stop: (id) => Promise.resolve(void this.stopped.push(id)),
      read: () => new Promise(() => undefined),
      close: () => (this.closed += 1),
    }
  }

  news(run: number, futures: number): void {
    const { id, seed } = this.runs[run]
    this.tell({ kind: 'summary', id, summary: summary(seed, futures) })
  }

  progress(run: number): void {
    this.tell({ kind: 'progress', id: this.runs[run].id, done: 1024, asked: 8192 })
  }
}

function play() {
  const stage = new Stage()
  const client = clientOver(stage.open)
  const heard: string[] = []
  const ask = (seed: string) => {
    const running = client.run(
      study(seed),
      (s) => heard.push(`${s.seed} ${String(s.futures)}`),
      () => heard.push(`${seed} ...`),
    )
    running.done.then(
      () => heard.push(`${seed} done`),
      (error: { reason: string }) => heard.push(`${seed} ${error.reason}`),
    )
    return running
  }
  const settle = () => new Promise((done) => setTimeout(done, 0))
  return { stage, client, heard, ask, settle }
}

describe('the queue of runs', () => {
  it('gives stages, then the whole', async () => {
    const { stage, heard, ask, settle } = play()
    ask('a')
    stage.progress(0)
    stage.news(0, 1024)
    stage.runs[0].end(summary('a', 8192))
    await settle()
    expect(heard).toEqual(['a ...', 'a 1024', 'a 8192', 'a done'])
  })

  it('keeps one run in flight and the latest waiting', async () => {
    const { stage, heard, ask, settle } = play()
    for (const seed of ['a', 'b', 'c', 'd']) ask(seed)
    await settle()
    expect(stage.runs.map(({ seed }) => seed)).toEqual(['a'])
    expect(heard).toEqual(['b superseded', 'c superseded'])
    stage.runs[0].end()
    await settle()
    expect(stage.runs.map(({ seed }) => seed)).toEqual(['a', 'd'])
  })

  it('lets an overtaken run give its first answer, then stops it', async () => {
    const { stage, heard, ask, settle } = play()
    ask('a')
    ask('b')
    expect(stage.stopped).toEqual([])
    stage.news(0, 1024)
    expect(stage.stopped).toEqual([stage.runs[0].id])
    stage.news(0, 8192)
    stage.runs[0].end()
    await settle()
    stage.news(1, 1024)
    stage.news(0, 1024)
    expect(heard).toEqual(['a 1024', 'a superseded', 'b 1024'])
  })

  it('stops an overtaken run at once when it has answered before', async () => {
    const { stage, heard, ask, settle } = play()
    ask('a')
    stage.news(0, 1024)
    ask('b')
    expect(stage.stopped).toEqual([stage.runs[0].id])
    // The whole was on its way already: it is stale.
    stage.runs[0].end(summary('a', 8192))
    await settle()
    expect(heard).toEqual(['a 1024', 'a superseded'])
  })

  it('hears nothing of a cancelled run, whether in flight or waiting', async () => {
    const { stage, heard, ask, settle } = play()
    const a = ask('a')
    const b = ask('b')
    b.cancel()
    a.cancel()
    a.cancel()
    stage.news(0, 1024)
    stage.progress(0)
    stage.runs[0].end(summary('a', 8192))
    await settle()
    a.cancel()
    expect(heard).toEqual(['b cancelled', 'a cancelled'])
    expect(stage.stopped).toHaveLength(1)
    expect(stage.runs).toHaveLength(1)
  })

  it('tells of a broken run and goes on with the next', async () => {
    const { stage, heard, ask, settle } = play()
    const a = ask('a')
    ask('b')
    stage.runs[0].fail(new Error('Bandbreedte has a bug'))
    await settle()
    expect(heard).toEqual(['a superseded'])
    await expect(a.done).rejects.toMatchObject({ reason: 'superseded' })
    stage.runs[1].fail(new Error('Bandbreedte has a bug'))
    await settle()
    expect(heard.at(-1)).toBe('b failed')
  })
})

describe('a host that breaks down', () => {
  it('fails what was asked with a message, and the next request starts a new one', async () => {
    const { stage, client, heard, ask, settle } = play()
    const a = ask('a')
    const reading = client.read('{}')
    stage.trouble('the worker could not be loaded')
    await expect(reading).rejects.toMatchObject({ reason: 'failed' })
    await expect(a.done).rejects.toMatchObject({
      reason: 'failed',
      message: 'the worker could not be loaded',
      text: { nl: expect.stringContaining('opnieuw') as string },
    })
    expect([stage.links, stage.closed]).toEqual([1, 1])
    ask('b')
    expect(stage.links).toBe(2)
    // The old link is heard no more.
    stage.runs[0].end(summary('a', 8192))
    stage.runs[1].end(summary('b', 8192))
    await settle()
    expect(heard).toEqual(['a failed', 'b 8192', 'b done'])
  })

  it('cancels what is under way when it is closed', async () => {
    const { stage, client, heard, ask, settle } = play()
    ask('a')
    client.close()
    await settle()
    expect(heard).toEqual(['a cancelled'])
    expect(stage.closed).toBe(1)
  })
})
