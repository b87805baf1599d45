import {
  type Area,
  type Comparison,
  type Estimated,
  type Scenario,
  type Summary,
  derivedFrom,
  estimatedAt,
  seriesKey,
} from '../../engine.ts'
import { LEVELS, type Level } from '../../state/series.ts'
import type { BandLevels } from '../../text/spread.ts'

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
  readonly middle: Estimated
  readonly high: Estimated
  /** The whole band of the waiting demand, for sentences. */
  readonly levels: BandLevels
  /** Share of the region's demand since the base year, 0..1, by means. */
  readonly demandShare: Estimated
  /** Share of the hectares looked for that found a place in the year, 0..1; null where nothing is looked for. */
  readonly chance: Estimated | null
  /** Means since the base year, ha. */
  readonly land: Estimated
  readonly across: Estimated
  readonly intensified: Estimated
  /** Share of the region's open land used, 0..1; null where none is. */
  readonly landShare: Estimated | null
}

/** What changes for a municipality, or the region, against today. */
export interface Change {
  readonly area: Area
  /** Mean difference in waiting demand, ha. */
  readonly mean: Estimated
  /** Share of the futures with at least a hectare more waiting demand. */
  readonly worse: Estimated
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
  const key = seriesKey('shortfall', area)
  const levels = levelsAt(summary, key, year)
  if (levels === null) return null
  const mean = (id: (typeof OUTCOMES)[number]): Estimated =>
    derivedFrom(summary, [[seriesKey(id, area), year]], (own) => own ?? 0) ?? NONE
  return {
    ...{ area, middle: levels.p50, high: levels.p90, levels },
    demandShare: shareOf(summary, 'cumulativeGrossDemand', area, year) ?? NONE,
    chance: chanceOf(summary, area, year),
    land: mean('cumulativeOpenLandUsed'),
    across: mean('cumulativeServedAcrossBorders'),
    intensified: mean('cumulativeDeliveredIntensification'),
    landShare: shareOf(summary, 'cumulativeOpenLandUsed', area, year),
  }
}

/** Gives the levels of a series in a year; null where its band is withheld or the year is not there. */
export function levelsAt(summary: Summary, key: string, year: number): Readonly<Record<Level, Estimated>> | null {
  const { bands } = summary.outcomes[key] ?? {}
  const at = summary.years.indexOf(year)
  const levels = LEVELS.flatMap((level): [Level, Estimated][] => {
    const known = estimatedAt(bands?.[level], summary.errors[key]?.[level], at)
    return known === undefined ? [] : [[level, known]]
  })
  return levels.length < LEVELS.length ? null : (Object.fromEntries(levels) as Record<Level, Estimated>)
}

const NONE: Estimated = { value: 0, error: 0 }

/** Part of the region's mean; null where the region has nothing to speak of. */
function shareOf(summary: Summary, id: (typeof OUTCOMES)[number], area: Area, year: number): Estimated | null {
  const total = seriesKey(id, 'region')
  const at = summary.years.indexOf(year)
  if (!((summary.outcomes[total]?.mean[at] ?? 0) > NOTHING)) return null
  return derivedFrom(
    summary,
    [
      [seriesKey(id, area), year],
      [total, year],
    ],
    (own = 0, all = 0) => own / all,
  )
}

/** Waiting before + admitted = served + lost + waiting after, in every future; so also on average. */
function chanceOf(summary: Summary, area: Area, year: number): Estimated | null {
  const of = (id: (typeof OUTCOMES)[number], when = year) => [seriesKey(id, area), when] as const
  const looked = [of('shortfall', year - 1), of('admittedDemand')]
  const asked = derivedFrom(summary, looked, (before = 0, admitted = 0) => before + admitted)
  if (asked === null || asked.value <= NOTHING) return null
  return derivedFrom(
    summary,
    [...looked, of('lostDemand'), of('shortfall')],
    (before = 0, admitted = 0, lost = 0, waiting = 0) => {
      return Math.min(1, Math.max(0, 1 - (lost + waiting) / (before + admitted)))
    },
  )
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
    const worse = estimatedAt(found.screenChances[key]?.worse, found.screenChanceErrors[key]?.worse, at)
    return {
      area,
      mean: estimatedAt(found.outcomes[key]?.mean, found.errors[key]?.mean, at) ?? NONE,
      worse: worse ?? NONE,
    }
  })
}

/** Tells whether more waits on average, beyond rounding and the error of the calculation. */
export function isWorse({ mean: { value, error } }: Change): boolean {
  return value > Math.max(NOTHING, 2 * error)
}

/** Counts the municipalities that are worse off. */
export function countWorse(changes: readonly Change[]): number {
  return changes.filter(isWorse).length
}

/** Tells whether the average moves at all, beyond rounding and the error of the calculation. */
export function isNothing({ mean: { value, error } }: Change): boolean {
  return Math.abs(value) <= Math.max(NOTHING, 2 * error)
}

/** Gives the balance with the longest queue in the middle of the futures; null of none. */
export function longestQueue(balances: readonly Balance[]): Balance | null {
  return balances.reduce<Balance | null>(
    (most, balance) => (most === null || balance.middle.value > most.middle.value ? balance : most),
    null,
  )
}

/** Gives the change that hits hardest; null of none. */
export function hardest(changes: readonly Change[], by: 'mean' | 'worse'): Change | null {
  return changes.reduce<Change | null>(
    (most, change) => (most === null || change[by].value > most[by].value ? change : most),
    null,
  )
}
