/** Up to this many values a sort is quicker than counting bins. */
const FEW = 160
/** Bins of one pass; two cache lines of values per bin at 16,384 futures. */
const MOST_BINS = 2048
/** Passes before a sort takes over: only values spread over many powers of ten come this deep. */
const DEEPEST = 6

/**
 * Picks order statistics without sorting: counts values in equal bins, then looks only into the bins that hold a wanted rank.
 *
 * The bin of a value is a non-decreasing function of it (a subtraction, a product and a floor, each rounded monotonically), so the answer is exactly that of a sort.
 *
 * @param values [n], finite, without -0; left as they are
 * @param ranks distinct ranks, rising, 0..n - 1
 * @returns [ranks.length], the values at those ranks
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): Float64Array {
  const out = new Float64Array(ranks.length)
  pick(values, ranks, out, 0, 0)
  return out
}

function pick(values: Float64Array, ranks: readonly number[], out: Float64Array, first: number, depth: number): void {
  if (values.length <= FEW || depth > DEEPEST) {
    pickSorted(values, ranks, out, first)
    return
  }
  let low = values[0]
  let high = low
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]
    if (value < low) low = value
    else if (value > high) high = value
  }
  const bins = Math.min(MOST_BINS, values.length >> 2)
  const scale = bins / (high - low)
  if (low === high) out.fill(low, first, first + ranks.length)
  else if (!(scale > 0 && scale < Infinity)) pickSorted(values, ranks, out, first)
  else pickFromBins(values, ranks, out, first, depth, { low, scale, bins })
}

function pickSorted(values: Float64Array, ranks: readonly number[], out: Float64Array, first: number): void {
  const sorted = values.slice().sort()
  for (let i = 0; i < ranks.length; i += 1) out[first + i] = sorted[ranks[i]]!
}

/** Used anew by each pass and done with before the next one starts; thousands of passes need not ask for memory. */
const counts = new Int32Array(MOST_BINS)
/** Where a wanted bin's values go in the scratch, or -1. */
const target = new Int32Array(MOST_BINS)

interface Grid {
  readonly low: number
  readonly scale: number
  readonly bins: number
}

function pickFromBins(
  values: Float64Array,
  ranks: readonly number[],
  out: Float64Array,
  first: number,
  depth: number,
  { low, scale, bins }: Grid,
): void {
  counts.fill(0, 0, bins)
  target.fill(-1, 0, bins)
  const last = bins - 1
  for (let i = 0; i < values.length; i += 1) {
    const bin = ((values[i] - low) * scale) | 0
    counts[bin < last ? bin : last]++
  }
  const hits: { start: number; size: number; ranks: number[]; first: number }[] = []
  let below = 0
  let taken = 0
  let next = 0
  for (let bin = 0; bin < bins && next < ranks.length; bin += 1) {
    const size = counts[bin]
    if (ranks[next] < below + size) {
      const hit = { start: taken, size, ranks: [] as number[], first: first + next }
      while (next < ranks.length && ranks[next] < below + size) hit.ranks.push(ranks[next++] - below)
      hits.push(hit)
      target[bin] = taken
      taken += size
    }
    below += size
  }
  const scratch = new Float64Array(taken)
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]
    const bin = ((value - low) * scale) | 0
    const at = target[bin < last ? bin : last]
    if (at >= 0) {
      scratch[at] = value
      target[bin < last ? bin : last] = at + 1
    }
  }
  for (const hit of hits) {
    pick(scratch.subarray(hit.start, hit.start + hit.size), hit.ranks, out, hit.first, depth + 1)
  }
}
