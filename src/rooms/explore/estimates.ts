import type { Area, Scenario } from '../../engine.ts'

export type Estimate = Scenario['estimates'][number]

/** Why a published estimate cannot stand in any picture of this model. */
type Misfit = 'outcome' | 'area' | 'start' | 'noStart' | 'end' | 'unit'

/** An estimate and where it may stand: in the picture of exactly its outcome, area, start and period, or nowhere. */
export interface Placed {
  readonly estimate: Estimate
  readonly area: Area | null
  readonly misfits: readonly Misfit[]
}

interface Known {
  readonly scenario: Scenario
  readonly unitOf: (outcome: string) => string | null
}

/** Finds for every estimate of a scenario the picture it belongs to, or all reasons why there is none. */
export function placeEstimates({ scenario, unitOf }: Known): readonly Placed[] {
  return scenario.estimates.map((estimate) => {
    const unit = unitOf(estimate.outcome)
    const area = areaOf(scenario, estimate.area)
    const misfits: Misfit[] = []
    if (unit === null) misfits.push('outcome')
    else if (unit !== estimate.unit) misfits.push('unit')
    if (area === null) misfits.push('area')
    if (estimate.from === null) misfits.push('noStart')
    else if (estimate.from !== scenario.baseYear) misfits.push('start')
    if (estimate.to === null || estimate.to <= scenario.baseYear || estimate.to > scenario.endYear) misfits.push('end')
    return { estimate, area, misfits }
  })
}

function areaOf(scenario: Scenario, name: string): Area | null {
  const id = name.slice(name.indexOf(':') + 1)
  if (id === 'region') return 'region'
  if (Object.hasOwn(scenario.groups, id)) return `group:${id}`
  if (scenario.municipalities.some((municipality) => municipality.id === id)) return `municipality:${id}`
  return scenario.segments.some((segment) => segment.id === id) ? `segment:${id}` : null
}

/** Gives the estimates that stand in the picture of this outcome and area. */
export function estimatesIn(placed: readonly Placed[], outcome: string, area: Area): readonly Estimate[] {
  return placed
    .filter(({ estimate, misfits, ...at }) => misfits.length === 0 && estimate.outcome === outcome && at.area === area)
    .map(({ estimate }) => estimate)
}
