/**
 * `npm run bench`: the engine and its peers on the same work, interleaved, as ratios.
 *
 * npm run bench -- [--rounds N] [--clock wall|cpu] [--json] [--quick]
 *
 * Work: the shipped Amersfoort region under its own policy, simulation and the bands of the default view. A round measures
 * everybody once, so that a drift of the machine meets all alike. Rounds in which two spinning threads do not really run at
 * the same time are busy and give no two-worker ratios.
 */
import { cpus } from 'node:os'
import { type ClockName, middle, spinPair, timed } from './clock.ts'
import { disagreements } from './check.ts'
import { type Contestant, bestNumpy, experiment, numpy, ours, plainPrograms, plainWorld, warm } from './contestants.ts'
import { firstCall } from './firstCall.ts'
import { bandsShareOf } from './bandsShare.ts'
import { nativeOrReason } from './native.ts'
import { documentOf } from './ours.ts'
import { findPython } from './python.ts'
import { type Ratio, type Round, RATIOS, ratioOf } from './ratios.ts'
import { squiggleDisagreements } from './squiggle/check.ts'
import { loadSquiggle, squiggle } from './squiggle/squiggle.ts'
import { words } from './table.ts'

const SMALL = 8192
const LARGE = 65_536
const QUIET = 1.9

const args = process.argv.slice(2)
const valueOf = (flag: string, otherwise: string): string => {
  const at = args.indexOf(flag)
  return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
}
const rounds = Number(valueOf('--rounds', '9'))
const clock: ClockName = valueOf('--clock', 'wall') === 'cpu' ? 'cpu' : 'wall'
const isQuick = args.includes('--quick')

if (args[0] === '--first-call') await firstCall()
else await bench()

async function bench(): Promise<void> {
  const say = (text: string): void => {
    console.error(text)
  }
  const document = documentOf('scenarios/regio-amersfoort.json', 'default')
  const world = plainWorld(document)
  const found = findPython()
  const language = await loadSquiggle()
  const faults = await disagreements(document, world, found?.command ?? null)
  if ('run' in language) faults.push(...(await squiggleDisagreements(language, document)))
  if (faults.length > 0) {
    for (const fault of faults) say(fault)
    say('Nothing was timed: the programs do not agree.')
    process.exitCode = 1
    return
  }
  say('All programs agree; timing.')
  const notRun: Record<string, string> = {}
  const contestants: Contestant[] = [
    ours(document, 'ts', SMALL, 1, clock),
    ours(document, 'f64', SMALL, 1, clock),
    ours(document, 'f32', SMALL, 1, clock),
    warm(document, 'f64', SMALL, clock),
    warm(document, 'f32', SMALL, clock),
    ...plainPrograms(world, clock),
  ]
  if (!isQuick) {
    contestants.push(ours(document, 'f32', LARGE, 1, clock), ours(document, 'f32', LARGE, 2, clock))
    contestants.push(ours(document, 'f64', LARGE, 1, clock), ours(document, 'f64', LARGE, 2, clock))
  }
  if (found === null) notRun['numpy'] = 'there is no Python with numpy here'
  else {
    const best = await bestNumpy(found.command, document, SMALL, clock)
    contestants.push(numpy(found.command, document, SMALL, best, clock))
    if (!isQuick) {
      const large = await bestNumpy(found.command, document, LARGE, clock)
      contestants.push(numpy(found.command, document, LARGE, large, clock))
    }
    contestants.push(experiment(found.command, world, 64, clock))
  }
  if ('run' in language) contestants.push(squiggle(language, document, clock))
  else notRun['squiggle'] = language.reason
  const native = nativeOrReason(document, SMALL, clock)
  if ('reason' in native) notRun['native'] = native.reason
  else contestants.push(native.contestant, native.linked, native.kernel, native.demand)

  const pair = spinPair()
  await pair.measure()
  for (const contestant of contestants) await contestant.once()
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const spin = await pair.measure()
    const seconds: Record<string, number> = {}
    for (const contestant of contestants) seconds[contestant.id] = (await contestant.once()) / contestant.futures
    seconds['bandsShare'] = await bandsShareOf(document, SMALL, clock)
    const after = await pair.measure()
    measured.push({ seconds, spin: Math.min(spin, after), isQuiet: Math.min(spin, after) >= QUIET })
    say(`round ${String(round + 1)} of ${String(rounds)}: two threads ${Math.min(spin, after).toFixed(2)} times one`)
  }
  pair.close()
  for (const contestant of contestants) contestant.close?.()

  const ratios: Record<string, Ratio> = {}
  for (const definition of RATIOS) ratios[definition.id] = ratioOf(definition, measured, clock, notRun)
  ratios['firstOverWarm'] = await firstOverWarm()
  const counted = 'reason' in native ? native : native.instructions
  for (const which of ['cold', 'warm'] as const) {
    const id = `instructionsPerGroupYear${which === 'cold' ? 'Cold' : 'Warm'}`
    ratios[id] = 'reason' in counted ? { median: null, reason: counted.reason } : { median: counted[which] }
  }
  const report = {
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      python: found?.version ?? null,
    },
    clock,
    rounds: measured.length,
    quietRounds: measured.filter(({ isQuiet }) => isQuiet).length,
    futures: SMALL,
    microsecondsPerFuture: Object.fromEntries(
      contestants.map(({ id, label, futures }) => [
        id,
        { label, futures, median: 1e6 * middle(measured.map(({ seconds }) => seconds[id])) },
      ]),
    ),
    ratios: Object.fromEntries(Object.entries(ratios).map(([id, ratio]) => [id, ratio.median])),
    spread: Object.fromEntries(
      Object.entries(ratios).map(([id, { low, high, reason }]) => [id, { low, high, reason }]),
    ),
    notRun,
  }
  console.log(args.includes('--json') ? JSON.stringify(report, null, 2) : words(report))
  // Threads that were just ended take a moment to go.
  await timed('wall', () => new Promise((done) => setTimeout(done, 50)))
}

async function firstOverWarm(): Promise<Ratio> {
  const { firstCallRatios } = await import('./firstCall.ts')
  const values = firstCallRatios(isQuick ? 3 : 7)
  return { median: middle(values), low: Math.min(...values), high: Math.max(...values) }
}
