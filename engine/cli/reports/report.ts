import type { Result } from '../../base/problem.ts'
import type { Runner } from '../../study/runner.ts'
import type { Study } from '../../study/study.ts'
import type { Flag, Given } from '../flags.ts'
import type { Io } from '../io.ts'

/** A form of what `simulate` tells: one line of the shelf. */
export interface Report {
  /** What asks for it; the bands, told when nothing else is asked for, need nothing. */
  readonly flag?: Flag
  /** Whether it has a document, printed with `--json`. */
  readonly hasDocument: boolean
  /** Futures where nobody says otherwise, if other than those of every study. */
  readonly usualFutures?: number
  /** Whether its run can stop by itself (E55). */
  readonly canGrow: boolean
  /** Whether its futures run one by one on the thread that calls, whatever `--workers` says. */
  readonly isAlone: boolean
  /** Makes the study it needs of the one that was asked for. */
  readonly needs: (study: Study, given: Given) => Result<Study>
  /** Runs that study and writes what came of it. */
  readonly text: (io: Io, study: Study, given: Given, runner: Runner) => Promise<string>
}
