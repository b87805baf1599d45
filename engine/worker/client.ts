import type { Result } from '../base/problem.ts'
import type { AnalysisId, AnswerOf, QuestionOf } from '../analysis/shelf.ts'
import type { Language } from '../scenario/complaints/complaint.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Priority } from '../study/runner.ts'

/** Who asks, how urgently, and who follows the work while it grows. */
export interface Asker<K extends AnalysisId> {
  /** A name: a newer question of the same asker takes the place of the older. */
  readonly asker: string
  readonly priority: Priority
  /** Hears what there is so far, before the whole. */
  readonly onPart?: (part: AnswerOf<K>) => void
  /** Hears how much is done, in units of the analysis. */
  readonly onProgress?: (done: number, asked: number) => void
}

/** An analysis that was asked for. */
export interface Running<K extends AnalysisId> {
  /** Calls it off; nothing more is heard of it. */
  readonly cancel: () => void
  /** The whole answer; rejected with `RunStopped` otherwise. A rejection that nobody hears is no error. */
  readonly done: Promise<AnswerOf<K>>
}

/** The page's way to the engine, whatever thread that runs on. */
export interface Client {
  /**
   * Asks for an analysis. Those of several askers are under way at once, the more urgent first; of one asker the newest wins.
   *
   * A band (priority `drag` or `settled`) that is overtaken before its first answer still gives that answer, as a part: while a slider is dragged it is the newest there is.
   * After the first answer to a newer question nothing of an older is ever heard.
   */
  ask<K extends AnalysisId>(kind: K, question: QuestionOf<K>, asker: Asker<K>): Running<K>
  /**
   * Reads a scenario file: the scenario, or every problem at once, told in Dutch unless asked otherwise.
   *
   * @throws RunStopped when the other side broke down
   */
  read(text: string, language?: Language): Promise<Result<Scenario>>
  /** Lets the other side go; what is under way is cancelled. */
  close(): void
}
