/** What a plain program reads from a scenario: numbers in lists, nothing prepared for speed. */
import type { Distribution } from '../../engine/distributions/index.ts'
import type { Document } from '../ours.ts'

export interface NaivePlan {
  readonly m: number
  readonly area: number
  readonly hard: boolean
  readonly prepared: boolean
  readonly earliest: number
  readonly shares: readonly number[]
  readonly phasing: number
  readonly lead: Distribution
  readonly fallOut: number
  readonly yes: number
}

/** The world of a plain program; lists follow the order of the scenario. */
export type World = ReturnType<typeof worldOf>

/**
 * Reads a document.
 *
 * @param reference yearly reference demand per segment
 * @throws Error when a lever is pulled that the plain programs leave out
 */
export function worldOf({ scenario, levers }: Document, reference: readonly number[]) {
  const neutral =
    ['none', 'adaptive'].includes(levers.strategy) &&
    levers.sieveThreshold === 0 &&
    levers.densityUplift === 0 &&
    !levers.buildingObligation &&
    levers.reservationYears === 0 &&
    levers.compensation === 0 &&
    levers.deliveryOverride < 0 &&
    levers.optOut.length === 0 &&
    levers.largeScale !== 'all' &&
    levers.largeFrom <= scenario.constants.largeThreshold.value &&
    !levers.backDoor &&
    levers.scrapAbove === 0 &&
    levers.preparedOptions === 0 &&
    scenario.correlations.length === 0
  if (!neutral) throw new Error('the plain programs know strategies none and adaptive with the other levers at neutral')
  const years = scenario.endYear - scenario.baseYear
  const segments = scenario.segments.map(({ id }) => id)
  const bySegment = (table: Readonly<Record<string, number>>) => segments.map((id) => table[id] ?? 0)
  const constants = Object.fromEntries(Object.entries(scenario.constants).map(([id, figure]) => [id, figure.value]))
  return {
    baseYear: scenario.baseYear,
    years,
    levers,
    reference,
    constants: constants as Record<keyof typeof scenario.constants, number>,
    assumptions: Object.fromEntries(
      Object.entries(scenario.assumptions).map(([id, figure]) => [id, figure.value]),
    ) as Readonly<Record<string, Distribution>>,
    segments: segments.length,
    large: scenario.segments.findIndex(({ large }) => large),
    intensifiable: scenario.segments.map(({ intensifiable, large }) => intensifiable && !large),
    sectors: scenario.sectors.map((sector) => ({
      id: sector.id,
      jobs: sector.jobs.value,
      sensitivity: sector.cycleSensitivity.value,
      mix: bySegment(sector.mix.value),
      low: yearly(sector.growthLow.value, scenario.baseYear, years),
      high: yearly(sector.growthHigh.value, scenario.baseYear, years),
      landLow: sector.landTrendLow.value,
      landHigh: sector.landTrendHigh.value,
    })),
    municipalities: scenario.municipalities.map((each) => ({
      stock: each.stock.value,
      vacancy: each.vacancy.value,
      origin: each.origin.value,
      issuable: bySegment(each.issuable.value),
      waiting: bySegment(each.waiting.value),
    })),
    plans: scenario.plans.map((plan): NaivePlan => ({
      m: scenario.municipalities.findIndex(({ id }) => id === plan.municipality),
      area: plan.area.value,
      hard: plan.status === 'hard',
      prepared: plan.status === 'prepared',
      earliest: plan.earliest - scenario.baseYear,
      shares: bySegment(plan.segments.value),
      phasing: plan.phasingYears,
      lead: scenario.planStatus[plan.status].leadTime.value,
      fallOut: scenario.planStatus[plan.status].fallOut.value,
      yes: scenario.planStatus[plan.status].chanceOfYes.value,
    })),
    preparedLead: scenario.planStatus.prepared.leadTime.value,
  }
}

function yearly(periods: readonly { until: number; value: number }[], base: number, years: number): readonly number[] {
  return Array.from({ length: years + 1 }, (_, t) => {
    const period = periods.find(({ until }) => base + t <= until) ?? periods[periods.length - 1]
    return period.value
  })
}
