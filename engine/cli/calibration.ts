import { type Calibration, calibrate } from './pages/calibration/calibrate.ts'
import type { Scenario } from '../scenario/types.ts'
import { BLOCK } from '../study/plan.ts'
import { ANSWER_FLAGS, answer } from './answer.ts'
import { calibrationPage } from './pages/calibration/page.ts'
import { type Flag, flagLines, lastOf, readFlags } from './flags.ts'
import { scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { fail } from './tell.ts'
import { WORKERS_FLAG, withRunner, workersOf } from './threads.ts'

/** Futures behind the committed page. */
const FUTURES = 4096

const FLAGS: readonly Flag[] = [
  ...ANSWER_FLAGS.filter(({ name }) => name === 'out'),
  WORKERS_FLAG,
  { name: 'help', help: 'show this' },
]

const HELP = `Holds the default region against published figures and independent checks and prints docs/calibration.md.

  npm run --silent calibration > docs/calibration.md

${flagLines(FLAGS)}
`

/** The command `calibration`: the page docs/calibration.md, its sentences chosen by the numbers. */
export async function calibration(io: Io): Promise<ExitCode> {
  const flags = readFlags(io.args, FLAGS)
  if (!flags.ok) return fail(io, 2, flags.problems)
  if (lastOf(flags.value, 'help') !== undefined) {
    io.out(HELP)
    return 0
  }
  const workers = workersOf(flags.value)
  if (!workers.ok) return fail(io, 2, workers.problems)
  const scenarios: Scenario[] = []
  for (const name of ['regio-amersfoort', 'noord-brabant-2022']) {
    const scenario = await scenarioFrom(io, io.own(`scenarios/${name}.json`))
    if (!scenario.ok) return fail(io, 1, scenario.problems)
    scenarios.push(scenario.value)
  }
  const [region, worked] = scenarios
  const found: Calibration = await withRunner(
    io,
    { workers: workers.value, blocks: FUTURES / BLOCK, lanes: 'quickest' },
    (open) => calibrate(region, worked, FUTURES, open),
  )
  return answer(io, flags.value, calibrationPage(found, region, FUTURES))
}
