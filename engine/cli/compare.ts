import type { Problem } from '../base/problem.ts'
import { MOST_POLICIES, compare as comparePolicies } from '../analysis/compare/compare.ts'
import { comparisonJson } from '../analysis/compare/comparisonJson.ts'
import type { Policy } from '../policy/policy.ts'
import type { Scenario } from '../scenario/types.ts'
import { BLOCK } from '../study/plan.ts'
import { ANSWER_FLAGS, answer } from './answer.ts'
import { comparisonTable } from './reports/compare.ts'
import { type Flag, flagLines, lastOf, readFlags } from './flags.ts'
import { policyBy, scenarioFrom } from './input.ts'
import type { ExitCode, Io } from './io.ts'
import { STUDY_FLAGS, studyFrom } from './studyFlags.ts'
import { fail } from './tell.ts'
import { WORKERS_FLAG, withRunner, workersOf } from './threads.ts'

const FLAGS: readonly Flag[] = [
  ...STUDY_FLAGS.filter(({ name }) => name !== 'policy'),
  ...ANSWER_FLAGS,
  WORKERS_FLAG,
  { name: 'help', help: 'show this' },
]

const HELP = `Compares two to four policies in the same futures: bands, the band of the difference per future, and the chances of better, equal and worse.

  npm run --silent compare -- SCENARIO POLICY POLICY ... [flags]
  npm run --silent compare -- scenarios/regio-amersfoort.json none adaptive renew34 --json

A policy is "default", a strategy's name, a name of scenarios/policies or a file. Differences are taken from the first named: to - from.
A lever that is --set holds under every policy.

${flagLines(FLAGS)}
`

/** The command `compare`: policies in the same futures, as table or JSON. */
export async function compare(io: Io): Promise<ExitCode> {
  const flags = readFlags(io.args, FLAGS)
  if (!flags.ok) return fail(io, 2, flags.problems)
  const given = flags.value
  if (lastOf(given, 'help') !== undefined) {
    io.out(HELP)
    return 0
  }
  const [path, ...names] = given.positionals
  const workers = workersOf(given)
  const faults = [...(workers.ok ? [] : workers.problems), ...nameFaults(path, names)]
  if (faults.length > 0 || path === undefined || !workers.ok) return fail(io, 2, faults)
  const scenario = await scenarioFrom(io, path)
  if (!scenario.ok) return fail(io, 1, scenario.problems)
  const policies = await policiesBy(io, scenario.value, names)
  if ('problems' in policies) return fail(io, 2, policies.problems)
  const first = studyFrom(given, scenario.value, policies[0])
  if (!first.ok) return fail(io, 2, first.problems)
  // The settings by hand fit every policy once they fit one: they name levers, and what the scenario has.
  const studies = policies.map((policy) => studyFrom(given, scenario.value, policy))
  const request = {
    // A table needs the errors of what it shows.
    study: { ...first.value, detail: lastOf(given, 'json') === undefined, paths: 0 },
    policies: studies.flatMap((study) => (study.ok ? [study.value.policy] : [])),
  }
  const start = io.now()
  const comparison = await withRunner(
    io,
    {
      workers: workers.value,
      blocks: Math.ceil(first.value.futures / BLOCK) * policies.length,
      lanes: lastOf(given, 'backend') === 'ts' ? 'typescript' : 'quickest',
    },
    (open) => comparePolicies(request, open),
  )
  if (comparison === undefined) throw new Error('the comparison was stopped')
  const [{ backend, futures, failed }] = comparison.runs
  const names_ = request.policies.map(({ id }) => id).join(', ')
  io.words(
    `${String(futures)} futures of ${scenario.value.id} under ${names_}: ${backend}, ${((io.now() - start) / 1000).toFixed(2)} s`,
  )
  if (failed > 0) io.words(`${String(failed)} futures failed and count nowhere`)
  const isJson = lastOf(given, 'json') !== undefined
  const text = isJson
    ? `${comparisonJson(comparison)}\n`
    : comparisonTable(comparison, lastOf(given, 'outcomes') !== undefined)
  return answer(io, given, text)
}

async function policiesBy(
  io: Io,
  scenario: Scenario,
  names: readonly string[],
): Promise<readonly Policy[] | { readonly problems: readonly Problem[] }> {
  const policies: Policy[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const policy = await policyBy(io, scenario, name)
    if (policy.ok) policies.push(policy.value)
    else problems.push(...policy.problems)
  }
  return problems.length > 0 ? { problems } : policies
}

function nameFaults(path: string | undefined, names: readonly string[]): Problem[] {
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
