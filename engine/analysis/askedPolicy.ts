/** Policies by name: the one place where a question's names become policies. */
import { invariant } from '../base/invariant.ts'
import type { Problem, Result } from '../base/problem.ts'
import { good } from '../base/problem.ts'
import type { Policy } from '../policy/policy.ts'
import { policyFrom } from '../scenario/policyFile.ts'
import type { Scenario } from '../scenario/types.ts'

/** A policy as it is asked for: whole, or by a name (`default`, a strategy, one of the files sent along). */
export type AskedPolicy = Policy | { readonly id: string; readonly named: true }

/** Texts of policy files by name. */
export type PolicyFiles = Readonly<Record<string, string>>

/** Gives what is wrong with policies that are asked for: a name that does not exist, a file that does not fit the scenario. */
export function policyProblems(
  asked: readonly AskedPolicy[],
  scenario: Scenario,
  files: PolicyFiles = {},
): readonly Problem[] {
  return asked.flatMap((policy) => {
    const found = lookedUp(policy, scenario, files)
    return found.ok ? [] : found.problems
  })
}

/**
 * Looks policies up; each keeps the name under which it was asked for.
 *
 * @throws invariant when one has problems, which were to be checked before
 */
export function policiesOf(
  asked: readonly AskedPolicy[],
  scenario: Scenario,
  files: PolicyFiles = {},
): readonly Policy[] {
  return asked.map((policy) => {
    const found = lookedUp(policy, scenario, files)
    invariant(found.ok, `policy ${policy.id} was not checked`)
    return found.value
  })
}

function lookedUp(policy: AskedPolicy, scenario: Scenario, files: PolicyFiles): Result<Policy> {
  if ('levers' in policy) return good(policy)
  const found = policyFrom(scenario, policy.id, files)
  return found.ok ? good({ ...found.value, id: policy.id }) : found
}
