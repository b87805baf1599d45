import type { Area, Scenario } from '../engine.ts'
import type { Language } from './language.svelte.ts'

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
