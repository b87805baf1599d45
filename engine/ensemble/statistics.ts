/** What may be asked about a column of a table of futures, weighted or not (E45, E60). */
import { nearestFutures } from '../bands/dots.ts'
import { DOT_SHARES } from '../bands/levels.ts'
import { sampleOf } from '../bands/sample.ts'
import type { Statistics } from '../bands/statistics.ts'
import { weightedSampleOf } from '../bands/weighted.ts'
import type { Ensemble, TableColumn } from './ensemble.ts'

/** Twenty dots and the future nearest to each. */
export interface Dots {
  /** [20] quantiles at (i + 0.5) / 20, in the unit of the column. */
  readonly values: readonly number[]
  /** [20] numbers of futures; only those with a weight above 0. */
  readonly futures: readonly number[]
}

/** Gives the statistics of a column; without weights those of any exact run, bit for bit. At least one future counts. */
export function statisticsOf({ futures, weighing }: Ensemble, { values }: TableColumn): Statistics {
  return weighing === null ? sampleOf(values, futures) : weightedSampleOf(values, futures, weighing)
}

/** Gives the dots of a column. At least one future counts. */
export function dotsOf(ensemble: Ensemble, column: TableColumn): Dots {
  const { futures, weighing } = ensemble
  const values = statisticsOf(ensemble, column).quantiles(DOT_SHARES)
  if (weighing === null) return { values, futures: nearestFutures(column.values, futures, values) }
  const { positions } = weighing
  const own = Float64Array.from(positions, (i) => column.values[i])
  const named = positions.map((i) => futures[i])
  return { values, futures: nearestFutures(own, named, values) }
}
