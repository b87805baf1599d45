/** The program: one name, its commands, its help. */
import { type Problem, shown } from '../base/problem.ts'
import { nearest } from '../scenario/complaints/nearest.ts'
import { ENGINE_BUILD } from '../study/build.ts'
import { ENGINE_VERSION } from '../study/version.ts'
import { runCommand } from './commands/command.ts'
import { COMMANDS } from './commands/shelf.ts'
import type { ExitCode, Io } from './io.ts'
import { fail } from './outcome.ts'

const NAMES = COMMANDS.map(({ name }) => name)

/** The program `bandbreedte`: runs the command that its first argument names with those after it. */
export async function program([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  const command = COMMANDS.find((known) => known.name === name)
  if (command !== undefined) return runCommand(command, args, io)
  if (name === '--help') return tell(io, help(io))
  if (name === '--version') return tell(io, `bandbreedte ${ENGINE_VERSION}, build ${ENGINE_BUILD}\n`)
  return fail(io, 2, [name === undefined ? NO_COMMAND : unknown(name)])
}

function tell(io: Io, text: string): ExitCode {
  io.out(text)
  return 0
}

function help(io: Io): string {
  const width = Math.max(...NAMES.map((name) => name.length)) + 2
  return [
    'How much land for firms does a region need, and when? Bands and chances over thousands of possible futures.',
    `  ${io.called('COMMAND')} [arguments]`,
    COMMANDS.map(({ name, purpose }) => `  ${name.padEnd(width)}${purpose}`).join('\n'),
    'COMMAND --help shows its flags and an example; --version prints version and build.\n',
  ].join('\n\n')
}

const NO_COMMAND: Problem = {
  where: 'bandbreedte',
  what: 'no command was named',
  got: 'nothing',
  allowed: NAMES.join(', '),
  hint: 'See --help.',
}

function unknown(name: string): Problem {
  const near = nearest(name, NAMES)
  return {
    where: 'bandbreedte',
    what: 'there is no such command',
    got: shown(name),
    allowed: NAMES.join(', '),
    hint: near === null ? 'See --help.' : `Did you mean ${near}?`,
  }
}
