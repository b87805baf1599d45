import { lights } from '../analysis/lights/lights.ts'
import { WATCHED, starts } from '../analysis/starts/starts.ts'
import { invariant } from '../base/invariant.ts'
import type { Problem } from '../base/problem.ts'
import { sharpnessOf } from '../study/enough.ts'
import { jsonOf } from '../study/json.ts'
import { joined, partsOf } from '../study/parts.ts'
import { PathHash } from '../study/pathHash.ts'
import { BLOCK } from '../study/plan.ts'
import { type OpenRunner, runStudy } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import type { Summary } from '../study/summary.ts'
import { csvOf } from '../study/csv.ts'
import { ANSWER_FLAGS, answer } from './answer.ts'
import { type Flag, type Given, flagLines, lastOf, readFlags } from './flags.ts'
import { policyBy, scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { lightsJson, lightsTable } from './reports/lights.ts'
import { perFutureJson, perFutureTable } from './reports/perFuture.ts'
import { startsJson, startsTable } from './reports/starts.ts'
import { GROWING_FLAGS, STUDY_FLAGS, studyFrom } from './studyFlags.ts'
import { tableOf, tabled } from './reports/bands.ts'
import { fail } from './tell.ts'
import { WORKERS_FLAG, withRunner, workersOf } from './threads.ts'

/** The traffic lights keep every value of every future: about 1.4 kB each. */
const MOST_LIT = 131_072
/** Plans are watched in futures that are replayed one by one: some milliseconds each. */
const MOST_WATCHED = 16_384
const FLAGS: readonly Flag[] = [
  ...GROWING_FLAGS,
  ...STUDY_FLAGS.filter(({ name }) => name !== 'futures'),
  { name: 'lights', help: 'show the traffic lights of the monitor instead of the bands' },
  {
    name: 'per-future',
    help: 'show one number per future instead of the bands: tipping year, peak, hectare-years, target',
  },
  {
    name: 'plans',
    help: `show when each plan starts, and whether too early, in time or too late (default ${String(WATCHED)} futures)`,
  },
  { name: 'hash', help: 'print a hash of every number of every future instead of the bands' },
  { name: 'csv', help: 'print a table with commas' },
  ...ANSWER_FLAGS,
  WORKERS_FLAG,
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
  const workers = workersOf(given)
  if (!workers.ok) faults.push(...workers.problems)
  if (faults.length > 0 || path === undefined || !workers.ok) return fail(io, 2, faults)
  const scenario = await scenarioFrom(io, path)
  if (!scenario.ok) return fail(io, 1, scenario.problems)
  const policy = await policyBy(io, scenario.value, lastOf(given, 'policy') ?? 'default')
  if (!policy.ok) return fail(io, 2, policy.problems)
  const isLit = lastOf(given, 'lights') !== undefined
  const isWatched = lastOf(given, 'plans') !== undefined
  const study = studyFrom(given, scenario.value, policy.value, { canGrow: !isLit && !isWatched })
  if (!study.ok) return fail(io, 2, study.problems)
  if (isLit && study.value.futures > MOST_LIT) return fail(io, 2, [tooManyLit(study.value.futures)])
  if (isWatched) {
    const asked = lastOf(given, 'futures') === undefined ? Math.min(WATCHED, study.value.futures) : study.value.futures
    const watched = { ...study.value, futures: asked }
    const unfit = watchFaults(watched)
    return unfit.length > 0 ? fail(io, 2, unfit) : answer(io, given, await startsText(given, watched))
  }
  const threads = {
    workers: workers.value,
    blocks: Math.ceil(study.value.futures / BLOCK),
    lanes: lastOf(given, 'backend') === 'ts' ? ('typescript' as const) : ('quickest' as const),
  }
  const text = await withRunner(io, threads, async (open) =>
    isLit
      ? lightsText(given, study.value, open)
      : lastOf(given, 'hash') !== undefined
        ? hashText(study.value, open)
        : lastOf(given, 'per-future') !== undefined
          ? perFutureText(given, await run(io, { ...study.value, areas: ['region'], detail: true, paths: 0 }, open))
          : textOf(given, await run(io, toTell(given, study.value), open)),
  )
  return answer(io, given, text)
}

async function lightsText(given: Given, study: Study, open: OpenRunner): Promise<string> {
  const shown = await lights(study, open)
  invariant(shown !== undefined, 'nobody stops an analysis of the command line')
  return lastOf(given, 'json') === undefined ? lightsTable(shown) : `${lightsJson(shown)}\n`
}

async function startsText(given: Given, study: Study): Promise<string> {
  const found = await starts(study)
  invariant(found !== undefined, 'nobody stops an analysis of the command line')
  return lastOf(given, 'json') === undefined ? startsTable(study, found) : `${startsJson(study, found)}\n`
}

async function run(io: Io, study: Study, open: OpenRunner): Promise<Summary> {
  const start = io.now()
  const summaries: Summary[] = []
  for (const part of partsOf(study)) {
    // The first part has the decision number (E55); the others follow its size.
    const size = summaries.length === 0 ? part : { ...part, futures: summaries[0].futures, enough: null }
    const summary = await runStudy(size, open)
    invariant(summary !== undefined, 'nobody stops a study of the command line')
    summaries.push(summary)
  }
  const summary = joined(summaries)
  io.words(
    `${String(summary.futures)} futures of ${study.scenario.id} under ${study.policy.id}: ${summary.backend}, ${((io.now() - start) / 1000).toFixed(2)} s`,
  )
  if (study.enough !== null) io.words(reached(summary, study.enough.within))
  if (summary.failed > 0) io.words(`${String(summary.failed)} futures failed: ${JSON.stringify(summary.failedReasons)}`)
  return summary
}

/** One hash of all paths: the same on any machine, f64 backend and number of threads. */
async function hashText(study: Study, open: OpenRunner): Promise<string> {
  const hash = new PathHash()
  await runStudy(study, open, {
    onDigest: (digest) => {
      hash.add(digest)
    },
  })
  return `${hash.text}\n`
}

/** A table needs the errors of what it shows and shows no more than it must. */
function toTell(given: Given, study: Study): Study {
  const isTable = !['json', 'csv'].some((form) => given.values.has(form))
  return isTable ? tabled(study, lastOf(given, 'outcomes') !== undefined) : study
}

/** Says how sharp a run that stopped by itself has become (E55). */
function reached(summary: Summary, within: number): string {
  const known = sharpnessOf(summary)
  if (known === undefined) return 'There is no chance of a shortage among these outcomes to make sharp.'
  const { key, at, halfWidth } = known
  const points = `${(100 * halfWidth).toFixed(2)} of ${String(100 * within)} points allowed`
  const which = `the chance of ${key} above its line is least sharp in ${String(summary.years[at])}: within ${points}`
  return `${halfWidth <= within ? 'Enough' : 'Not yet enough'}: ${which}.`
}

function textOf(given: Given, summary: Summary): string {
  if (lastOf(given, 'json') !== undefined) return `${jsonOf(summary)}\n`
  if (lastOf(given, 'csv') !== undefined) return csvOf(summary)
  return tableOf(summary, lastOf(given, 'outcomes') !== undefined)
}

function perFutureText(given: Given, summary: Summary): string {
  return lastOf(given, 'json') === undefined ? perFutureTable(summary) : `${perFutureJson(summary)}\n`
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

function tooManyLit(futures: number): Problem {
  return {
    where: '--lights',
    what: 'so many futures do not fit in memory at once',
    got: `--futures ${String(futures)}`,
    allowed: `1 to ${String(MOST_LIT)}`,
    hint: 'Ask fewer futures.',
  }
}

/** Plans are watched future by future on the TypeScript lanes, which are f64. */
function watchFaults({ futures, precision }: Study): readonly Problem[] {
  const many: Problem = {
    where: '--plans',
    what: 'so many futures take too long to replay one by one',
    got: `--futures ${String(futures)}`,
    allowed: `1 to ${String(MOST_WATCHED)}`,
    hint: 'Ask fewer futures.',
  }
  const narrow: Problem = {
    where: '--plans',
    what: 'futures are replayed in 64 bits only',
    got: '--backend f32',
    allowed: '--backend ts or f64, which give the same bits',
    hint: 'Leave --backend out.',
  }
  return [...(futures > MOST_WATCHED ? [many] : []), ...(precision === 'f32' ? [narrow] : [])]
}

/** What is printed; those with a document of their own go with `--json`, every other form stands alone. */
const FORMS = ['lights', 'per-future', 'plans', 'hash', 'csv', 'json'] as const
const WITH_JSON: readonly string[] = ['lights', 'per-future', 'plans']

function formatFaults({ values }: Given): Problem[] {
  const asked = FORMS.filter((form) => values.has(form))
  const others = asked.filter((form) => form !== 'json')
  const hasDocument = others.every((form) => WITH_JSON.includes(form))
  if (others.length + (hasDocument ? 0 : Number(values.has('json'))) < 2) return []
  return [
    {
      where: 'simulate',
      what: 'there can be one form of output',
      got: asked.map((form) => `--${form}`).join(' and '),
      allowed: 'one of them',
      hint: 'Leave the others out.',
    },
  ]
}
