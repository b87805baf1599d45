import { lineOf } from '../base/problem.ts'
import { scenarioHash } from '../scenario/index.ts'
import { type Flag, flagLines, lastOf, readFlags } from './flags.ts'
import { scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { fail } from './tell.ts'

const FLAGS: readonly Flag[] = [
  { name: 'json', help: 'print the problems as a JSON list' },
  { name: 'help', help: 'show this' },
]

const HELP = `Reads a scenario file and lists everything that is wrong with it.

  npm run --silent validate -- SCENARIO [flags]

${flagLines(FLAGS)}
`

/** The command `validate`: every problem of a scenario file, one line each; exit code 1 when there is one. */
export async function validate(io: Io): Promise<ExitCode> {
  const flags = readFlags(io.args, FLAGS)
  if (!flags.ok) return fail(io, 2, flags.problems)
  const given = flags.value
  if (lastOf(given, 'help') !== undefined) {
    io.out(HELP)
    return 0
  }
  const [path, ...more] = given.positionals
  if (path === undefined || more.length > 0) {
    const got = path === undefined ? 'nothing' : `${String(given.positionals.length)} files`
    return fail(io, 2, [
      { where: 'validate', what: 'there must be one file', got, allowed: 'one scenario file', hint: 'See --help.' },
    ])
  }
  const scenario = await scenarioFrom(io, path)
  const problems = scenario.ok ? [] : scenario.problems
  if (lastOf(given, 'json') !== undefined) io.out(`${JSON.stringify(problems)}\n`)
  else for (const problem of problems) io.out(`${lineOf(problem)}\n`)
  if (scenario.ok) io.words(`${path} is in order: ${scenario.value.id}, hash ${scenarioHash(scenario.value)}`)
  else io.words(`${path}: ${String(problems.length)} problem${problems.length === 1 ? '' : 's'}`)
  return scenario.ok ? 0 : 1
}
