import { story as analysis } from '../../analysis/story/analysis.ts'
import { good } from '../../base/problem.ts'
import { DEFAULT_FUTURES, MOST_FUTURES } from '../../study/study.ts'
import { type Given, lastOf } from '../flags.ts'
import { policyBy } from '../input.ts'
import { INPUT_REMARKS } from '../inputs/flag.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { askedStudy, problemsOf, scenarioFaults } from '../prelude.ts'
import { storyJson, storyTable } from '../reports/story.ts'
import { STUDY_FLAGS } from '../studyFlags.ts'
import { withRunner } from '../threads.ts'
import { wholeNumber } from '../values.ts'
import type { Command } from './command.ts'

/** The command `story`: one future year by year, under one policy or two, as words or JSON. */
export const story: Command = {
  name: 'story',
  purpose: 'Tells one future year by year: what firms ask, what is short, which plans start, what the region decides.',
  takes: 'SCENARIO [flags]',
  examples: ['scenarios/regio-amersfoort.json --future 417 --against none'],
  remarks: INPUT_REMARKS,
  flags: [
    { name: 'future', takes: 'N', help: 'number of the future, as in every run of the same seed (default 0)' },
    { name: 'against', takes: 'NAME|FILE', help: 'tell the same future under this policy too' },
    {
      name: 'futures',
      takes: 'N',
      help: `number of futures of its run, one for each row of an --input from a file (default ${String(DEFAULT_FUTURES)})`,
    },
    ...STUDY_FLAGS.filter(({ name }) => ['seed', 'set', 'input', 'policy', 'deterministic', 'sampling'].includes(name)),
    ...ANSWER_FLAGS,
  ],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const number = lastOf(given, 'future')
  const future = number === undefined ? good(0) : wholeNumber('--future', number, 0, MOST_FUTURES - 1)
  const asked = await askedStudy(io, given, [...scenarioFaults('story', given), ...problemsOf(future)])
  if (!asked.ok) return asked
  if (!future.ok) return refused(2, future.problems)
  const study = asked.value
  const name = lastOf(given, 'against')
  const other = name === undefined ? undefined : await policyBy(io, study.scenario, name)
  if (other?.ok === false) return refused(2, other.problems)
  const question = { study, future: future.value, policies: other ? [study.policy, other.value] : [study.policy] }
  const problems = analysis.check(question)
  if (problems.length > 0) return refused(2, problems)
  const threads = { workers: 1, blocks: 1, lanes: 'typescript' } as const
  const told = await withRunner(io, threads, (runner) => analysis.run(question, runner, {}))
  const isJson = lastOf(given, 'json') !== undefined
  return answered(isJson ? `${storyJson(study, told)}\n` : storyTable(study, told))
}
