/** Cells of the guide; about a dozen per dot, so that a guess is seldom more than one dot off. */
const GUIDES = 256
/** Filled anew by each call and read only during it. */
const guesses = new Int32Array(GUIDES + 1)

/**
 * Finds for each dot the future whose value lies nearest; the lowest number wins a tie.
 *
 * @param values [n], n >= 1, finite
 * @param futures [n], the future each value belongs to
 * @param dots values of the dots, rising
 * @returns [dots.length] futures
 */
export function nearestFutures(values: Float64Array, futures: Int32Array, dots: readonly number[]): number[] {
  const stretches = dots.length + 1
  // Stretch j lies between dot j - 1 and dot j; only its two ends can be nearest to any dot.
  const lowest = new Float64Array(stretches).fill(Infinity)
  const highest = new Float64Array(stretches).fill(-Infinity)
  const lowestFuture = new Int32Array(stretches).fill(-1)
  const highestFuture = new Int32Array(stretches).fill(-1)
  const stretchOf = guideTo(dots)
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]
    const j = stretchOf(value)
    if (value < lowest[j] || (value === lowest[j] && futures[i] < lowestFuture[j])) {
      lowest[j] = value
      lowestFuture[j] = futures[i]
    }
    if (value > highest[j] || (value === highest[j] && futures[i] < highestFuture[j])) {
      highest[j] = value
      highestFuture[j] = futures[i]
    }
  }
  return dots.map((dot, k) => {
    const above = lowestFuture.findIndex((future, j) => j > k && future >= 0)
    const below = highestFuture.findLastIndex((future, j) => j <= k && future >= 0)
    if (above < 0) return highestFuture[below]
    if (below < 0) return lowestFuture[above]
    const nearer = lowest[above] - dot - (dot - highest[below])
    if (nearer === 0) return Math.min(lowestFuture[above], highestFuture[below])
    return nearer < 0 ? lowestFuture[above] : highestFuture[below]
  })
}

/** Makes a function that counts the dots not above a value: a guess from a table of equal steps, then a step or two. */
function guideTo(dots: readonly number[]): (value: number) => number {
  const first = dots[0]
  const last = dots[dots.length - 1]
  const scale = last > first ? GUIDES / (last - first) : 0
  if (!(scale > 0 && scale < Infinity)) return (value) => dots.filter((dot) => dot <= value).length
  for (let i = 1, j = 0; i <= GUIDES; i += 1) {
    // Dots of an earlier step are at or below every value of this one.
    while (j < dots.length && (((dots[j] - first) * scale) | 0) < i) j += 1
    guesses[i] = j
  }
  return (value) => {
    if (value < first) return 0
    if (value >= last) return dots.length
    let j = guesses[((value - first) * scale) | 0]
    while (dots[j] <= value) j += 1
    return j
  }
}
