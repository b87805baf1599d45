import { invariant } from '../base/invariant.ts'
import { type Problem, type Result, bad, good, shown } from '../base/problem.ts'
import type { Goal } from '../analysis/asking/goalSeek.ts'
import { latestStart } from '../analysis/latestStart/latestStart.ts'
import { type Stress, type StressRequest, stress as stressTest, stressYear } from '../analysis/stress/stress.ts'
import { shortageNorm } from '../kernel/reference.ts'
import { BLOCK } from '../study/plan.ts'
import type { OpenRunner } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import { ANSWER_FLAGS, answer } from './answer.ts'
import { type Flag, type Given, flagLines, lastOf, readFlags } from './flags.ts'
import { policyBy, scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { latestStartJson, latestStartTable, planOf } from './reports/latestStart.ts'
import { stressTable } from './reports/stress.ts'
import { STUDY_FLAGS, studyFrom } from './studyFlags.ts'
import { fail } from './tell.ts'
import { WORKERS_FLAG, withRunner, workersOf } from './threads.ts'
import { wholeNumber } from './values.ts'

/** Futures of a stress test where nobody says otherwise: the grid asks them some 170 times. */
const FUTURES = 4096
/** One in ten. */
const CHANCE = 0.1

const FLAGS: readonly Flag[] = [
  { name: 'futures', takes: 'N', help: `number of futures (default ${String(FUTURES)})` },
  { name: 'year', takes: 'YEAR', help: 'year in which the shortfall counts (default: the target year)' },
  { name: 'chance', takes: 'SHARE', help: `highest acceptable chance of a shortage (default ${String(CHANCE)})` },
  {
    name: 'plan',
    takes: 'ID',
    help: 'only tell until when this plan can wait: the latest start that keeps to the chance',
  },
  ...STUDY_FLAGS.filter(({ name }) => ['seed', 'set', 'policy', 'sampling', 'backend'].includes(name)),
  ...ANSWER_FLAGS,
  WORKERS_FLAG,
  { name: 'help', help: 'show this' },
]

const HELP = `Tests the intensification target: how likely is a shortage if only part of it is realised, or if it comes late, and what would it take?

  npm run --silent stress -- SCENARIO [flags]
  npm run --silent stress -- scenarios/regio-amersfoort.json --year 2040 --chance 0.25 --json
  npm run --silent stress -- scenarios/regio-in-balans.json --plan harselaar1b --year 2035 --chance 0.4

${flagLines(FLAGS)}
`

/** The command `stress`: target by realised share and by delay, with what it would take, or the latest start of one plan; as tables or JSON. */
export async function stress(io: Io): Promise<ExitCode> {
  const flags = readFlags(io.args, FLAGS)
  if (!flags.ok) return fail(io, 2, flags.problems)
  const given = flags.value
  if (lastOf(given, 'help') !== undefined) {
    io.out(HELP)
    return 0
  }
  const [path, ...more] = given.positionals
  const workers = workersOf(given)
  const chance = chanceOf(given)
  const faults = [
    ...(path === undefined || more.length > 0 ? [oneScenario(given)] : []),
    ...(workers.ok ? [] : workers.problems),
    ...(chance.ok ? [] : chance.problems),
  ]
  if (faults.length > 0 || path === undefined || !workers.ok || !chance.ok) return fail(io, 2, faults)
  const scenario = await scenarioFrom(io, path)
  if (!scenario.ok) return fail(io, 1, scenario.problems)
  const policy = await policyBy(io, scenario.value, lastOf(given, 'policy') ?? 'default')
  if (!policy.ok) return fail(io, 2, policy.problems)
  const study = studyFrom(given, scenario.value, policy.value)
  if (!study.ok) return fail(io, 2, study.problems)
  const year = yearOf(given, study.value)
  if (!year.ok) return fail(io, 2, year.problems)
  const asked = lastOf(given, 'plan')
  const plan = asked === undefined ? undefined : planOf(scenario.value, asked)
  if (plan?.ok === false) return fail(io, 2, plan.problems)
  const question = {
    ...study.value,
    futures: futuresOf(given, study.value),
    area: 'region' as const,
    year: year.value,
    chance: chance.value,
  }
  const start = io.now()
  const text = await withRunner(
    io,
    {
      workers: workers.value ?? io.cores,
      blocks: Math.ceil(question.futures / BLOCK),
      lanes: lastOf(given, 'backend') === 'ts' ? 'typescript' : 'quickest',
    },
    (open) => textOf(io, given, question, plan?.value.id, open),
  )
  const { id } = study.value.policy
  io.words(`${scenario.value.id} under ${id}: ${((io.now() - start) / 1000).toFixed(1)} s`)
  return answer(io, given, text)
}

/** Runs the grids and goals, or the question of one plan, and writes what came of it. */
async function textOf(
  io: Io,
  given: Given,
  question: Omit<StressRequest, 'threshold'>,
  plan: string | undefined,
  open: OpenRunner,
): Promise<string> {
  const isJson = lastOf(given, 'json') !== undefined
  const options = { onProgress: quarters(io) }
  if (plan === undefined) {
    const found = await stressTest(question, open, options)
    invariant(found !== undefined, 'nobody stops a stress test of the command line')
    return isJson ? `${jsonOf(found)}\n` : stressTable(found, question.chance)
  }
  const asked = { ...question, plan, threshold: shortageNorm(question.scenario, question.area) }
  const found = await latestStart(asked, open, options)
  invariant(found !== undefined, 'nobody stops a question of the command line')
  return isJson ? `${latestStartJson(found, asked)}\n` : latestStartTable(found, asked)
}

function jsonOf({ year, threshold, byRealised, byDelay, goalSeek }: Stress): string {
  return JSON.stringify({
    year,
    threshold,
    byRealised: {
      target: byRealised.target,
      realised: byRealised.realised,
      probability: byRealised.probability,
      hectares: byRealised.hectares,
      notServed: byRealised.notServed,
    },
    byDelay: {
      target: byDelay.target,
      delay: byDelay.delay,
      probability: byDelay.probability,
      hectares: byDelay.hectares,
      notServed: byDelay.notServed,
    },
    goalSeek: Object.fromEntries(
      Object.entries(goalSeek).map(([name, goal]: [string, Goal]) => [name, goalTold(goal)]),
    ),
  })
}

function goalTold(goal: Goal): Omit<Goal, 'bestError' | 'notServedError'> {
  const { status, value, low, high, bestChance, notServed } = goal
  return { status, value, low, high, bestChance, notServed }
}

function futuresOf(given: Given, study: Study): number {
  return lastOf(given, 'futures') === undefined ? FUTURES : study.futures
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
  if (text === undefined) return good(CHANCE)
  const [, digits, percent] = /^(\d{1,3}(?:[.,]\d{1,9})?)(\s*%)?$/.exec(text.trim()) ?? []
  const value = Number((digits ?? 'x').replace(',', '.')) / (percent === undefined ? 1 : 100)
  if (value >= 0 && value <= 1) return good(value)
  return bad([
    {
      where: '--chance',
      what: 'this is no chance',
      got: shown(text),
      allowed: '0 to 1, or 0 % to 100 %',
      hint: 'Write for instance --chance 0.1.',
    },
  ])
}

function oneScenario({ positionals }: Given): Problem {
  const isNone = positionals.length === 0
  return {
    where: 'stress',
    what: isNone ? 'no scenario was named' : 'more than one scenario was named',
    got: isNone ? 'nothing' : positionals.slice(0, 3).join(' ').slice(0, 60),
    allowed: 'one scenario file',
    hint: 'Write for instance scenarios/regio-amersfoort.json; see --help.',
  }
}
