/** What an analysis is: a question that can be checked, the way to its answer, and whoever follows that. */
import type { Problem } from '../base/problem.ts'
import type { AnalysisOptions } from '../study/blocks.ts'
import type { Runner } from '../study/runner.ts'

/** How an analysis is followed and called off; all of it may be left out. */
export interface Following<Answer> extends AnalysisOptions {
  /** Hears what there is so far, before the whole; an analysis that can give no part gives none. */
  readonly onPart?: (part: Answer) => void
}

/** One analysis, as it stands on the shelf. Its question and its answer are plain data, safe to send to a thread. */
export interface Analysis<Question, Answer> {
  /** Its name on the shelf. */
  readonly id: string
  /** Gives what is wrong with a question; an empty list when it can be asked. */
  readonly check: (question: Question) => readonly Problem[]
  /**
   * Makes the answer to a question that was checked.
   *
   * @throws CalledOff when called off, and what a runner throws
   */
  readonly run: (question: Question, runner: Runner, following: Following<Answer>) => Promise<Answer>
}
