import { invariant } from '../base/invariant.ts'
import type { Scenario } from '../scenario/types.ts'

/** A part of the region that outcomes are told for. */
export type Area = 'region' | `group:${string}` | `municipality:${string}` | `segment:${string}`

/**
 * Lists the cells of an area, c = municipality * segments + segment, ascending.
 *
 * @throws invariant when the scenario knows no such area; a name from outside is checked before it comes here
 */
export function cellsOf(scenario: Scenario, area: Area): readonly number[] {
  const segments = scenario.segments.length
  const all = scenario.municipalities.flatMap((_, m) => scenario.segments.map((_, k) => m * segments + k))
  if (area === 'region') return all
  const colon = area.indexOf(':')
  const id = area.slice(colon + 1)
  switch (area.slice(0, colon)) {
    case 'municipality':
      return all.filter((c) => scenario.municipalities[Math.floor(c / segments)].id === id)
    case 'segment':
      return all.filter((c) => scenario.segments[c % segments].id === id)
    default: {
      const group = scenario.groups[id]
      invariant(group !== undefined, `unknown area ${area}`)
      return all.filter((c) => group.members.includes(scenario.municipalities[Math.floor(c / segments)].id))
    }
  }
}

/** Lists every area of a scenario, by kind. */
export function areasOf(scenario: Scenario, kind: 'group' | 'municipality' | 'segment'): readonly Area[] {
  if (kind === 'group') return Object.keys(scenario.groups).map((id): Area => `group:${id}`)
  if (kind === 'municipality') return scenario.municipalities.map(({ id }): Area => `municipality:${id}`)
  return scenario.segments.map(({ id }): Area => `segment:${id}`)
}
