/** Independent replicates of the lattice: future f belongs to replicate f mod 8. */
const REPLICATES = 8

/** A mean over futures with its Monte Carlo error. */
export interface Estimate {
  readonly mean: number
  /** Standard deviation of the replicates' own means over the root of their number. */
  readonly error: number
}

/** The mean of the futures of a column that are not marked. */
export function estimate(column: ArrayLike<number>, marked?: ArrayLike<number>): Estimate {
  const sums = new Float64Array(REPLICATES)
  const counts = new Float64Array(REPLICATES)
  for (let f = 0; f < column.length; f++) {
    if (marked !== undefined && marked[f] !== 0) continue
    sums[f % REPLICATES] += column[f]
    counts[f % REPLICATES] += 1
  }
  const mean = sums.reduce((total, sum) => total + sum, 0) / counts.reduce((total, count) => total + count, 0)
  const means = sums.map((sum, r) => sum / counts[r])
  const middle = means.reduce((total, value) => total + value, 0) / REPLICATES
  const spread = means.reduce((total, value) => total + (value - middle) * (value - middle), 0)
  return { mean, error: Math.sqrt(spread / (REPLICATES - 1) / REPLICATES) }
}
