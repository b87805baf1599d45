import { REPLICATES, standardError } from '../../../bands/replicates.ts'

/** Where a figure falls among the futures. */
export interface Percentile {
  /** Share of the futures below it, 0..1; those that equal it count half (E53). */
  readonly share: number
  /** Its Monte Carlo error. */
  readonly error: number
}

/** Finds where a figure falls among the values of the futures (E53). */
export function percentileOf(values: ArrayLike<number>, figure: number): Percentile {
  const below = new Float64Array(REPLICATES)
  const counts = new Float64Array(REPLICATES)
  for (let f = 0; f < values.length; f += 1) {
    below[f % REPLICATES] += values[f] < figure ? 1 : values[f] === figure ? 0.5 : 0
    counts[f % REPLICATES] += 1
  }
  const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0)
  const shares = [...below].flatMap((number, r) => (counts[r] > 0 ? [number / counts[r]] : []))
  return { share: total(below) / total(counts), error: standardError(shares) ?? 0 }
}
