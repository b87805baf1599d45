import { TAKES_FUTURES } from '../../analysis/takes/takes.ts'
import { takes as analysis } from '../../analysis/takes/analysis.ts'
import { type Result, bad, good } from '../../base/problem.ts'
import { type Given, lastOf } from '../flags.ts'
import { INPUT_REMARKS } from '../inputs/flag.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { askedStudy, problemsOf, scenarioFaults, threadsFor, workersFaults } from '../prelude.ts'
import { takesJson, takesTable } from '../reports/takes.ts'
import { STUDY_FLAGS } from '../studyFlags.ts'
import { WORKERS_FLAG, withRunner } from '../threads.ts'
import { share } from '../values.ts'
import type { Command } from './command.ts'

/** Those of which the page tells what they take. */
const TARGETS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** The command `takes`: hectares to renew per year for each intensification target, as table or JSON. */
export const takes: Command = {
  name: 'takes',
  purpose: 'Tells what an intensification target takes: the hectares of existing park to renew per year.',
  takes: 'SCENARIO [flags]',
  examples: ['scenarios/regio-amersfoort.json --target 0.2'],
  remarks: INPUT_REMARKS,
  flags: [
    { name: 'futures', takes: 'N', help: `number of futures (default ${String(TAKES_FUTURES)})` },
    { name: 'target', takes: 'SHARE', help: 'share of demand to deliver; may be repeated (default 10 % to 50 %)' },
    ...STUDY_FLAGS.filter(({ name }) => ['seed', 'set', 'input', 'policy', 'sampling', 'backend'].includes(name)),
    ...ANSWER_FLAGS,
    WORKERS_FLAG,
  ],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const targets = targetsOf(given)
  const faults = [...scenarioFaults('takes', given), ...workersFaults(given), ...problemsOf(targets)]
  const asked = await askedStudy(io, given, faults, { usualFutures: TAKES_FUTURES })
  if (!asked.ok) return asked
  if (!targets.ok) return refused(2, targets.problems)
  const study = asked.value
  const question = { study, targets: targets.value }
  const problems = analysis.check(question)
  if (problems.length > 0) return refused(2, problems)
  const found = await withRunner(io, threadsFor(given, study.futures), (runner) => analysis.run(question, runner, {}))
  const isJson = lastOf(given, 'json') !== undefined
  return answered(isJson ? `${takesJson(study, found)}\n` : takesTable(study, found))
}

function targetsOf({ values }: Given): Result<readonly number[]> {
  const read = (values.get('target') ?? []).map((text) => share('--target', 'target', text))
  const problems = read.flatMap(problemsOf)
  if (problems.length > 0) return bad(problems)
  const targets = read.flatMap((one) => (one.ok ? [one.value] : []))
  return good(targets.length > 0 ? targets : TARGETS)
}
