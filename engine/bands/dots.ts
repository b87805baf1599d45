interface Found {
  value: number
  future: number
}

/**
 * Finds for each dot the future whose value lies nearest; the lowest number wins a tie.
 *
 * @param values [n], n >= 1, finite
 * @param futures [n], the future each value belongs to
 * @param dots values of the dots, rising
 * @returns [dots.length] futures
 */
export function nearestFutures(values: Float64Array, futures: Int32Array, dots: readonly number[]): number[] {
  // Stretch j lies between dot j - 1 and dot j; only its two ends can be nearest to any dot.
  const lowest: (Found | undefined)[] = new Array<Found | undefined>(dots.length + 1).fill(undefined)
  const highest: (Found | undefined)[] = new Array<Found | undefined>(dots.length + 1).fill(undefined)
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]
    const stretch = dotsUpTo(dots, value)
    take(lowest, stretch, value, futures[i], 1)
    take(highest, stretch, value, futures[i], -1)
  }
  return dots.map((dot, k) => {
    const above = lowest.slice(k + 1).find((found) => found !== undefined)
    const below = highest.slice(0, k + 1).findLast((found) => found !== undefined)
    if (above === undefined || below === undefined) return (above ?? below)!.future
    const nearer = above.value - dot - (dot - below.value)
    if (nearer === 0) return Math.min(above.future, below.future)
    return nearer < 0 ? above.future : below.future
  })
}

/** Number of dots that are not above a value. */
function dotsUpTo(dots: readonly number[], value: number): number {
  let from = 0
  let to = dots.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (dots[middle] <= value) from = middle + 1
    else to = middle
  }
  return from
}

function take(ends: (Found | undefined)[], stretch: number, value: number, future: number, sign: 1 | -1): void {
  const end = ends[stretch]
  if (end === undefined) ends[stretch] = { value, future }
  else if (sign * (value - end.value) < 0 || (value === end.value && future < end.future)) {
    end.value = value
    end.future = future
  }
}
