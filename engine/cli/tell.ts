import { type Problem, lineOf } from '../base/problem.ts'
import type { ExitCode, Io } from './io.ts'

/** Tells problems, one line each, and gives the exit code on. */
export function fail(io: Io, code: ExitCode, problems: readonly Problem[]): ExitCode {
  for (const problem of problems) io.words(lineOf(problem))
  return code
}
