import type { Scenario } from '../scenario/types.ts'
import { seriesKey } from '../study/series.ts'
import type { Summary } from '../study/summary.ts'

/** The keys that follow from a scenario: origin of the demand, existing stock, or everybody the same. */
export const KEY_NAMES = ['origin', 'stock', 'equal'] as const
export type KeyName = (typeof KEY_NAMES)[number]

/** How a regional task is shared out: a key by name, or agreed shares (0..1) per municipality id; who is not named has none. */
export type DistributionKey = KeyName | Readonly<Record<string, number>>

/** Agreed shares may miss 1 by this much; the shares of a scenario file may too. */
export const SHARES_TOLERANCE = 1e-6

/** The outcomes that tasks rest on, per municipality and for the region. */
export const TASK_OUTCOMES = ['shortfall', 'cumulativeGrossDemand', 'planningBalance'] as const

/** What a municipality owes and offers by a distribution key, means in ha since the base year. */
export interface Task {
  readonly municipality: string
  /** Part of the regional task, 0..1. */
  readonly share: number
  readonly task: number
  /** Room there was at the base year and room that came since. */
  readonly offered: number
  /** offered - task; negative is too little. */
  readonly balance: number
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
 * @returns one task per municipality in the scenario's order; null where the year or an outcome was not recorded
 */
export function tasksOf(
  summary: Summary,
  scenario: Scenario,
  key: DistributionKey,
  year: number,
): readonly Task[] | null {
  const region = booksOf(summary, 'region', year)
  if (region === null) return null
  const shares = keyShares(scenario, key)
  const tasks = scenario.municipalities.flatMap(({ id }, m) => {
    const books = booksOf(summary, `municipality:${id}`, year)
    if (books === null) return []
    const task = shares[m] * region.asked
    return [{ municipality: id, share: shares[m], task, offered: books.offered, balance: books.offered - task }]
  })
  return tasks.length === scenario.municipalities.length ? tasks : null
}

/** What an area asked for (waiting at the base year and gross demand since) and what it offered, means in ha. */
function booksOf(
  { years, base, outcomes }: Summary,
  area: Parameters<typeof seriesKey>[1],
  year: number,
): { readonly asked: number; readonly offered: number } | null {
  const [waiting, gross, balance] = TASK_OUTCOMES.map((id) => seriesKey(id, area))
  const at = years.indexOf(year)
  const recorded = [base[waiting], outcomes[gross], outcomes[balance]]
  if (at < 0 || recorded.some((series) => series === undefined)) return null
  const asked = base[waiting].mean + outcomes[gross].mean[at]
  return { asked, offered: asked - outcomes[balance].mean[at] }
}
