/** What a page and the thread that calculates say to each other: plain data over one line, so that nothing overtakes. */
import type { Problem, Result } from '../base/problem.ts'
import type { AnalysisId, AnswerOf, QuestionOf } from '../analysis/shelf.ts'
import type { Language } from '../scenario/complaints/complaint.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Priority } from '../study/runner.ts'

/** An analysis that somebody wants. */
export interface Job {
  /** Its number, rising with the order in which work was asked for. */
  readonly id: number
  readonly kind: AnalysisId
  readonly question: QuestionOf<AnalysisId>
  /** Who asks: a newer job of the same asker takes the place of an older. */
  readonly asker: string
  readonly priority: Priority
}

/** What is asked of a host. */
export type Request =
  | { readonly kind: 'ask'; readonly job: Job }
  | { readonly kind: 'stop'; readonly id: number }
  /** Reads a scenario file; the parser and its unit tables are too heavy for the page's own thread. */
  | { readonly kind: 'read'; readonly id: number; readonly text: string; readonly language: Language }
  | { readonly kind: 'ping' }

/** How a job ended that was not stopped. */
export type Ending =
  | { readonly how: 'whole'; readonly answer: AnswerOf<AnalysisId> }
  | { readonly how: 'refused'; readonly problems: readonly Problem[] }
  | { readonly how: 'superseded' }
  | { readonly how: 'fault'; readonly cause: string }

/** What a host tells. */
export type News =
  /** Its first word, and its answer to a ping: the build that it runs (`ENGINE_BUILD`). */
  | { readonly kind: 'here'; readonly build: string }
  | { readonly kind: 'part'; readonly id: number; readonly part: AnswerOf<AnalysisId> }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly asked: number }
  | { readonly kind: 'ended'; readonly id: number; readonly ending: Ending }
  | { readonly kind: 'read'; readonly id: number; readonly read: Result<Scenario> }

/** The side that calculates: takes what it is asked. */
export type Host = (request: Request) => void
/** Makes the side that calculates; its first word is told at once. */
export type OpenHost = (tell: (news: News) => void) => Host

/** A host as seen from the other side. */
export interface Link {
  /**
   * Asks something of the host.
   *
   * @throws when it cannot be sent, not being plain data
   */
  readonly send: (request: Request) => void
  /** Lets the host go; nothing may be asked of it afterwards, and nothing is heard of it. */
  readonly close: () => void
}

/** Makes a link, of which nothing is heard before it is there; `onTrouble` hears when the host has died or could not be loaded, after which its answers never come. */
export type OpenLink = (hear: (news: News) => void, onTrouble: (cause: string) => void) => Link
