import { latestStart } from '../../analysis/latestStart/latestStart.ts'
import { type StressRequest, stress as stressTest, stressYear } from '../../analysis/stress/stress.ts'
import { invariant } from '../../base/invariant.ts'
import { type Result, good } from '../../base/problem.ts'
import { stampedInputs } from '../../kernel/inputs.ts'
import { shortageNorm } from '../../kernel/reference.ts'
import type { Runner } from '../../study/runner.ts'
import type { Study } from '../../study/study.ts'
import { type Given, lastOf } from '../flags.ts'
import { INPUT_REMARKS } from '../inputs/flag.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { askedStudy, problemsOf, scenarioFaults, threadsFor, workersFaults } from '../prelude.ts'
import { latestStartJson, latestStartTable, planOf } from '../reports/latestStart.ts'
import { stressJson, stressTable } from '../reports/stress.ts'
import { STUDY_FLAGS } from '../studyFlags.ts'
import { WORKERS_FLAG, withRunner } from '../threads.ts'
import { share, wholeNumber } from '../values.ts'
import type { Command } from './command.ts'

/** Futures of a stress test where nobody says otherwise: the grid asks them some 170 times. */
const FUTURES = 4096
/** One in ten. */
const CHANCE = 0.1

/** The command `stress`: target by realised share and by delay, with what it would take, or the latest start of one plan; as tables or JSON. */
export const stress: Command = {
  name: 'stress',
  purpose:
    'Tests the intensification target: how likely is a shortage if only part of it is realised, or if it comes late, and what would it take?',
  takes: 'SCENARIO [flags]',
  examples: [
    'scenarios/regio-amersfoort.json --year 2040 --chance 0.25 --json',
    'scenarios/regio-in-balans.json --plan harselaar1b --year 2035 --chance 0.4',
  ],
  remarks: INPUT_REMARKS,
  flags: [
    { name: 'futures', takes: 'N', help: `number of futures (default ${String(FUTURES)})` },
    { name: 'year', takes: 'YEAR', help: 'year in which the shortfall counts (default: the target year)' },
    { name: 'chance', takes: 'SHARE', help: `highest acceptable chance of a shortage (default ${String(CHANCE)})` },
    {
      name: 'plan',
      takes: 'ID',
      help: 'only tell until when this plan can wait: the latest start that keeps to the chance',
    },
    ...STUDY_FLAGS.filter(({ name }) => ['seed', 'set', 'input', 'policy', 'sampling', 'backend'].includes(name)),
    ...ANSWER_FLAGS,
    WORKERS_FLAG,
  ],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const chance = chanceOf(given)
  const faults = [...scenarioFaults('stress', given), ...workersFaults(given), ...problemsOf(chance)]
  const study = await askedStudy(io, given, faults, { usualFutures: FUTURES })
  if (!study.ok) return study
  const { scenario, policy } = study.value
  const year = yearOf(given, study.value)
  if (!year.ok) return refused(2, year.problems)
  const asked = lastOf(given, 'plan')
  const plan = asked === undefined ? undefined : planOf(scenario, asked)
  if (plan?.ok === false) return refused(2, plan.problems)
  invariant(chance.ok, 'the faults of --chance were not told')
  const question = {
    ...study.value,
    area: 'region' as const,
    year: year.value,
    chance: chance.value,
  }
  const start = io.now()
  const { workers = io.cores, ...threads } = threadsFor(given, question.futures)
  const text = await withRunner(io, { workers, ...threads }, (runner) =>
    textOf(io, given, question, plan?.value.id, runner),
  )
  io.words(`${scenario.id} under ${policy.id}: ${((io.now() - start) / 1000).toFixed(1)} s`)
  return answered(text)
}

/** Runs the grids and goals, or the question of one plan, and writes what came of it. */
async function textOf(
  io: Io,
  given: Given,
  question: Omit<StressRequest, 'threshold'>,
  plan: string | undefined,
  runner: Runner,
): Promise<string> {
  const isJson = lastOf(given, 'json') !== undefined
  const options = { onProgress: quarters(io) }
  if (plan === undefined) {
    const found = await stressTest(question, runner, options)
    const inputs = stampedInputs(question.inputs)
    return isJson ? `${stressJson(found, inputs)}\n` : stressTable(found, question.chance, inputs)
  }
  const asked = { ...question, plan, threshold: shortageNorm(question.scenario, question.area) }
  const found = await latestStart(asked, runner, options)
  return isJson ? `${latestStartJson(found, asked)}\n` : latestStartTable(found, asked)
}

/** Tells every quarter of the way. */
function quarters(io: Io): (done: number, asked: number) => void {
  let told = 0
  return (done, asked) => {
    const quarter = Math.floor((4 * done) / asked)
    if (quarter > told && quarter < 4) io.words(`${String(25 * quarter)} %`)
    told = quarter
  }
}

function yearOf(given: Given, { scenario, policy }: Study): Result<number> {
  const text = lastOf(given, 'year')
  if (text === undefined) return good(stressYear({ scenario, policy }))
  return wholeNumber('--year', text, scenario.baseYear + 1, scenario.endYear)
}

function chanceOf(given: Given): Result<number> {
  const text = lastOf(given, 'chance')
  return text === undefined ? good(CHANCE) : share('--chance', 'chance', text)
}
