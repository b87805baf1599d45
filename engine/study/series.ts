import { invariant } from '../base/invariant.ts'
import type { Area } from '../kernel/area.ts'
import type { Level, Outcome } from '../outcomes/outcome.ts'
import { outcomeOf } from '../outcomes/shelf.ts'
import type { Study } from './study.ts'

/** Name of a series in a summary: the outcome's id for the region, `shortfall@municipality:Baarn` elsewhere. */
export type SeriesKey = string

/** Gives the name of an outcome in an area. */
export function seriesKey(outcome: string, area: Area): SeriesKey {
  return area === 'region' ? outcome : `${outcome}@${area}`
}

/** Gives the kind of an area. */
export function levelOf(area: Area): Level {
  const colon = area.indexOf(':')
  return (colon < 0 ? area : area.slice(0, colon)) as Level
}

/** One outcome in one area. */
export interface Series {
  readonly key: SeriesKey
  readonly outcome: Outcome
  readonly area: Area
}

/**
 * Lists the series of a study, area by area, leaving out outcomes that have no meaning there.
 *
 * @throws invariant when an outcome is unknown; names from outside are checked before they come here
 */
export function seriesOf(study: Pick<Study, 'outcomes' | 'areas'>): readonly Series[] {
  const outcomes = study.outcomes.map((id) => {
    const outcome = outcomeOf(id)
    invariant(outcome !== undefined, `unknown outcome ${id}`)
    return outcome
  })
  return study.areas.flatMap((area) =>
    outcomes
      .filter((outcome) => outcome.levels.includes(levelOf(area)))
      .map((outcome) => ({ key: seriesKey(outcome.id, area), outcome, area })),
  )
}
