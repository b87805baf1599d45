/** Independent shifts of the lattice; future f belongs to replicate f mod 8 (model.md section 2). */
export const REPLICATES = 8

/**
 * Gives the Monte Carlo error of an estimate from its own value in each replicate: their standard deviation over the root of their number.
 *
 * With low-discrepancy points sd / sqrt(n) over futures is no error of anything; the spread over independent shifts is.
 *
 * @param estimates one per replicate that has futures
 * @returns the standard error in the unit of the estimates, or null with fewer than two replicates
 */
export function standardError(estimates: readonly number[]): number | null {
  const n = estimates.length
  if (n < 2) return null
  let sum = 0
  for (const estimate of estimates) sum += estimate
  const mean = sum / n
  let squares = 0
  for (const estimate of estimates) squares += (estimate - mean) * (estimate - mean)
  return Math.sqrt(squares / (n - 1) / n)
}
