/** The smallest value that reaches a goal, or the best that can be had when none does. */
export type Found =
  { readonly status: 'found'; readonly value: number } | { readonly status: 'notReachable'; readonly best: number }

/**
 * Finds by bisection the smallest value in `low`..`high` at which a rising measure reaches `goal`, to within `precision`.
 *
 * @param measure asked at most `2 + log2((high - low) / precision)` times; null means that the search was broken off
 */
export async function smallestReaching(
  goal: number,
  low: number,
  high: number,
  precision: number,
  measure: (value: number) => Promise<number | null>,
): Promise<Found | null> {
  const most = await measure(high)
  if (most === null) return null
  if (most < goal) return { status: 'notReachable', best: most }
  let below = low
  let reaches = high
  while (reaches - below > precision) {
    const middle = (below + reaches) / 2
    const found = await measure(middle)
    if (found === null) return null
    if (found >= goal) reaches = middle
    else below = middle
  }
  return { status: 'found', value: reaches }
}
