import type { LeverId, Problem, Result, Scenario } from '../engine.ts'
import type { Words } from '../text/nl.ts'
import { leverText } from './lever-text.ts'
import { problem } from './link-fault.ts'
import { FRESH_ROOM, ROOMS, type RoomId, isRoom } from './rooms.ts'
import type { Settings } from './settings.ts'
import { OWN_FILE, SHIPPED, isShipped } from './shipped.ts'
import { VIEW } from './view/shelf.ts'
import { writeView } from './view/views.ts'

/** A link as far as it can be read without its scenario: the room and the settings by name. */
export interface LinkContent {
  readonly room: RoomId
  readonly scenario: string
  readonly entries: ReadonlyMap<string, string>
}

const VERSION = 'v1'
const LONGEST = 8000

/**
 * Writes the hash of a link: version and room, then only what differs from a fresh page, readable and in fixed order,
 * such as `#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34`.
 */
export function writeLink(room: RoomId, settings: Settings, scenario: Scenario): string {
  const entries: [string, string][] = [['scenario', settings.scenario], ...writeView(VIEW, settings, scenario)]
  for (const [id, value] of sorted(settings.levers)) entries.push([id, leverText(id as LeverId, value)])
  for (const [id, value] of sorted(settings.overrides)) entries.push([id, String(value)])
  const isFresh = entries.length === 1 && settings.scenario === SHIPPED[0]?.id
  const query = new URLSearchParams(isFresh ? [] : entries).toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return `#${VERSION}/${room}${query === '' ? '' : `?${query}`}`
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Reads a hash; an empty one is a fresh page. Values are checked later, against the scenario they speak of. */
export function readLink(hash: string, words: Words): Result<LinkContent> {
  const text = hash.replace(/^#/, '')
  const said = words.problems.link
  if (text === '') return fresh(FRESH_ROOM)
  if (text.length > LONGEST) return oneProblem(said.long, 'link', `${text.slice(0, 40)}…`, `≤ ${LONGEST}`)
  const [, version, room, query] = /^(v\d+)\/([a-z]+)(?:\?(.*))?$/s.exec(text) ?? []
  if (version === undefined || room === undefined) return oneProblem(said.form, 'link', text, said.form.allowed)
  if (version !== VERSION) return oneProblem(said.version, 'link', version, VERSION)
  if (!isRoom(room)) return oneProblem(said.room, 'link', room, ROOMS.map(({ id }) => id).join(', '))
  return content(room, query ?? '', words)
}

function fresh(room: RoomId): Result<LinkContent> {
  return { ok: true, value: { room, scenario: SHIPPED[0]?.id ?? OWN_FILE, entries: new Map() } }
}

function content(room: RoomId, query: string, words: Words): Result<LinkContent> {
  const said = words.problems.link
  const entries = new Map<string, string>()
  const problems: Problem[] = []
  for (const [name, value] of new URLSearchParams(query)) {
    if (entries.has(name)) problems.push(problem(said.twice, `link: ${name}`, value, said.twice.allowed))
    entries.set(name, value)
  }
  const scenario = entries.get('scenario') ?? SHIPPED[0]?.id ?? OWN_FILE
  entries.delete('scenario')
  const shipped = SHIPPED.map(({ id }) => id).join(', ')
  if (!isShipped(scenario) && scenario !== OWN_FILE) {
    problems.push(problem(said.scenario, 'link: scenario', scenario, shipped))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { room, scenario, entries } }
}

function oneProblem(
  said: { readonly what: string; readonly hint: string },
  where: string,
  got: string,
  allowed: string,
): Result<LinkContent> {
  return { ok: false, problems: [problem(said, where, got, allowed)] }
}
