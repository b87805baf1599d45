import { outcomeOf } from '../engine.ts'
import { countShort } from '../charts/dots-geometry.ts'
import { type Series, levelIn } from '../charts/series.ts'
import type { Finding } from '../text/findings.ts'
import { outcomeValue } from '../text/outcome.ts'
import type { Language } from './language.svelte.ts'

interface About {
  readonly series: Series
  readonly outcome: string
  readonly year: number
  readonly areaName: string | null
}

/** Says what a picture shows of one year, in written numbers; the base year has no dots and so no count. */
export function findingOf({ series, outcome, year, areaName }: About, language: Language): Finding {
  const { words, numbers } = language
  const at = series.years.indexOf(year)
  const value = (level: 'p10' | 'p50' | 'p90'): string =>
    outcomeValue(outcome, levelIn(series, level, year), numbers, words)
  const dots = series.dots[at - 1] ?? []
  const declared = outcomeOf(outcome)
  return {
    outcome,
    label: declared === undefined ? outcome : language.of(declared.label),
    year,
    where: areaName === null ? '' : words.headline.inArea(areaName),
    middle: value('p50'),
    low: value('p10'),
    high: value('p90'),
    short: series.threshold === null || dots.length === 0 ? null : countShort(dots, series.threshold),
    dots: dots.length,
  }
}
