import { countShort } from '../../charts/dots-geometry.ts'
import { outcomeOf } from '../../engine.ts'
import type { Language } from '../../state/language.svelte.ts'
import { type Series, levelsIn } from '../../state/series.ts'
import { outcomeValue } from '../../text/outcome.ts'
import { spreadOf } from '../../text/spread.ts'
import type { Finding } from './sentences.ts'

interface About {
  readonly series: Series
  readonly outcome: string
  readonly year: number
  /** In words such as ` in Barneveld`; empty for the region. */
  readonly where: string
}

/** Says what a picture shows of one year, in written numbers; the base year has no dots and so no count. */
export function findingOf({ series, outcome, year, where }: About, language: Language): Finding {
  const { words, numbers } = language
  const at = series.years.indexOf(year)
  const dots = series.dots[at - 1] ?? []
  const declared = outcomeOf(outcome)
  return {
    outcome,
    label: declared === undefined ? outcome : language.of(declared.label),
    year,
    where,
    ...spreadOf(levelsIn(series, year), (value) => outcomeValue(outcome, value, numbers, words)),
    short: series.threshold === null || dots.length === 0 ? null : countShort(dots, series.threshold),
    dots: dots.length,
  }
}
