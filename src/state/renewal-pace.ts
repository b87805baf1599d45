import type { Scenario } from '../engine.ts'

/**
 * What was renewed per year so far in a whole province, to set beside what a target takes.
 * Derived: the Utrecht redevelopment company handled about 22 ha in its first five years (Vastgoedjournaal on OMU;
 * OMU, project list), so 4.4 ha a year.
 */
const SEEN = { province: 'Utrecht', hectaresPerYear: 4.4 } as const

/** Gives the pace seen in the province of a scenario, ha/yr; null where we know of none. */
export function renewalSeen(scenario: Scenario): number | null {
  return scenario.municipalities.some(({ province }) => province === SEEN.province) ? SEEN.hectaresPerYear : null
}
