import type { Area } from '../../../kernel/area.ts'
import { cumulativeId } from '../../../outcomes/cumulative.ts'
import { outcomeOf } from '../../../outcomes/shelf.ts'
import type { Estimate, Scenario } from '../../../scenario/types.ts'

/** What of the model stands for a published figure: an outcome in an area, at the end of a year less what it was at the start. */
export interface Series {
  readonly outcome: string
  readonly area: Area
  /** Calendar years; a flow is counted from the end of the first to the end of the last, a stock as it stands in the last. */
  readonly from: number
  readonly to: number
}

/** A published figure beside the model, or why it cannot stand there. */
export interface Comparable {
  readonly estimate: Estimate
  /** Exactly its own outcome, area and period; null with a reason. */
  readonly own: Series | null
  readonly reason: string
  /** The nearest that can be computed where only the period differs. */
  readonly nearest: Series | null
}

/** Finds what of the model stands for a published figure. */
export function comparableOf(scenario: Scenario, estimate: Estimate): Comparable {
  const none = { estimate, own: null, nearest: null }
  const { baseYear, endYear } = scenario
  if (!hasArea(scenario, estimate.area)) return { ...none, reason: `its area (${estimate.area}) is not in the model` }
  const area = estimate.area as Area
  const outcome = idOf(estimate.outcome)
  if (outcome === undefined) return { ...none, reason: `the model has no outcome ${estimate.outcome}` }
  if (estimate.to === null || estimate.to > endYear) return { ...none, reason: 'its period ends outside the horizon' }
  const to = estimate.to
  if (estimate.from === null || estimate.from < baseYear) {
    const nearest = to > baseYear ? { outcome, area, from: baseYear, to } : null
    const reason =
      estimate.from === null
        ? 'the start of its period is not stated'
        : `its period starts in ${String(estimate.from)}, before the base year ${String(baseYear)}`
    return { ...none, nearest, reason }
  }
  return { ...none, own: { outcome, area, from: estimate.from, to }, reason: '' }
}

/** A flow over a period is the difference of its running total. */
function idOf(id: string): string | undefined {
  const outcome = outcomeOf(id)
  if (outcome === undefined) return undefined
  return outcome.kind === 'flow' ? cumulativeId(id) : id
}

function hasArea({ groups, municipalities, segments }: Scenario, area: string): boolean {
  const [kind, id = ''] = area.split(/:(.*)/s)
  if (area === 'region') return true
  if (kind === 'group') return Object.hasOwn(groups, id)
  if (kind === 'municipality') return municipalities.some((municipality) => municipality.id === id)
  return kind === 'segment' && segments.some((segment) => segment.id === id)
}
