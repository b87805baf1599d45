import type { Area } from '../kernel/area.ts'
import { seriesOf } from './series.ts'
import { MOST_EXACT, type Study } from './study.ts'
import type { Summary } from './summary.ts'

/** Numbers kept at once, 8 bytes each: 320 MB. */
const MOST_VALUES = 40_000_000

/**
 * Splits a study of many areas into studies that each fit in memory; together they say the same, since no series depends on another.
 *
 * Every part runs the futures again, which costs time but no numbers: draws have addresses.
 */
export function partsOf(study: Study): readonly Study[] {
  const rows = study.scenario.endYear - study.scenario.baseYear + 1
  const most = Math.floor(MOST_VALUES / Math.min(study.futures, MOST_EXACT))
  const parts: Area[][] = []
  let cells = Infinity
  for (const area of study.areas) {
    const own = seriesOf({ ...study, areas: [area] }).length * rows
    if (cells + own > most) {
      parts.push([])
      cells = 0
    }
    parts[parts.length - 1].push(area)
    cells += own
  }
  return parts.length > 1 ? parts.map((areas) => ({ ...study, areas })) : [study]
}

/** Joins the summaries of the parts of a study, in their order. */
export function joined(summaries: readonly Summary[]): Summary {
  const [first] = summaries
  if (summaries.length === 1) return first
  const all = <K extends keyof Summary>(key: K) =>
    Object.assign({}, ...summaries.map((summary) => summary[key])) as Summary[K]
  return {
    ...first,
    outcomes: all('outcomes'),
    exceedance: all('exceedance'),
    base: all('base'),
    norm: all('norm'),
    errors: all('errors'),
    replicates: all('replicates'),
    dots: all('dots'),
    dotFutures: all('dotFutures'),
    paths: all('paths'),
    leaveBand: all('leaveBand'),
  }
}
