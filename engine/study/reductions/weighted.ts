import { BLOCK } from '../plan.ts'
import { type Digest, cellOf } from '../digest.ts'

/** Which futures count when several runs are taken together: those that failed in none. */
export function failedInAny(digests: readonly Digest[]): Pick<Digest, 'lanes' | 'failed' | 'anyFailed'> {
  const [{ lanes }] = digests
  const failed = new Uint8Array(BLOCK)
  for (let i = 0; i < lanes; i += 1) failed[i] = digests.reduce((code, digest) => code || digest.failed[i], 0)
  return { lanes, failed, anyFailed: digests.some((digest) => digest.anyFailed) }
}

/** Fills a column with the weighted sum of one cell over several runs, future by future: with weights -1 and 1 the paired difference (E46). */
export function fillWeighted(
  digests: readonly Digest[],
  weights: readonly number[],
  cell: number,
  out: Float64Array,
): void {
  const first = cellOf(digests[0], cell)
  for (let i = 0; i < first.length; i += 1) out[i] = weights[0] * first[i]
  for (let j = 1; j < digests.length; j += 1) {
    const column = cellOf(digests[j], cell)
    // Adding 0 keeps -0 out.
    for (let i = 0; i < column.length; i += 1) out[i] += weights[j] * column[i] + 0
  }
}
