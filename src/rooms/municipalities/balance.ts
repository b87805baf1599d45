import { type Area, type Comparison, type Scenario, type Summary, seriesKey } from '../../engine.ts'

/** The measures that the balance sheets rest on. */
export const OUTCOMES = [
  'shortfall',
  'planningBalance',
  'admittedDemand',
  'lostDemand',
  'cumulativeGrossDemand',
  'cumulativeOpenLandUsed',
  'cumulativeServedAcrossBorders',
  'cumulativeDeliveredIntensification',
] as const

/** What a municipality, or the region, gets and gives by the end of a year under one policy. */
export interface Balance {
  readonly area: Area
  /** Waiting demand, ha: middle and the value that 1 in 10 futures exceed. */
  readonly middle: number
  readonly high: number
  /** Share of the region's demand since the base year, 0..1, by means. */
  readonly demandShare: number
  /** Share of the hectares looked for that found a place in the year, 0..1; null where nothing is looked for. */
  readonly chance: number | null
  /** Means since the base year, ha. */
  readonly land: number
  readonly across: number
  readonly intensified: number
  /** Share of the region's open land used, 0..1; null where none is. */
  readonly landShare: number | null
}

/** What changes for a municipality, or the region, against today. */
export interface Change {
  readonly area: Area
  /** Mean difference in waiting demand, ha. */
  readonly mean: number
  /** Monte Carlo error of the mean, ha. */
  readonly error: number
  /** Share of the futures with at least a hectare more waiting demand. */
  readonly worse: number
}

/** A difference on average of less than this, in ha, is none. */
export const NOTHING = 0.05

/** Gives the areas of the municipalities of a scenario. */
export function municipalAreas(scenario: Scenario): readonly Area[] {
  return scenario.municipalities.map(({ id }): Area => `municipality:${id}`)
}

/**
 * Makes the balance of one area in a year.
 *
 * @returns null where its band is withheld or the year is not there
 */
export function balanceOf(summary: Summary, area: Area, year: number): Balance | null {
  const at = summary.years.indexOf(year)
  const bands = summary.outcomes[seriesKey('shortfall', area)]?.bands
  if (at < 0 || !bands) return null
  const mean = (id: (typeof OUTCOMES)[number], where: Area): number =>
    summary.outcomes[seriesKey(id, where)]?.mean[at] ?? 0
  const demand = mean('cumulativeGrossDemand', 'region')
  const land = mean('cumulativeOpenLandUsed', 'region')
  return {
    area,
    middle: bands.p50[at] ?? 0,
    high: bands.p90[at] ?? 0,
    demandShare: demand > 0 ? mean('cumulativeGrossDemand', area) / demand : 0,
    chance: chanceOf(summary, area, at),
    land: mean('cumulativeOpenLandUsed', area),
    across: mean('cumulativeServedAcrossBorders', area),
    intensified: mean('cumulativeDeliveredIntensification', area),
    landShare: land > NOTHING ? mean('cumulativeOpenLandUsed', area) / land : null,
  }
}

/** Waiting before + admitted = served + lost + waiting after, in every future; so also on average. */
function chanceOf(summary: Summary, area: Area, at: number): number | null {
  const mean = (id: (typeof OUTCOMES)[number]): readonly number[] => summary.outcomes[seriesKey(id, area)]?.mean ?? []
  const waiting = mean('shortfall')
  const before = at === 0 ? (summary.base[seriesKey('shortfall', area)]?.mean ?? 0) : (waiting[at - 1] ?? 0)
  const asked = before + (mean('admittedDemand')[at] ?? 0)
  const served = asked - (mean('lostDemand')[at] ?? 0) - (waiting[at] ?? 0)
  return asked > NOTHING ? Math.min(1, Math.max(0, served / asked)) : null
}

/** Gives what a policy changes for each municipality against the first policy of the comparison; null when it was not compared. */
export function changesOf(
  comparison: Comparison,
  policy: string,
  areas: readonly Area[],
  year: number,
): readonly Change[] | null {
  const found = comparison.differences.find(({ to }) => to === policy)
  const at = comparison.runs[0]?.years.indexOf(year) ?? -1
  if (found === undefined || at < 0) return null
  return areas.map((area) => {
    const key = seriesKey('shortfall', area)
    return {
      area,
      mean: found.outcomes[key]?.mean[at] ?? 0,
      error: found.errors[key]?.[at] ?? 0,
      worse: found.screenChances[key]?.worse[at] ?? 0,
    }
  })
}

/** Tells whether more waits on average, beyond rounding and the error of the calculation. */
export function isWorse({ mean, error }: Change): boolean {
  return mean > Math.max(NOTHING, 2 * error)
}

/** Tells whether the average moves at all, beyond rounding and the error of the calculation. */
export function isNothing({ mean, error }: Change): boolean {
  return Math.abs(mean) <= Math.max(NOTHING, 2 * error)
}

/** Gives the change that hits hardest; null of none. */
export function hardest(changes: readonly Change[], by: 'mean' | 'worse'): Change | null {
  return changes.reduce<Change | null>((most, change) => (most === null || change[by] > most[by] ? change : most), null)
}
