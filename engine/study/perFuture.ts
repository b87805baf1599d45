import { standardError } from '../bands/replicates.ts'
import { type Statistics, meanOf, replicateMeans } from '../bands/statistics.ts'
import { reliefYear } from '../kernel/reference.ts'
import { levelErrors } from './detail.ts'
import type { StudyPlan } from './plan.ts'
import { yearStatistics } from './seriesSummary.ts'
import type { Study } from './study.ts'
import type { ScalarSummary, Tipping } from './summary.ts'

/** Sums up the numbers per future, all but the tipping year, which is no quantity to average. */
export function perFuture(
  plan: StudyPlan,
  statistics: (cell: number) => Statistics,
  withheld: boolean,
): Record<string, ScalarSummary> {
  return Object.fromEntries(
    plan.scalars.flatMap(({ id, unit }, j) => {
      if (id === 'tippingYear') return []
      const scalar = statistics(plan.series.length * plan.rows + j)
      const known = yearStatistics(scalar, { withheld, withDots: true })
      const error = standardError(replicateMeans(scalar)) ?? 0
      return [[id, { unit, mean: meanOf(scalar), error, bands: known.levels, errors: levelErrors(known) }]]
    }),
  )
}

/** Gives the distribution of the tipping year, or null when the study does not record what it takes. */
export function tippingOf(
  { scenario }: Study,
  plan: StudyPlan,
  statistics: (cell: number) => Statistics,
): Tipping | null {
  const at = (id: string) => plan.scalars.findIndex((scalar) => scalar.id === id)
  if (at('tippingYear') < 0) return null
  const first = plan.series.length * plan.rows
  const row = statistics(first + at('tippingYear'))
  // Edge i lies below row i + 1; row 0 stands for never.
  const above = row
    .above(plan.thresholds[first + at('tippingYear')])
    .map((counts) => counts.reduce((sum, part) => sum + part, 0))
  return {
    reliefYear: reliefYear(scenario, scenario.firstReview),
    share: above.map((count, i) => (count - (above[i + 1] ?? 0)) / row.count),
    never: (row.count - above[0]) / row.count,
    alreadyShort: meanOf(statistics(first + at('alreadyShort'))),
  }
}
