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

/**
 * Gives the Monte Carlo error of a mean or a share from what was added up or counted per replicate.
 *
 * @param sums [8]
 * @param counts [8] futures that count; a replicate without any is left out
 * @returns 0 with fewer than two replicates: no error can be told
 */
export function errorOf(sums: ArrayLike<number>, counts: ArrayLike<number>): number {
  return standardError(Array.from(sums).flatMap((sum, r) => (counts[r] > 0 ? [sum / counts[r]] : []))) ?? 0
}

/** The 97.5 % point of Student's t with 7 degrees of freedom, one less than there are replicates. */
const T_7 = 2.3646
/** Of n futures in which something never happens, its chance is under 3 / n in 19 of 20 cases: (1 - 3 / n)^n is 0.05. */
const RULE_OF_THREE = 3

/**
 * Gives half of the 95 % interval of a chance (E55): t times its standard error, and never less than what n futures without a single case would leave open.
 *
 * @param error over all eight replicates
 * @param count futures that count, 1 or more
 * @returns a share
 */
export function halfWidth(error: number, count: number): number {
  return Math.max(T_7 * error, RULE_OF_THREE / count)
}
