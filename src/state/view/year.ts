import type { Scenario } from '../../engine.ts'
import type { ViewSetting } from './setting.ts'

// The base year is known, not calculated.
const isShown = (year: number, { baseYear, endYear }: Scenario): boolean => year > baseYear && year <= endYear

/** The year of a scenario that can be shown and is nearest. */
export function nearestYear(year: number, { baseYear, endYear }: Scenario): number {
  return Math.max(baseYear + 1, Math.min(endYear, Math.round(year)))
}

/** The year that the page speaks about: 2040, or the end of a scenario that stops earlier. */
export const year: ViewSetting<'year', number> = {
  id: 'year',
  name: 'year',
  whose: 'shared',
  fresh: ({ endYear }) => Math.min(2040, endYear),
  write: String,
  read: (text, { scenario }) => (/^\d{4}$/.test(text) && isShown(Number(text), scenario) ? Number(text) : null),
  allowed: ({ scenario: { baseYear, endYear } }) => `${baseYear + 1}–${endYear}`,
  elsewhere: (chosen, scenario) => (isShown(chosen, scenario) ? chosen : null),
}
