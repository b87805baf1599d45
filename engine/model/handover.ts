// lane room
/**
 * What the demand side of a year hands to its supply side. No policy touches it: whoever keeps these columns can run the supply side alone, under
 * another policy, and has the same bits.
 */
import { DEMAND, T, YEAR_COLUMNS } from '../kernel/memory/layout'
import { group } from './inputs'

/** Where the columns `Y_...` of the year in hand stand. */
export let year: i32 = 0

/** Takes year t of the group in hand. */
export function takeYear(t: i32): void {
  year = DEMAND + (group * (T + 1) + t) * YEAR_COLUMNS
}
