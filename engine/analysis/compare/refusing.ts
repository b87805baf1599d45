import type { Text } from '../../base/text.ts'
import type { SeriesSummary } from '../../study/summary.ts'

/** What the screen says of a policy that wins by refusing. */
export const REFUSING_LABEL: Text = { nl: 'wint door te weigeren', en: 'wins by refusing' }

/** A mean counts as won when it lies more than this many Monte Carlo errors on the good side of 0. */
const ERRORS = 2

/** Whether the second of two policies wins by refusing, per area (E47). */
export interface Refusing {
  /** By area, one entry per year. */
  readonly years: Readonly<Record<string, readonly boolean[]>>
  /** By area, over the whole period: the same for hectare-years. */
  readonly period: Readonly<Record<string, boolean>>
}

/**
 * Finds where a policy wins on shortfall but not on demand not served: fewer firms wait because more were refused or gave up (E47).
 *
 * @param outcomes differences by series, both outcomes among them; areas without both are left out
 * @param errors Monte Carlo errors of their means
 */
export function refusingOf(
  outcomes: Readonly<Record<string, SeriesSummary>>,
  errors: Readonly<Record<string, readonly number[]>>,
): Refusing {
  const areas = Object.keys(outcomes).flatMap((key) => {
    const [outcome, area = 'region'] = key.split(/@(.*)/s)
    return outcome === 'shortfall' && Object.hasOwn(outcomes, keyIn('notServed', area)) ? [area] : []
  })
  const years = areas.map((area) => {
    const [waiting, unserved] = ['shortfall', 'notServed'].map((id) => keyIn(id, area))
    return outcomes[waiting].mean.map(
      (_, i) => isWon(outcomes, errors, waiting, i) && !isWon(outcomes, errors, unserved, i),
    )
  })
  const period = areas.map((area) => {
    const wins = (id: string): boolean => {
      const key = keyIn(id, area)
      // Errors of single years are not independent; their sum bounds the error of the sum.
      return sumOf(outcomes[key].mean) < -ERRORS * sumOf(errors[key])
    }
    return wins('shortfall') && !wins('notServed')
  })
  return {
    years: Object.fromEntries(areas.map((area, i) => [area, years[i]])),
    period: Object.fromEntries(areas.map((area, i) => [area, period[i]])),
  }
}

function keyIn(outcome: string, area: string): string {
  return area === 'region' ? outcome : `${outcome}@${area}`
}

function isWon(
  outcomes: Readonly<Record<string, SeriesSummary>>,
  errors: Readonly<Record<string, readonly number[]>>,
  key: string,
  year: number,
): boolean {
  return outcomes[key].mean[year] < -ERRORS * errors[key][year]
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
