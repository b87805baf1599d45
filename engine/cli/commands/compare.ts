import { MOST_POLICIES, compare as comparePolicies } from '../../analysis/compare/compare.ts'
import { comparisonJson } from '../../analysis/compare/comparisonJson.ts'
import { type Problem, type Result, bad, good } from '../../base/problem.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Scenario } from '../../scenario/types.ts'
import { type Given, lastOf } from '../flags.ts'
import { policyBy } from '../input.ts'
import { INPUT_REMARKS, withInputs } from '../inputs/flag.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { askedScenario, threadsFor, workersFaults } from '../prelude.ts'
import { comparisonTable } from '../reports/compare.ts'
import { STUDY_FLAGS, studyFrom } from '../studyFlags.ts'
import { WORKERS_FLAG, withRunner } from '../threads.ts'
import type { Command } from './command.ts'

/** The command `compare`: policies in the same futures, as table or JSON. */
export const compare: Command = {
  name: 'compare',
  purpose:
    'Compares two to four policies in the same futures: bands, the band of the difference per future, and the chances of better, equal and worse.',
  takes: 'SCENARIO POLICY POLICY ... [flags]',
  examples: ['scenarios/regio-amersfoort.json none adaptive renew34 --json'],
  remarks: `A policy is "default", a strategy's name, a name of scenarios/policies or a file. Differences are taken from the first named: to - from.
A lever that is --set holds under every policy.

${INPUT_REMARKS}`,
  flags: [...STUDY_FLAGS.filter(({ name }) => name !== 'policy'), ...ANSWER_FLAGS, WORKERS_FLAG],
  run,
}

async function run(io: Io, given: Given): Promise<Outcome> {
  const faults = [...workersFaults(given), ...nameFaults(given.positionals)]
  const scenario = await askedScenario(io, given, faults)
  if (!scenario.ok) return scenario
  const policies = await policiesBy(io, scenario.value, given.positionals.slice(1))
  if (!policies.ok) return refused(2, policies.problems)
  // The settings by hand fit every policy once they fit one: they name levers, and what the scenario has.
  const studies = policies.value.map((policy) => studyFrom(given, scenario.value, policy))
  const [first] = studies
  const asked = first.ok ? await withInputs(io, given, first.value) : first
  if (!asked.ok) return refused(2, asked.problems)
  const isJson = lastOf(given, 'json') !== undefined
  const request = {
    // A table needs the errors of what it shows.
    study: { ...asked.value, detail: !isJson, paths: 0 },
    policies: studies.flatMap((study) => (study.ok ? [study.value.policy] : [])),
  }
  const start = io.now()
  const threads = threadsFor(given, asked.value.futures, request.policies.length)
  const comparison = await withRunner(io, threads, (runner) => comparePolicies(request, runner))
  const [{ backend, futures, failed }] = comparison.runs
  const names = request.policies.map(({ id }) => id).join(', ')
  io.words(
    `${String(futures)} futures of ${scenario.value.id} under ${names}: ${backend}, ${((io.now() - start) / 1000).toFixed(2)} s`,
  )
  if (failed > 0) io.words(`${String(failed)} futures failed and count nowhere`)
  const isChosen = lastOf(given, 'outcomes') !== undefined
  return answered(isJson ? `${comparisonJson(comparison)}\n` : comparisonTable(comparison, isChosen))
}

async function policiesBy(io: Io, scenario: Scenario, names: readonly string[]): Promise<Result<readonly Policy[]>> {
  const policies: Policy[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const policy = await policyBy(io, scenario, name)
    if (policy.ok) policies.push(policy.value)
    else problems.push(...policy.problems)
  }
  return problems.length > 0 ? bad(problems) : good(policies)
}

function nameFaults([path, ...names]: readonly string[]): readonly Problem[] {
  const hint = 'Write for instance scenarios/regio-amersfoort.json none adaptive; see --help.'
  if (path === undefined) {
    const what = 'no scenario was named'
    return [{ where: 'compare', what, got: 'nothing', allowed: 'a scenario file, then policies', hint }]
  }
  if (names.length >= 2 && names.length <= MOST_POLICIES) return []
  const what = names.length < 2 ? 'there is nothing to compare' : 'these are too many policies to tell apart'
  const got = `${String(names.length)} ${names.length === 1 ? 'policy' : 'policies'}`
  return [{ where: 'compare', what, got, allowed: `2 to ${String(MOST_POLICIES)} policies`, hint }]
}
