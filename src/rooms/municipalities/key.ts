import { type DistributionKey, type Estimated, type Scenario, keyShares } from '../../engine.ts'
import { NOTHING } from './balance.ts'

/** Gives the share of each municipality under a key, 0..1, by its id. */
export function sharesByName(scenario: Scenario, key: DistributionKey): Readonly<Record<string, number>> {
  return named(scenario, keyShares(scenario, key))
}

/** Agrees the shares that a key gives, in tenths of a per cent: nothing jumps when agreeing begins. */
export function agreedShares(scenario: Scenario, key: DistributionKey): Readonly<Record<string, number>> {
  return named(scenario, roundedShares(keyShares(scenario, key)))
}

function named({ municipalities }: Scenario, shares: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(municipalities.map(({ id }, m) => [id, shares[m] ?? 0]))
}

/** Finds who offers least beside its task; null where nobody offers too little. `balance` is offered less asked, ha. */
export function shortest<Row extends { readonly balance: Estimated | null }>(rows: readonly Row[]): Row | null {
  const size = (row: Row | null): number => row?.balance?.value ?? 0
  return rows.reduce<Row | null>((most, row) => (size(row) < Math.min(-NOTHING, size(most)) ? row : most), null)
}

/** Rounds shares to whole steps so that they still add up to 1: what is left over goes to the largest remainders. */
export function roundedShares(shares: readonly number[], steps = 1000): readonly number[] {
  const floors = shares.map((share) => Math.floor(share * steps + 1e-9))
  const left = steps - floors.reduce((sum, part) => sum + part, 0)
  const order = shares
    .map((share, i) => [share * steps - (floors[i] ?? 0), i] as const)
    .sort(([a, i], [b, j]) => b - a || i - j)
  const raised = new Set(order.slice(0, Math.max(0, left)).map(([, i]) => i))
  return floors.map((part, i) => (part + (raised.has(i) ? 1 : 0)) / steps)
}
