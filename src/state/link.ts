import { type DistributionKey, type LeverId, type Levers, type Problem, type Result, LEVERS } from '../engine.ts'
import { FRESH_ROOM, ROOMS, type RoomId, isRoom } from './rooms.ts'
import type { Words } from '../text/nl.ts'
import { listText, pairsText, profileText, stepsText } from './link-lists.ts'
import { FRESH, type Settings, freshYear } from './settings.ts'
import { OWN_FILE, SHIPPED, isShipped } from './shipped.ts'

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
export function writeLink(room: RoomId, settings: Settings, endYear: number): string {
  const entries: [string, string][] = [['scenario', settings.scenario]]
  if (settings.language !== FRESH.language) entries.push(['lang', settings.language])
  if (settings.outcome !== FRESH.outcome) entries.push(['outcome', settings.outcome])
  if (settings.area !== FRESH.area) entries.push(['area', settings.area])
  if (settings.year !== freshYear(endYear)) entries.push(['year', String(settings.year)])
  if (settings.seed !== FRESH.seed) entries.push(['seed', settings.seed])
  if (settings.singles) entries.push(['singles', 'on'])
  if (settings.policies.join() !== FRESH.policies.join()) entries.push(['policies', settings.policies.join()])
  if (settings.atMost !== FRESH.atMost) entries.push(['atMost', String(settings.atMost)])
  if (settings.future !== FRESH.future) entries.push(['future', String(settings.future)])
  if (settings.against !== FRESH.against) entries.push(['against', settings.against])
  if (settings.plan !== FRESH.plan) entries.push(['plan', settings.plan])
  if (settings.layer !== FRESH.layer) entries.push(['layer', settings.layer])
  if (settings.key !== FRESH.key) entries.push(['key', keyText(settings.key)])
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

function keyText(key: DistributionKey): string {
  return typeof key === 'string' ? key : pairsText(key)
}

// The shelf ties each id to the type of its value; here the id is not known when compiling.
function leverText(id: LeverId, value: unknown): string {
  const lever = LEVERS[id]
  switch (lever.kind) {
    case 'number':
    case 'choice':
      return String(value)
    case 'switch':
      return value === true ? 'on' : 'off'
    case 'list':
      return lever.item === 'step' ? stepsText(value as Levers['manual']) : listText(value as Levers['optOut'])
    case 'record':
      return lever.item === 'shares' ? profileText(value as Levers['profile']) : pairsText(value as Levers['answer'])
  }
}

/** Reads a hash; an empty one is a fresh page. Values are checked later, against the scenario they speak of. */
export function readLink(hash: string, words: Words): Result<LinkContent> {
  const text = hash.replace(/^#/, '')
  const said = words.problems.link
  if (text === '') return fresh(FRESH_ROOM)
  if (text.length > LONGEST) return oneProblem(words, said.long, 'link', `${text.slice(0, 40)}…`, `≤ ${LONGEST}`)
  const [, version, room, query] = /^(v\d+)\/([a-z]+)(?:\?(.*))?$/s.exec(text) ?? []
  if (version === undefined || room === undefined) return oneProblem(words, said.form, 'link', text, said.form.allowed)
  if (version !== VERSION) return oneProblem(words, said.version, 'link', version, VERSION)
  if (!isRoom(room)) return oneProblem(words, said.room, 'link', room, ROOMS.map(({ id }) => id).join(', '))
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
  _words: Words,
  said: { readonly what: string; readonly hint: string },
  where: string,
  got: string,
  allowed: string,
): Result<LinkContent> {
  return { ok: false, problems: [problem(said, where, got, allowed)] }
}

/** Makes a problem of a link; what was found is cut to a readable length. */
export function problem(
  said: { readonly what: string; readonly hint: string },
  where: string,
  got: string,
  allowed: string,
): Problem {
  const shown = got.length > 60 ? `${got.slice(0, 57)}…` : got
  return { where: where.slice(0, 80), what: said.what, got: shown, allowed, hint: said.hint }
}
