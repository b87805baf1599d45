import { type Problem, lineOf } from '../base/problem.ts'
import { type Flag, type Given, lastOf } from './flags.ts'
import type { ExitCode, Io } from './io.ts'

/** What a command came to: its data, or why there are none. */
export type Outcome = Answered | Refused

/** Data for standard output or a file; an exit code other than 0 says that they are bad news. */
export interface Answered {
  readonly ok: true
  readonly text: string
  readonly code?: ExitCode
}

/** What stood in the way. */
export interface Refused {
  readonly ok: false
  readonly code: ExitCode
  readonly problems: readonly Problem[]
}

/** Flags that say where the answer of a command goes and in what form. */
export const ANSWER_FLAGS: readonly Flag[] = [
  { name: 'json', help: 'print one JSON document instead of a table' },
  { name: 'out', takes: 'FILE', help: 'write to a file instead of standard output' },
]

/** Gives data, and 0 as the exit code unless they are bad news. */
export function answered(text: string, code: ExitCode = 0): Answered {
  return { ok: true, text, code }
}

/** Gives what stood in the way, one problem or more. */
export function refused(code: ExitCode, problems: readonly Problem[]): Refused {
  return { ok: false, code, problems }
}

/** Tells problems, one line each, and gives the exit code on. */
export function fail(io: Io, code: ExitCode, problems: readonly Problem[]): ExitCode {
  for (const problem of problems) io.words(lineOf(problem))
  return code
}

/** Prints what a command came to, or writes it to the file that was asked for. */
export async function deliver(io: Io, given: Given, outcome: Outcome): Promise<ExitCode> {
  if (!outcome.ok) return fail(io, outcome.code, outcome.problems)
  const { text, code = 0 } = outcome
  const file = lastOf(given, 'out')
  if (file === undefined) {
    io.out(text)
    return code
  }
  try {
    await io.write(file, text)
    return code
  } catch (error) {
    const what = `cannot be written: ${error instanceof Error ? error.message : String(error)}`
    return fail(io, 2, [
      { where: '--out', what, got: file, allowed: 'a file in a folder that exists', hint: 'Check the path.' },
    ])
  }
}
