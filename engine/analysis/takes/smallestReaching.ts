/** What was found. */
export interface Reached {
  /** The smallest value that reaches the goal; null when none does. */
  readonly value: number | null
  /** The measure at the highest value. */
  readonly best: number
}

/**
 * Finds by bisection the smallest value in `low`..`high` at which a rising measure reaches `goal`, to within `precision`.
 *
 * @param measure asked at most `2 + log2((high - low) / precision)` times; null says that nothing can be measured
 * @returns null when nothing can be measured
 */
export async function smallestReaching(
  goal: number,
  low: number,
  high: number,
  precision: number,
  measure: (value: number) => Promise<number | null>,
): Promise<Reached | null> {
  const best = await measure(high)
  if (best === null) return null
  if (best < goal) return { value: null, best }
  let below = low
  let reaches = high
  while (reaches - below > precision) {
    const middle = (below + reaches) / 2
    const found = await measure(middle)
    if (found === null) return null
    if (found >= goal) reaches = middle
    else below = middle
  }
  return { value: reaches, best }
}
