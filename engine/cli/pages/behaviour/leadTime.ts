import { invariant } from '../../../base/invariant.ts'
import { type Distribution, quantile } from '../../../distributions/index.ts'
import type { Scenario } from '../../../scenario/types.ts'

/** Share of the hectares that a trigger with a margin covers; the classic reorder level at a service of 80 %. */
const SERVICE = 0.8
/** Points at which each distribution is read. */
const POINTS = 1000

/** How long procedures take, in years, weighed by hectares. */
export interface LeadTime {
  /** Within which half of the hectares are through. */
  readonly median: number
  /** Within which four fifths are: the lead time with a margin against long procedures. */
  readonly withMargin: number
  /** The last whole year before that. */
  readonly justBelow: number
}

/**
 * Reads the lead time of all plans that can still be started, as stated per status.
 *
 * @throws invariant when every plan is hard
 */
export function leadTime({ plans, planStatus }: Scenario): LeadTime {
  return leadTimeOf(
    plans
      .filter(({ status }) => status !== 'hard')
      .map(({ area, status }) => ({ hectares: area.value, years: planStatus[status].leadTime.value })),
  )
}

/** Reads the lead time of a plan that is prepared. */
export function preparedLeadTime({ planStatus }: Scenario): LeadTime {
  return leadTimeOf([{ hectares: 1, years: planStatus.prepared.leadTime.value }])
}

function leadTimeOf(plans: readonly { readonly hectares: number; readonly years: Distribution }[]): LeadTime {
  const points = plans
    .flatMap(({ hectares, years }) =>
      Array.from({ length: POINTS }, (_, i) => ({ hectares, years: quantile(years, (i + 0.5) / POINTS) })),
    )
    .sort((a, b) => a.years - b.years)
  const all = points.reduce((sum, { hectares }) => sum + hectares, 0)
  const within = (share: number): number => {
    let through = 0
    const point = points.find(({ hectares }) => (through += hectares) >= share * all)
    invariant(point !== undefined, 'no plan can be started')
    return point.years
  }
  const withMargin = within(SERVICE)
  return { median: within(0.5), withMargin, justBelow: Math.ceil(withMargin) - 1 }
}
