import { type Evidence, type Figure, type LeverId, type Scenario, LEVERS } from '../engine.ts'
import type { Origin } from './knob.ts'

type Cited = Pick<Figure<unknown>, 'source' | 'note'> & { readonly evidence: Evidence }

/** Gives the evidence, note and sources of a figure, with the sources' titles in place of their ids. */
export function originOf(figure: Cited | undefined, scenario: Scenario): Origin | null {
  if (figure === undefined) return null
  const sources = figure.source.map((id) => {
    const source = Object.hasOwn(scenario.sources, id) ? scenario.sources[id] : undefined
    if (source === undefined) return { title: id, url: null }
    const year = source.year === undefined ? '' : ` (${source.year})`
    return { title: `${source.title}${year}`, url: safeUrl(source.url) }
  })
  return { evidence: figure.evidence, note: figure.note ?? '', sources }
}

// A user's file may hold any text where an address should be.
function safeUrl(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : null
}

/** Gives the origin of a lever's default; where the scenario states none, it is the program's own. */
export function leverOrigin(id: LeverId, scenario: Scenario, ownDefault: string): Origin {
  return originOf(scenario.policy[id], scenario) ?? { evidence: 'assumed', note: ownDefault, sources: [] }
}

/** Whether a lever stands where it is as if absent. */
export function isNeutral(id: LeverId, value: unknown): boolean {
  const { neutral } = LEVERS[id]
  return neutral !== null && JSON.stringify(neutral) === JSON.stringify(value)
}
