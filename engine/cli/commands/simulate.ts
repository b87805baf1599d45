import type { Problem } from '../../base/problem.ts'
import type { Given } from '../flags.ts'
import { INPUT_REMARKS } from '../inputs/flag.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { askedStudy, scenarioFaults, threadsFor, workersFaults } from '../prelude.ts'
import { REPORTS, USUAL_REPORT } from '../reports/shelf.ts'
import { GROWING_FLAGS, STUDY_FLAGS } from '../studyFlags.ts'
import { WORKERS_FLAG, withRunner } from '../threads.ts'
import type { Command } from './command.ts'

/** The command `simulate`: a scenario file to bands or another report, as table, JSON or CSV. */
export const simulate: Command = {
  name: 'simulate',
  purpose: 'Runs many futures of a scenario and prints their probability bands.',
  takes: 'SCENARIO [flags]',
  examples: ['scenarios/regio-amersfoort.json --futures 8192 --json'],
  remarks: INPUT_REMARKS,
  flags: [
    ...GROWING_FLAGS,
    ...STUDY_FLAGS.filter(({ name }) => name !== 'futures'),
    ...REPORTS.flatMap(({ flag }) => flag ?? []),
    ...ANSWER_FLAGS,
    WORKERS_FLAG,
  ],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const faults = [...scenarioFaults('simulate', given), ...formFaults(given), ...workersFaults(given)]
  const [report = USUAL_REPORT] = askedReports(given)
  const asked = await askedStudy(io, given, faults, report)
  if (!asked.ok) return asked
  const study = report.needs(asked.value, given)
  if (!study.ok) return refused(2, study.problems)
  const threads = threadsFor(given, report.isAlone ? 1 : study.value.futures)
  return answered(
    await withRunner(io, { ...threads, once: true }, (runner) => report.text(io, study.value, given, runner)),
  )
}

function askedReports({ values }: Given): typeof REPORTS {
  return REPORTS.filter(({ flag }) => flag !== undefined && values.has(flag.name))
}

/** A report with a document goes with `--json`; every other form stands alone. */
function formFaults(given: Given): readonly Problem[] {
  const reports = askedReports(given)
  const isJson = given.values.has('json')
  const hasDocument = reports.every((report) => report.hasDocument)
  if (reports.length + (isJson && !hasDocument ? 1 : 0) < 2) return []
  const forms = [...reports.map(({ flag }) => flag?.name ?? ''), ...(isJson ? ['json'] : [])]
  return [
    {
      where: 'simulate',
      what: 'there can be one form of output',
      got: forms.map((form) => `--${form}`).join(' and '),
      allowed: 'one of them',
      hint: 'Leave the others out.',
    },
  ]
}
