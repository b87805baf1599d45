import type { Area } from '../../kernel/area.ts'
import type { Scenario } from '../../scenario/types.ts'
import { type SeriesKey, seriesKey } from '../../study/series.ts'
import type { Summary } from '../../study/summary.ts'
import { type Estimated, derivedFrom } from '../estimated.ts'

/** The keys that follow from a scenario: origin of the demand, existing stock, or everybody the same. */
export const KEY_NAMES = ['origin', 'stock', 'equal'] as const
export type KeyName = (typeof KEY_NAMES)[number]

/** How a regional task is shared out: a key by name, or agreed shares (0..1) per municipality id; who is not named has none. */
export type DistributionKey = KeyName | Readonly<Record<string, number>>

/** Agreed shares may miss 1 by this much; the shares of a scenario file may too. */
export const SHARES_TOLERANCE = 1e-6

/** The outcomes that tasks rest on, per municipality and for the region. */
export const TASK_OUTCOMES = ['shortfall', 'cumulativeGrossDemand', 'planningBalance'] as const

/** What an area owes and offers, means in ha since the base year. */
export interface Books {
  readonly task: Estimated
  /** Room there was at the base year and room that came since. */
  readonly offered: Estimated
  /** offered - task; negative is too little. */
  readonly balance: Estimated
}

/** What a municipality owes and offers by a distribution key. */
export interface Task extends Books {
  readonly municipality: string
  /** Part of the regional task, 0..1. */
  readonly share: number
}

/** The tasks of all municipalities, and of the region as a whole. */
export interface Tasks {
  /** In the order of the scenario. */
  readonly municipalities: readonly Task[]
  readonly region: Books
}

/**
 * Gives the part of the regional task of each municipality under a key (E54); a key by stock is equal where there is no stock.
 *
 * @returns shares in the order of the scenario; they sum to 1 when the key does
 */
export function keyShares(scenario: Scenario, key: DistributionKey): readonly number[] {
  const { municipalities } = scenario
  if (typeof key !== 'string') return municipalities.map(({ id }) => (Object.hasOwn(key, id) ? key[id] : 0))
  const weights = municipalities.map(({ stock, origin }) => {
    return { origin: origin.value, stock: stock.value, equal: 1 }[key]
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length))
}

/** Tells whether agreed shares can be a key: each from 0 to 1, of municipalities of the scenario, together 1. */
export function isKey(scenario: Scenario, shares: Readonly<Record<string, number>>): boolean {
  const ids = scenario.municipalities.map(({ id }) => id)
  const entries = Object.entries(shares)
  const sum = entries.reduce((total, [, share]) => total + share, 0)
  return (
    entries.every(([id, share]) => ids.includes(id) && share >= 0 && share <= 1) &&
    Math.abs(sum - 1) <= SHARES_TOLERANCE
  )
}

/**
 * Shares out the regional task by a key and sets what each municipality offers beside it (E54).
 * It is book-keeping: the key moves no hectare, and the balances of all municipalities add up to the planning balance of the region with its sign turned.
 *
 * @param summary of a study that recorded TASK_OUTCOMES for the region and every municipality
 * @returns null where the year or an outcome was not recorded
 */
export function tasksOf(summary: Summary, scenario: Scenario, key: DistributionKey, year: number): Tasks | null {
  const shares = keyShares(scenario, key)
  const municipalities = scenario.municipalities.flatMap(({ id }, m) => {
    const books = booksOf(summary, scenario, { area: `municipality:${id}`, share: shares[m], year })
    return books === null ? [] : [{ municipality: id, share: shares[m], ...books }]
  })
  const region = booksOf(summary, scenario, { area: 'region', share: 1, year })
  return region === null || municipalities.length < shares.length ? null : { municipalities, region }
}

/** Sets what an area offers beside its share of what the region asked for: waiting at the base year and gross demand since. */
function booksOf(
  summary: Summary,
  { baseYear }: Scenario,
  { area, share, year }: { readonly area: Area; readonly share: number; readonly year: number },
): Books | null {
  const asked = (where: Area): readonly (readonly [SeriesKey, number])[] => [
    [seriesKey('shortfall', where), baseYear],
    [seriesKey('cumulativeGrossDemand', where), year],
  ]
  const means = [...asked('region'), ...asked(area), [seriesKey('planningBalance', area), year] as const]
  const figure = (of: (task: number, offered: number) => number): Estimated | null =>
    derivedFrom(summary, means, (waiting, gross, waitingHere, grossHere, short) =>
      of(share * (waiting + gross), waitingHere + grossHere - short),
    )
  const [task, offered, balance] = [
    figure((owed) => owed),
    figure((_, there) => there),
    figure((owed, there) => there - owed),
  ]
  return task === null || offered === null || balance === null ? null : { task, offered, balance }
}
