import * as v from 'valibot'
import { bad, good, type Result } from '../base/problem.ts'
import type { Text } from '../base/text.ts'
import { defaultPolicy, policyWith, type Policy } from '../policy/policy.ts'
import { LEVER_IDS, LEVERS, type LeverId, type Levers } from '../policy/shelf.ts'
import { isStrategyId, STRATEGIES, STRATEGY_IDS } from '../policy/strategies/shelf.ts'
import { both, problemOf, type Language } from './complaints/complaint.ts'
import { suggestion } from './complaints/figures.ts'
import { fields } from './schema/fields.ts'
import { issueProblems, placeOf } from './complaints/issueProblems.ts'
import { readJson } from './json.ts'
import { plainLever } from './schema/leverPlain.ts'
import { migrate } from './migrations.ts'
import { fieldOf, namesIn } from './names.ts'
import { idText, label } from './schema/plainSchema.ts'
import { startReading, type Reading } from './complaints/reading.ts'
import { structureOf } from './structure.ts'
import type { Scenario } from './types.ts'

/** How a problem of a file as a whole is placed. */
const WHOLE = placeOf([])

/** A policy with a name of its own, as it stands in scenarios/policies: a few levers over those of the scenario. */
export interface PolicyFile {
  readonly id: string
  readonly label: Text
  readonly help?: Text
  readonly levers: Partial<Levers>
}

/** The one definition of a policy file; levers are plain values in their own unit, or texts with another. */
export function policySchema(reading: Reading) {
  const levers = LEVER_IDS.map((id) => [id, v.exactOptional(plainLever(LEVERS[id], reading))])
  return fields({
    $schema: v.exactOptional(v.string()),
    version: v.literal(1),
    id: idText,
    label,
    help: v.exactOptional(label),
    levers: fields(Object.fromEntries(levers) as Record<LeverId, v.GenericSchema<unknown, unknown>>),
  })
}

/**
 * Reads a policy file for a scenario, whose plans and municipalities it may name. Never throws.
 *
 * @returns the policy file in base units, or every problem found
 */
export function parsePolicyFile(input: unknown, scenario: Scenario, language: Language = 'en'): Result<PolicyFile> {
  const read = typeof input === 'string' ? readJson(input) : ({ ok: true, value: input } as const)
  if (!read.ok) return bad([problemOf(read.complaint, read.where[language], undefined, language)])
  const structure = structureOf(read.value, language)
  if (!structure.readable) return bad(structure.problems)
  const migrated = migrate(read.value)
  if ('complaint' in migrated)
    return bad([problemOf(migrated.complaint, 'version', fieldOf(read.value, 'version'), language)])
  const reading = startReading(namesIn(scenario))
  const result = v.safeParse(policySchema(reading), migrated.raw)
  const problems = [...structure.problems, ...issueProblems(result.issues ?? [], reading, language)]
  if (problems.length > 0) return bad(problems)
  const { $schema: _, version: __, ...file } = result.output as PolicyFile & { $schema?: string; version: 1 }
  return good(file)
}

/**
 * Finds a policy by name: `default` (the scenario's own), a strategy, or one of the policy files handed in. Problems say of which policy they are.
 *
 * @param files contents of policy files (text or JSON) by name
 */
export function policyFrom(
  scenario: Scenario,
  name: string,
  files: Readonly<Record<string, unknown>> = {},
  language: Language = 'en',
): Result<Policy> {
  if (name === 'default') return good(defaultPolicy(scenario))
  if (isStrategyId(name)) return good(policyWith(scenario, name, STRATEGIES[name].levers))
  if (Object.hasOwn(files, name)) {
    const read = parsePolicyFile(files[name], scenario, language)
    if (read.ok) return good(policyWith(scenario, read.value.id, read.value.levers))
    return bad(read.problems.map((problem) => ({ ...problem, where: policyPlace(name, problem.where) })))
  }
  const known = ['default', ...STRATEGY_IDS, ...Object.keys(files)]
  const complaint = {
    what: { nl: 'Er is geen beleid met deze naam', en: 'There is no policy of this name' },
    allowed: both(known.join(', ')),
    hint: suggestion(name, known),
    got: `"${name.slice(0, 60)}"`,
  }
  return bad([problemOf(complaint, policyPlace(name), name, language)])
}

/** Gives a place in the file of a policy as a place among policies: `policy NAME, levers.answer.foo`; the file as a whole is `policy NAME`. */
export function policyPlace(name: string, where = ''): string {
  const policy = `policy ${name.slice(0, 60)}`
  return where === '' || where === WHOLE ? policy : `${policy}, ${where}`
}
