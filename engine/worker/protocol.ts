import type { Result } from '../base/problem.ts'
import type { Language } from '../scenario/complaints/complaint.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import type { Analysis, AnalysisKind, AnswerOf } from './analyses.ts'

/** What a host tells of its own accord while a run or an analysis is under way. */
export type News =
  | { readonly kind: 'summary'; readonly id: number; readonly summary: Summary }
  | { readonly kind: 'part'; readonly id: number; readonly part: AnswerOf<AnalysisKind> }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly asked: number }

/** The side that calculates. Everything that crosses is plain data: studies one way, summaries the other, never paths. */
export interface Host {
  /** Says where news goes; called once, before any run. */
  listen(tell: (news: News) => void): void
  /** Runs a study; stages go out as news, the whole is the answer. Undefined when it was stopped. */
  run(id: number, study: Study): Promise<Summary | undefined>
  /** Makes an analysis; parts go out as news, the whole is the answer. Undefined when it was stopped. */
  analyse(id: number, analysis: Analysis): Promise<AnswerOf<AnalysisKind> | undefined>
  /** Ends a run or an analysis between two blocks. */
  stop(id: number): void
  /** Reads a scenario file; the parser and its unit tables are too heavy for the page's own thread. */
  read(text: string, language: Language): Result<Scenario>
}

/** A host as seen from the other side: every answer comes later. */
export interface Link {
  listen(tell: (news: News) => void): Promise<void>
  run(id: number, study: Study): Promise<Summary | undefined>
  analyse(id: number, analysis: Analysis): Promise<AnswerOf<AnalysisKind> | undefined>
  stop(id: number): Promise<void>
  read(text: string, language: Language): Promise<Result<Scenario>>
  /** Lets the host go; nothing may be asked of it afterwards. */
  close(): void
}

/** Makes a link; `onTrouble` hears when the host has died or could not be loaded, after which its answers never come. */
export type OpenLink = (onTrouble: (cause: string) => void) => Link
