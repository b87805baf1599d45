import { lineOf } from '../../base/problem.ts'
import { scenarioHash } from '../../scenario/index.ts'
import { type Given, lastOf } from '../flags.ts'
import { scenarioFrom } from '../input.ts'
import type { Io } from '../io.ts'
import { type Outcome, answered, refused } from '../outcome.ts'
import type { Command } from './command.ts'

/** The command `validate`: every problem of a scenario file, one line each; exit code 1 when there is one. */
export const validate: Command = {
  name: 'validate',
  purpose: 'Reads a scenario file and lists everything that is wrong with it.',
  takes: 'SCENARIO [flags]',
  examples: ['scenarios/regio-amersfoort.json'],
  flags: [{ name: 'json', help: 'print the problems as a JSON list' }],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const [path, ...more] = given.positionals
  if (path === undefined || more.length > 0) {
    const got = path === undefined ? 'nothing' : `${String(given.positionals.length)} files`
    return refused(2, [
      { where: 'validate', what: 'there must be one file', got, allowed: 'one scenario file', hint: 'See --help.' },
    ])
  }
  const scenario = await scenarioFrom(io, path)
  const problems = scenario.ok ? [] : scenario.problems
  const count = `${String(problems.length)} problem${problems.length === 1 ? '' : 's'}`
  if (scenario.ok) io.words(`${path} is in order: ${scenario.value.id}, hash ${scenarioHash(scenario.value)}`)
  else io.words(`${path}: ${count}`)
  const isJson = lastOf(given, 'json') !== undefined
  const text = isJson ? `${JSON.stringify(problems)}\n` : problems.map((problem) => `${lineOf(problem)}\n`).join('')
  return answered(text, scenario.ok ? 0 : 1)
}
