import { largeMustBeZero, largeNeverWaits, sumIsNotOne, unknownName } from '../complaints/figures.ts'
import type { Report } from '../complaints/report.ts'
import type { Reading } from '../complaints/reading.ts'

/** Tables in which the large-scale segment has no place. */
export type LargeRule = keyof typeof LARGE_COMPLAINT

const LARGE_COMPLAINT = { mix: largeMustBeZero, waiting: largeNeverWaits } as const

/** What a table of numbers per segment must obey. */
export interface TableRule {
  /** The numbers add up to 1. */
  readonly sumsToOne: boolean
  /** Why the large-scale segment gets nothing; null where it may get something. */
  readonly noLarge: LargeRule | null
}

/** How far the shares of a file may be from adding up to 1, for rounding in its figures. */
export const SUM_TOLERANCE = 1e-6

/** Checks names, sum and large-scale share of a table of numbers per segment. */
export function checkTable(
  table: Readonly<Record<string, number>>,
  rule: TableRule,
  reading: Reading,
  report: Report,
  at: readonly (string | number)[] = ['value'],
): void {
  const known = reading.names?.segments
  if (known === undefined) return
  for (const id of Object.keys(table)) if (!known.includes(id)) report(unknownName('segment', id, known), [...at, id])
  if (rule.noLarge !== null) {
    const large = reading.names?.large ?? []
    for (const id of large.length === 1 ? large : [])
      if ((table[id] ?? 0) !== 0) report(LARGE_COMPLAINT[rule.noLarge](id), [...at, id])
  }
  const sum = Object.values(table).reduce((total, share) => total + share, 0)
  if (rule.sumsToOne && Math.abs(sum - 1) > SUM_TOLERANCE) report(sumIsNotOne(sum), at)
}
