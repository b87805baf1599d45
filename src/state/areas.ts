import { type Area, type Scenario, areasOf } from '../engine.ts'
import { groupInSentence, segmentInSentence } from '../text/area.ts'
import type { Language } from './language.svelte.ts'

/** Every area a view of this scenario can choose, the whole region first. */
export function areaNames(scenario: Scenario): readonly Area[] {
  return ['region', ...(['group', 'municipality', 'segment'] as const).flatMap((kind) => areasOf(scenario, kind))]
}

/** Gives the name of an area; null for the region, which needs none. */
export function areaName(area: Area, scenario: Scenario, language: Language): string | null {
  if (area === 'region') return null
  const id = area.slice(area.indexOf(':') + 1)
  const group = area.startsWith('group:') && Object.hasOwn(scenario.groups, id) ? scenario.groups[id] : undefined
  if (group !== undefined) return language.of(group.label)
  const municipality = scenario.municipalities.find((candidate) => candidate.id === id)
  if (municipality !== undefined && area.startsWith('municipality:')) return municipality.name
  const segment = scenario.segments.find((candidate) => candidate.id === id)
  return segment === undefined ? id : language.of(segment.label)
}

/** Says where, to stand inside a sentence: ` in Baarn`, ` in het segment grootschalig`; empty for the region. */
export function whereIn(area: Area, scenario: Scenario, language: Language): string {
  const name = areaName(area, scenario, language)
  if (name === null) return ''
  const said = language.words.where
  if (area.startsWith('segment:')) return said.inSegment(segmentInSentence(name))
  return said.inArea(area.startsWith('group:') ? groupInSentence(name, language.code) : name)
}

/** Whether an area is a kind of land for large firms, who never wait (E23). */
export function isLargeScale(area: Area, { segments }: Scenario): boolean {
  return segments.some(({ id, large }) => large && area === `segment:${id}`)
}
