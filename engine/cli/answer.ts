import { type Flag, type Given, lastOf } from './flags.ts'
import type { ExitCode, Io } from './io.ts'
import { fail } from './tell.ts'

/** Flags that say where the answer of a command goes and in what form. */
export const ANSWER_FLAGS: readonly Flag[] = [
  { name: 'json', help: 'print one JSON document instead of a table' },
  { name: 'out', takes: 'FILE', help: 'write to a file instead of standard output' },
]

/** Prints the answer of a command, or writes it to the file that was asked for. */
export async function answer(io: Io, given: Given, text: string): Promise<ExitCode> {
  const file = lastOf(given, 'out')
  if (file === undefined) {
    io.out(text)
    return 0
  }
  try {
    await io.write(file, text)
    return 0
  } catch (error) {
    const what = `cannot be written: ${error instanceof Error ? error.message : String(error)}`
    return fail(io, 2, [
      { where: '--out', what, got: file, allowed: 'a file in a folder that exists', hint: 'Check the path.' },
    ])
  }
}
