/**
 * Notes which futures stand outside a band in one year; called for each year on the same flags.
 *
 * A band holds per year; over a whole period far more futures leave it at some time than its levels suggest.
 *
 * @param values [n], one year
 * @param low lower edge of the band, the edge itself is inside
 * @param high upper edge
 * @param left [n], set to 1 where the value is outside, else untouched
 */
export function noteOutside(values: Float64Array, low: number, high: number, left: Uint8Array): void {
  for (let i = 0; i < values.length; i += 1) {
    if (values[i] < low || values[i] > high) left[i] = 1
  }
}

/** Gives the share of flags that are set, 0..1. */
export function shareSet(flags: Uint8Array): number {
  let set = 0
  for (const flag of flags) set += flag
  return flags.length > 0 ? set / flags.length : 0
}
