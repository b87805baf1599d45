import { periodsOutOfOrder } from '../complaints/figures.ts'
import type { Report } from '../complaints/report.ts'

/** A number that holds until and including a year. */
export interface Period {
  readonly until: number
  readonly value: number
}

/** Checks that periods follow each other. */
export function checkPeriods(list: readonly Period[], report: Report): void {
  list.forEach((period, i) => {
    const before = list[i - 1]
    if (before !== undefined && period.until <= before.until)
      report(periodsOutOfOrder(before.until), ['value', i, 'until'])
  })
}
