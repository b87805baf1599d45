import { invariant } from '../base/invariant.ts'
import type { Problem } from '../base/problem.ts'
import { jsonOf } from '../study/json.ts'
import { joined, partsOf } from '../study/parts.ts'
import { BLOCK } from '../study/plan.ts'
import { runStudy } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import { type Lanes, localRunner } from '../worker/localRunner.ts'
import { csvOf } from '../study/csv.ts'
import { type Flag, type Given, flagLines, lastOf, readFlags } from './flags.ts'
import { policyBy, scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { STUDY_FLAGS, studyFrom } from './studyFlags.ts'
import { tableOf } from './table.ts'
import { fail } from './tell.ts'
import { wholeNumber } from './values.ts'

const MOST_WORKERS = 64
const FLAGS: readonly Flag[] = [
  ...STUDY_FLAGS,
  { name: 'json', help: 'print one JSON document instead of a table' },
  { name: 'csv', help: 'print a table with commas' },
  { name: 'out', takes: 'FILE', help: 'write to a file instead of standard output' },
  { name: 'workers', takes: 'N', help: 'threads that run futures; the numbers do not depend on it' },
  { name: 'help', help: 'show this' },
]

const HELP = `Runs many futures of a scenario and prints their probability bands.

  npm run --silent simulate -- SCENARIO [flags]
  npm run --silent simulate -- scenarios/regio-amersfoort.json --futures 8192 --json

${flagLines(FLAGS)}
`

/** The command `simulate`: a scenario file to bands, as table, JSON or CSV. */
export async function simulate(io: Io): Promise<ExitCode> {
  const flags = readFlags(io.args, FLAGS)
  if (!flags.ok) return fail(io, 2, flags.problems)
  const given = flags.value
  if (lastOf(given, 'help') !== undefined) {
    io.out(HELP)
    return 0
  }
  const [path, ...more] = given.positionals
  const faults = [...(path === undefined || more.length > 0 ? [oneScenario(given)] : []), ...formatFaults(given)]
  const workers = workersOf(io, given)
  if (!workers.ok) faults.push(...workers.problems)
  if (faults.length > 0 || path === undefined || !workers.ok) return fail(io, 2, faults)
  const scenario = await scenarioFrom(io, path)
  if (!scenario.ok) return fail(io, 1, scenario.problems)
  const policy = await policyBy(io, scenario.value, lastOf(given, 'policy') ?? 'default')
  if (!policy.ok) return fail(io, 2, policy.problems)
  const study = studyFrom(given, scenario.value, policy.value)
  if (!study.ok) return fail(io, 2, study.problems)
  const lanes = lastOf(given, 'backend') === 'ts' ? 'typescript' : 'quickest'
  const summary = await run(io, study.value, lanes, workers.value)
  return print(io, given, summary)
}

async function run(io: Io, study: Study, lanes: Lanes, asked: number | undefined): Promise<Summary> {
  const blocks = Math.ceil(study.futures / BLOCK)
  // A thread costs about as much to start as four blocks to run.
  const usual = Math.min(8, io.cores, Math.max(1, Math.floor(blocks / 4)))
  const workers = Math.min(asked ?? usual, blocks)
  const pool = workers > 1 ? io.pool(workers, lanes) : undefined
  const start = io.now()
  try {
    const summaries: Summary[] = []
    for (const part of partsOf(study)) {
      const summary = await runStudy(part, pool?.open ?? localRunner(lanes))
      invariant(summary !== undefined, 'nobody stops a study of the command line')
      summaries.push(summary)
    }
    const summary = joined(summaries)
    io.words(
      `${String(summary.futures)} futures of ${study.scenario.id} under ${study.policy.id}: ${summary.backend}, ${((io.now() - start) / 1000).toFixed(2)} s`,
    )
    if (summary.failed > 0)
      io.words(`${String(summary.failed)} futures failed: ${JSON.stringify(summary.failedReasons)}`)
    return summary
  } finally {
    pool?.close()
  }
}

async function print(io: Io, given: Given, summary: Summary): Promise<ExitCode> {
  const isChosen = lastOf(given, 'outcomes') !== undefined
  const text =
    lastOf(given, 'json') !== undefined
      ? `${jsonOf(summary)}\n`
      : lastOf(given, 'csv') !== undefined
        ? csvOf(summary)
        : tableOf(summary, isChosen)
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

function workersOf(io: Io, given: Given) {
  const text = lastOf(given, 'workers')
  return text === undefined
    ? ({ ok: true, value: undefined } as const)
    : wholeNumber('--workers', text, 1, MOST_WORKERS)
}

function oneScenario({ positionals }: Given): Problem {
  return {
    where: 'simulate',
    what: positionals.length === 0 ? 'no scenario was named' : 'more than one scenario was named',
    got: positionals.length === 0 ? 'nothing' : positionals.slice(0, 3).join(' ').slice(0, 60),
    allowed: 'one scenario file',
    hint: 'Write for instance scenarios/regio-amersfoort.json; see --help.',
  }
}

function formatFaults(given: Given): Problem[] {
  const both = lastOf(given, 'json') !== undefined && lastOf(given, 'csv') !== undefined
  if (!both) return []
  return [
    {
      where: '--csv',
      what: 'there can be one form of output',
      got: '--json and --csv',
      allowed: 'one of them',
      hint: 'Leave one out.',
    },
  ]
}
