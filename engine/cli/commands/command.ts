import { type Flag, type Given, flagLines, lastOf, readFlags } from '../flags.ts'
import type { ExitCode, Io } from '../io.ts'
import { type Outcome, deliver, fail } from '../outcome.ts'

/** A command of the program: one file of this folder, one line of the shelf. */
export interface Command {
  readonly name: string
  /** One line. */
  readonly purpose: string
  /** What stands after its name, `SCENARIO [flags]`. */
  readonly takes: string
  /** What may stand there in full; each works as it is, from any folder. */
  readonly examples: readonly [string, ...string[]]
  /** What the flags do not say. */
  readonly remarks?: string
  readonly flags: readonly Flag[]
  /** Does what is asked; `--help`, telling problems, printing and `--out` are not its business. */
  readonly run: (io: Io, given: Given) => Promise<Outcome>
}

const HELP: Flag = { name: 'help', help: 'show this' }

/** Runs a command with the arguments after its name, to its exit code. */
export async function runCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  const flags = [...command.flags, HELP]
  const given = readFlags(args, flags)
  if (!given.ok) return fail(io, 2, given.problems)
  if (lastOf(given.value, HELP.name) !== undefined) {
    io.out(helpOf(command, flags, io.called(command.name)))
    return 0
  }
  return deliver(io, given.value, await command.run(io, given.value))
}

function helpOf({ purpose, takes, examples, remarks }: Command, flags: readonly Flag[], called: string): string {
  const calls = [takes, ...examples].map((args) => `  ${called} ${args}`.trimEnd()).join('\n')
  return [purpose, calls, ...(remarks === undefined ? [] : [remarks]), flagLines(flags)].join('\n\n') + '\n'
}
