/** What commands have in common before they calculate: scenario, policy, settings by hand, seed, threads. */
import { type Problem, type Result } from '../base/problem.ts'
import { invariant } from '../base/invariant.ts'
import type { Scenario } from '../scenario/types.ts'
import { BLOCK } from '../study/plan.ts'
import type { Study } from '../study/study.ts'
import { type Given, lastOf } from './flags.ts'
import { policyBy, scenarioFrom } from './input.ts'
import { withInputs } from './inputs/flag.ts'
import type { Io } from './io.ts'
import { type Refused, refused } from './outcome.ts'
import { type StudyWanted, studyFrom } from './studyFlags.ts'
import { type Threads, workersOf } from './threads.ts'

/** Faults of a command that takes one scenario file. */
export function scenarioFaults(command: string, { positionals }: Given): readonly Problem[] {
  if (positionals.length === 1) return []
  const isNone = positionals.length === 0
  return [
    {
      where: command,
      what: isNone ? 'no scenario was named' : 'more than one scenario was named',
      got: isNone ? 'nothing' : positionals.slice(0, 3).join(' ').slice(0, 60),
      allowed: 'one scenario file',
      hint: 'Write for instance scenarios/regio-amersfoort.json; see --help.',
    },
  ]
}

/** Faults of `--workers`. */
export function workersFaults(given: Given): readonly Problem[] {
  return problemsOf(workersOf(given))
}

/**
 * Reads the scenario that was named first.
 *
 * @param faults what is wrong with the flags so far; nothing is read when there is any
 */
export async function askedScenario(
  io: Io,
  { positionals: [path] }: Given,
  faults: readonly Problem[],
): Promise<{ readonly ok: true; readonly value: Scenario } | Refused> {
  if (faults.length > 0 || path === undefined) return refused(2, faults)
  const scenario = await scenarioFrom(io, path)
  return scenario.ok ? scenario : refused(1, scenario.problems)
}

/**
 * Reads scenario, policy, settings and inputs, and makes the study that they ask for.
 *
 * @param faults what is wrong with the flags so far; nothing is read when there is any
 */
export async function askedStudy(
  io: Io,
  given: Given,
  faults: readonly Problem[],
  wanted: StudyWanted = {},
): Promise<{ readonly ok: true; readonly value: Study } | Refused> {
  const scenario = await askedScenario(io, given, faults)
  if (!scenario.ok) return scenario
  const policy = await policyBy(io, scenario.value, lastOf(given, 'policy') ?? 'default')
  if (!policy.ok) return refused(2, policy.problems)
  const study = studyFrom(given, scenario.value, policy.value, wanted)
  const whole = study.ok ? await withInputs(io, given, study.value) : study
  return whole.ok ? whole : refused(2, whole.problems)
}

/**
 * Says which threads run what was asked, as far as the flags say so.
 *
 * @param futures in all
 * @param runs over so many futures each
 */
export function threadsFor(given: Given, futures: number, runs = 1): Threads {
  const workers = workersOf(given)
  invariant(workers.ok, 'the faults of --workers were not told')
  return {
    workers: workers.value,
    blocks: Math.ceil(futures / BLOCK) * runs,
    lanes: lastOf(given, 'backend') === 'ts' ? 'typescript' : 'quickest',
  }
}

/** Gives the problems of a reading, none when it succeeded. */
export function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems
}
