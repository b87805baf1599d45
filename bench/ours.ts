/** What the bench needs of the engine: the parsed scenario for other programs, and studies on the backends there are. */
import { readFileSync } from 'node:fs'
import type { Policy } from '../engine/policy/policy.ts'
import { type Scenario, parseScenario, policyFrom, readSettings } from '../engine/scenario/index.ts'
import type { Overrides } from '../engine/scenario/types.ts'
import { openQuestion } from '../engine/study/openQuestion.ts'
import { runStudy } from '../engine/study/runStudy.ts'
import { type Study, studyOf } from '../engine/study/study.ts'
import type { Summary } from '../engine/study/summary.ts'
import { alone } from '../engine/threads/alone.ts'
import { startNodePool } from '../engine/threads/nodePool.ts'

export type { Summary } from '../engine/study/summary.ts'
export type { Scenario } from '../engine/scenario/index.ts'
export { prepareRun } from '../engine/kernel/run.ts'
export { planOf } from '../engine/study/plan.ts'

/** A scenario in base units with the levers of a policy: all that a program of the model needs to know. */
export interface Document {
  readonly scenario: Scenario
  readonly levers: Policy['levers']
  readonly overrides: Overrides
}

/**
 * Reads a shipped scenario the way the command line does.
 *
 * @param settings texts `id=value`, as after `--set`
 */
export function documentOf(file: string, policyName: string, settings: readonly string[] = []): Document {
  const parsed = parseScenario(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)))
  const scenario = parsed.value
  const policy = policyFrom(scenario, policyName, policyFiles(policyName))
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems))
  const pairs = settings.map((text) => {
    const at = text.indexOf('=')
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
  const set = readSettings(scenario, pairs)
  if (!set.ok) throw new Error(JSON.stringify(set.problems))
  return { scenario, levers: { ...policy.value.levers, ...set.value.levers }, overrides: set.value.overrides }
}

function policyFiles(name: string): Readonly<Record<string, unknown>> {
  try {
    return { [name]: readFileSync(`scenarios/policies/${name}.json`, 'utf8') }
  } catch {
    return {}
  }
}

/** The lanes a bench can name. */
export type BenchBackend = 'ts' | 'f64' | 'f32'

/** The three series of the default view, of the region. */
export const DEFAULT_VIEW: readonly string[] = ['shortfall', 'planningBalance', 'notServed']

/** A study of the default view: simulation and bands, nothing else. */
export function studyFor(document: Document, futures: number, more: Partial<Study> & { backend: BenchBackend }): Study {
  const { backend, ...rest } = more
  return studyOf({
    scenario: document.scenario,
    policy: { id: 'bench', levers: document.levers },
    overrides: document.overrides,
    futures,
    outcomes: DEFAULT_VIEW,
    detail: false,
    precision: backend === 'f32' ? 'f32' : 'f64',
    ...rest,
  })
}

/** Runs studies on one backend with a number of workers; 1 is the calling thread. */
export interface Runner {
  readonly run: (study: Study) => Promise<Summary>
  readonly close: () => void
}

/**
 * Opens a runner; its threads stay for all of its studies.
 *
 * @param room bytes of columns that it keeps; with 0 every study is run from nothing
 */
export function openRunner(backend: BenchBackend, workers: number, room = 0): Runner {
  const lanes = backend === 'ts' ? 'typescript' : 'quickest'
  const pool =
    workers > 1 ? startNodePool(workers, lanes, new URL('./node-worker.js', import.meta.url), room) : undefined
  const runner = pool ?? alone(lanes, openQuestion, room)
  return {
    run: (study) => runStudy(study, runner),
    close: () => pool?.close(),
  }
}
