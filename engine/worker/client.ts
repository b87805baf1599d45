import type { Result } from '../base/problem.ts'
import type { Language } from '../scenario/complaints/complaint.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import type { Analysis, AnalysisKind, AnswerOf } from './analyses.ts'

/** A run that was asked for. */
export interface Running {
  /** Calls it off; nothing more is heard of it. */
  readonly cancel: () => void
  /** The whole summary; rejected with `RunStopped` otherwise. A rejection that nobody hears is no error. */
  readonly done: Promise<Summary>
}

/** An analysis that was asked for. */
export interface Analysing<K extends AnalysisKind> {
  /** Calls it off; nothing more is heard of it. */
  readonly cancel: () => void
  /** The whole answer; rejected with `RunStopped` otherwise. A rejection that nobody hears is no error. */
  readonly done: Promise<AnswerOf<K>>
}

/** Who follows an analysis while it grows. */
export interface Followers<K extends AnalysisKind> {
  /** Hears what there is so far. */
  readonly onPart?: (part: AnswerOf<K>) => void
  readonly onProgress?: (done: number, asked: number) => void
}

/** The page's way to the engine, whatever thread that runs on. */
export interface Client {
  /**
   * Runs a study: 1,024 futures first, then 8,192, then all. The newest request wins.
   *
   * One run is in flight and at most one waits. A run that is overtaken before its first answer still gives that answer (while a slider is dragged it is the newest there is)
   * and is then stopped; after a newer run's first answer nothing older is ever heard.
   */
  run(study: Study, onSummary: (summary: Summary) => void, onProgress?: (done: number, asked: number) => void): Running
  /** Makes an analysis of several runs. A newer one takes the place of the one under way, which is stopped. */
  analyse<K extends AnalysisKind>(analysis: Analysis<K>, followers?: Followers<K>): Analysing<K>
  /**
   * Reads a scenario file: the scenario, or every problem at once, told in Dutch unless asked otherwise.
   *
   * @throws RunStopped when the other side broke down
   */
  read(text: string, language?: Language): Promise<Result<Scenario>>
  /** Lets the other side go; runs under way are cancelled. */
  close(): void
}
