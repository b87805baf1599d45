import * as v from 'valibot'
import { bad, good, type Problem, type Result } from '../base/problem.ts'
import { isLeverId, LEVER_IDS, LEVERS, type LeverId, type Levers } from '../policy/shelf.ts'
import {
  assumptionDeclaration,
  assumptionIds,
  type AssumptionDeclaration,
  type AssumptionId,
} from './declared/assumptions.ts'
import { both, problemOf, type Complaint, type Language } from './complaints/complaint.ts'
import { suggestion } from './complaints/figures.ts'
import { convertNumber } from './units/convertNumber.ts'
import { EVENTS, type EventId } from './declared/events.ts'
import { canHappen, eventBounds, isEventId } from './events.ts'
import { issueProblems, placeOf } from './complaints/issueProblems.ts'
import { leverFromText } from './leverText.ts'
import { plainLever } from './schema/leverPlain.ts'
import { namesIn } from './names.ts'
import { hasOwnUnit } from './units/quantity.ts'
import { startReading } from './complaints/reading.ts'
import { structureOf } from './structure.ts'
import type { Overrides, Scenario } from './types.ts'

/** What settings by hand change: levers of the region, assumptions fixed at one value in every future, and events put into every future. */
export interface Settings {
  readonly levers: Partial<Levers>
  readonly overrides: Overrides
}

/** Where settings come from, for the places of problems, and in which language those are told. */
export interface SettingOptions {
  readonly language?: Language
  /** What stands before the id in a place, such as `--set`. */
  readonly at?: string
}

/**
 * Reads settings by id and value, such as `programmeCapacity` and `34 ha/yr`, or `transition` and `12 %`; a number
 * without a unit is in the unit of its lever or assumption. A later setting of the same id counts.
 *
 * @returns what they change, in base units, or every problem
 */
export function readSettings(
  scenario: Scenario,
  pairs: Iterable<readonly [string, unknown]>,
  options: SettingOptions = {},
): Result<Settings> {
  const problems: Problem[] = []
  let settings: Settings = { levers: {}, overrides: {} }
  for (const [id, given] of pairs) {
    const read = applySetting(scenario, id, given, options)
    if (!read.ok) problems.push(...read.problems)
    else {
      settings = {
        levers: { ...settings.levers, ...read.value.levers },
        overrides: { ...settings.overrides, ...read.value.overrides },
      }
    }
  }
  return problems.length > 0 ? bad(problems) : good(settings)
}

/** Reads one setting of a lever, an assumption or an event; see `readSettings`. */
export function applySetting(
  scenario: Scenario,
  id: string,
  given: unknown,
  options: SettingOptions = {},
): Result<Settings> {
  if (isLeverId(id)) {
    const read = parseLever(id, given, scenario, options)
    return read.ok ? good({ levers: { [id]: read.value }, overrides: {} }) : read
  }
  const ids = assumptionIds(scenario.sectors.map((sector) => sector.id))
  if (isEventId(id)) return applyEvent(scenario, id, given, options)
  const declaration = assumptionDeclaration(id)
  if (declaration === null || !ids.includes(id as AssumptionId)) {
    return bad([problemOf(unknownSetting(id, ids), placeFor(id, options), id, options.language ?? 'en')])
  }
  if (!canHappen(scenario, id as AssumptionId)) return cannotHappen(id, given, options)
  const read = readOverride(declaration, id, given, options)
  return read.ok ? good({ levers: {}, overrides: { [id]: read.value } }) : read
}

/**
 * Reads the value of a lever: as text (a command line, a link) or as JSON value.
 *
 * @param scenario whose plans, segments and municipalities may be named; null leaves names unchecked
 */
export function parseLever<Id extends LeverId>(
  id: Id,
  given: unknown,
  scenario: Scenario | null,
  options: SettingOptions = {},
): Result<Levers[Id]> {
  const { language = 'en' } = options
  const place = placeFor(id, options)
  const read = typeof given === 'string' ? leverFromText(LEVERS[id], given) : ({ ok: true, value: given } as const)
  if (!read.ok) return bad([problemOf(read.complaint, `${place}, ${read.where[language]}`, given, language)])
  const hostile = structureOf(read.value, language).problems
  if (hostile.length > 0) return bad(hostile.map((problem) => ({ ...problem, where: `${place}.${problem.where}` })))
  const reading = startReading(scenario === null ? null : namesIn(scenario))
  const result = v.safeParse(plainLever(LEVERS[id], reading), read.value)
  if (!result.success) return bad(issueProblems(result.issues, reading, language, [place]))
  return good(result.output as Levers[Id])
}

function applyEvent(scenario: Scenario, id: EventId, given: unknown, options: SettingOptions): Result<Settings> {
  const bounds = eventBounds(scenario, id)
  if (bounds === null) return cannotHappen(id, given, options)
  const read = readOverride({ ...EVENTS[id], ...bounds }, id, given, options)
  return read.ok ? good({ levers: {}, overrides: { [id]: read.value } }) : read
}

function cannotHappen(id: string, given: unknown, options: SettingOptions): Result<never> {
  return bad([problemOf(noLargeFirms, placeFor(id, options), given, options.language ?? 'en')])
}

function readOverride(
  declaration: AssumptionDeclaration,
  id: string,
  given: unknown,
  options: SettingOptions,
): Result<number> {
  const { language = 'en' } = options
  const complaints: Complaint[] = []
  const raw = typeof given === 'string' || typeof given === 'number' ? given : String(given)
  const unit = hasOwnUnit(raw) ? undefined : declaration.unit
  const value = convertNumber(raw, unit, declaration, (complaint) => complaints.push(complaint), [])
  if (complaints.length === 0) return good(value)
  return bad(complaints.map((complaint) => problemOf(complaint, placeFor(id, options), given, language)))
}

function placeFor(id: string, { at }: SettingOptions): string {
  return at === undefined ? placeOf([id]) : `${at} ${id.slice(0, 60)}`
}

function unknownSetting(id: string, ids: readonly string[]): Complaint {
  const known = [...LEVER_IDS, ...ids, ...Object.keys(EVENTS)]
  return {
    what: { nl: 'Er is geen knop of aanname met deze naam', en: 'There is no lever or assumption of this name' },
    allowed: both(known.join(', ')),
    hint: suggestion(id, known),
    got: `"${id.slice(0, 60)}"`,
  }
}

const noLargeFirms: Complaint = {
  what: {
    nl: 'Dit scenario kent geen terrein voor grote bedrijven, dus dit kan er niet gebeuren',
    en: 'This scenario has no land for large firms, so this cannot happen in it',
  },
  allowed: { nl: 'een scenario met een segment met "large": true', en: 'a scenario with a segment with "large": true' },
  hint: { nl: 'Laat dit weg of kies een ander scenario.', en: 'Leave this out or choose another scenario.' },
}
