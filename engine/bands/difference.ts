/** Differences up to this size count as equal (model.md section 6). */
const SAME = 1e-9

/**
 * Fills the difference per future of two runs over the same futures, to - from; the same policy twice gives exactly 0.
 *
 * @param from [n]
 * @param to [n], the same futures in the same order; futures that failed in either are left out by the caller
 * @param out [n]
 */
export function fillDifference(from: Float64Array, to: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i += 1) out[i] = to[i] - from[i] + 0
}

/** Shares of futures in which the change is for the better, makes no difference, or is for the worse; they add up to 1. */
export interface Odds {
  readonly better: number
  readonly equal: number
  readonly worse: number
}

/**
 * Counts in how many futures a difference is good.
 *
 * @param difference [n], n >= 1, to - from
 * @param direction which way is good; with `none` more counts as better, so that the caller can still tell the two apart
 */
export function oddsOf(difference: Float64Array, direction: 'less' | 'more' | 'none'): Odds {
  let less = 0
  let more = 0
  for (const value of difference) {
    if (value < -SAME) less += 1
    else if (value > SAME) more += 1
  }
  const n = difference.length
  const [better, worse] = direction === 'less' ? [less, more] : [more, less]
  return { better: better / n, equal: (n - less - more) / n, worse: worse / n }
}
