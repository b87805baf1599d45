import { lineOf } from '../base/problem.ts'
import type { AnalysisId, AnswerOf, QuestionOf } from '../analysis/shelf.ts'
import { ENGINE_BUILD } from '../study/build.ts'
import type { Asker, Client, Running } from './client.ts'
import { Heartbeat } from './heartbeat.ts'
import type { Ending, Job, Link, News, OpenLink, Request } from './protocol.ts'
import { RunStopped } from './stopped.ts'

/** Something that was asked for, with the ears of whoever asked. */
interface Waiting {
  /** Hears what the host tells of it. */
  readonly hear: (news: News) => void
  readonly reject: (stopped: RunStopped) => void
}

/** Makes a client over links. A link is opened at the first request, and anew after one broke: asking again is the retry. */
export function clientOver(openLink: OpenLink): Client {
  return new ClientOver(openLink)
}

/** A link and the watch over it. */
interface Opened {
  readonly link: Link
  readonly heartbeat: Heartbeat
}

class ClientOver implements Client {
  private readonly openLink: OpenLink
  private opened: Opened | undefined
  private readonly waiting = new Map<number, Waiting>()
  private nextId = 1

  constructor(openLink: OpenLink) {
    this.openLink = openLink
  }

  ask<K extends AnalysisId>(kind: K, question: QuestionOf<K>, asker: Asker<K>): Running<K> {
    const id = this.nextId++
    const done = new Promise<AnswerOf<K>>((resolve, reject) => {
      const hear = (news: News): void => {
        // An analysis is answered with its own kind of answer.
        if (news.kind === 'part') asker.onPart?.(news.part as AnswerOf<K>)
        else if (news.kind === 'progress') asker.onProgress?.(news.done, news.asked)
        else if (news.kind === 'ended') {
          this.forget(id)
          if (news.ending.how === 'whole') resolve(news.ending.answer as AnswerOf<K>)
          else reject(stoppedBy(news.ending))
        }
      }
      const job: Job = {
        id,
        kind,
        question: question,
        asker: asker.asker,
        priority: asker.priority,
      }
      this.request(id, { kind: 'ask', job }, { hear, reject })
    })
    done.catch(() => undefined)
    return {
      cancel: () => {
        this.cancel(id)
      },
      done,
    }
  }

  read(text: string, language: 'nl' | 'en' = 'nl'): ReturnType<Client['read']> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      const hear = (news: News): void => {
        if (news.kind !== 'read') return
        this.forget(id)
        resolve(news.read)
      }
      this.request(id, { kind: 'read', id, text, language }, { hear, reject })
    })
  }

  close(): void {
    const { opened } = this
    this.opened = undefined
    opened?.heartbeat.watch(false)
    for (const id of this.waiting.keys()) opened?.link.send({ kind: 'stop', id })
    this.rejectAll(new RunStopped('cancelled', 'closed'))
    opened?.link.close()
  }

  private request(id: number, request: Request, waiting: Waiting): void {
    this.waiting.set(id, waiting)
    try {
      const { link, heartbeat } = (this.opened ??= this.open())
      heartbeat.watch(true)
      link.send(request)
    } catch (error) {
      this.forget(id)
      waiting.reject(new RunStopped('failed', String(error)))
    }
  }

  private open(): Opened {
    const giveUp = (cause: string): void => {
      this.breakDown(opened, cause)
    }
    const link = this.openLink((news) => {
      this.hear(opened, news)
    }, giveUp)
    const heartbeat = new Heartbeat(() => {
      link.send({ kind: 'ping' })
    }, giveUp)
    const opened: Opened = { link, heartbeat }
    return opened
  }

  private hear(opened: Opened, news: News): void {
    // What a host tells that was given up is passed over.
    if (this.opened !== opened) return
    opened.heartbeat.heard()
    if (news.kind !== 'here') this.waiting.get(news.id)?.hear(news)
    // A page that stood open while a newer one was put in its place: the numbers of two builds may differ.
    else if (news.build !== ENGINE_BUILD)
      this.breakDown(opened, `the host is of build ${news.build}, not ${ENGINE_BUILD}`)
  }

  private cancel(id: number): void {
    const waiting = this.waiting.get(id)
    if (waiting === undefined) return
    this.opened?.link.send({ kind: 'stop', id })
    this.forget(id)
    waiting.reject(new RunStopped('cancelled'))
  }

  private forget(id: number): void {
    this.waiting.delete(id)
    if (this.waiting.size === 0) this.opened?.heartbeat.watch(false)
  }

  private breakDown(broken: Opened, cause: string): void {
    if (this.opened !== broken) return
    this.opened = undefined
    broken.heartbeat.watch(false)
    broken.link.close()
    this.rejectAll(new RunStopped('failed', cause))
  }

  private rejectAll(stopped: RunStopped): void {
    const all = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of all) reject(stopped)
  }
}

function stoppedBy(ending: Exclude<Ending, { how: 'whole' }>): RunStopped {
  switch (ending.how) {
    case 'refused':
      return new RunStopped('failed', ending.problems.map(lineOf).join('\n'))
    case 'superseded':
      return new RunStopped('superseded')
    case 'fault':
      return new RunStopped('failed', ending.cause)
  }
}
