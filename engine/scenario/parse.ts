import * as v from 'valibot'
import { bad, good, type Problem, type Result } from '../base/problem.ts'
import { both, problemOf, type Language } from './complaints/complaint.ts'
import { crossProblems } from './checks/crossChecks.ts'
import { issueProblems } from './complaints/issueProblems.ts'
import { readJson } from './json.ts'
import { migrate } from './migrations.ts'
import { fieldOf, namesIn } from './names.ts'
import { startReading } from './complaints/reading.ts'
import { scenarioSchema } from './schema/schema.ts'
import { structureOf } from './structure.ts'
import type { Scenario } from './types.ts'

/** How problems are told. */
export interface ParseOptions {
  readonly language?: Language
}

/** The most problems that are told at once. */
const MOST_PROBLEMS = 200

/**
 * Reads a scenario file: JSON as text, or as an object already parsed. Units are converted, names checked, defaults
 * filled in. Never throws.
 *
 * @returns the scenario in base units, or every problem found, each with its place, at most 200
 */
export function parseScenario(input: unknown, options: ParseOptions = {}): Result<Scenario> {
  const { language = 'en' } = options
  if (typeof input !== 'string') return parseRaw(input, language)
  const read = readJson(input)
  return read.ok
    ? parseRaw(read.value, language)
    : bad([problemOf(read.complaint, read.where[language], undefined, language)])
}

function parseRaw(unread: unknown, language: Language): Result<Scenario> {
  const structure = structureOf(unread, language)
  if (!structure.readable) return bad(structure.problems)
  const migrated = migrate(unread)
  if ('complaint' in migrated) {
    const version = fieldOf(unread, 'version')
    return bad([problemOf(migrated.complaint, 'version', version, language), ...structure.problems])
  }
  const { raw } = migrated
  const names = namesIn(raw)
  const reading = startReading(names)
  const result = v.safeParse(scenarioSchema(reading), raw)
  const issues = issueProblems(result.issues ?? [], reading, language)
  const wrong = [...without(issues, structure.problems), ...crossProblems(result.output, names, language)]
  const problems = [...structure.problems, ...wrong]
  if (problems.length > 0) return bad(capped(problems, language))
  const { $schema: _, ...scenario } = result.output as Scenario
  return good(scenario)
}

/** Leaves out what the schema says of places at which the structure itself is wrong. */
function without(problems: readonly Problem[], structure: readonly Problem[]): readonly Problem[] {
  const told = new Set(structure.map(({ where }) => where))
  return problems.filter(({ where }) => !told.has(where))
}

function capped(problems: readonly Problem[], language: Language): readonly Problem[] {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return problems
  const rest = {
    what: { nl: `En nog ${String(more)} problemen`, en: `And ${String(more)} more problems` },
    allowed: both('0'),
    hint: { nl: 'Herstel eerst deze.', en: 'Mend these first.' },
    got: String(problems.length),
  }
  return [...problems.slice(0, MOST_PROBLEMS), problemOf(rest, 'scenario', undefined, language)]
}
