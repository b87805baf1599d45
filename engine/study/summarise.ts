import type { Statistics } from '../bands/statistics.ts'
import type { Census } from './census.ts'
import { type SeriesDetail, seriesDetail } from './detail.ts'
import type { Kept } from './kept.ts'
import { perFuture, tippingOf } from './perFuture.ts'
import type { StudyPlan } from './plan.ts'
import type { SeriesKey } from './series.ts'
import { type YearStatistics, exceedanceOf, summaryOf, yearStatistics } from './seriesSummary.ts'
import { stampOf } from './stamp.ts'
import type { Precision, Study } from './study.ts'
import type { Exceedance, SeriesSummary, Summary } from './summary.ts'

/** Above this share of failed futures the band says more about the failures than about the region. */
const MOST_FAILED = 0.01

/** What has been gathered so far. */
export interface Gathered {
  readonly census: Census
  readonly statistics: (cell: number) => Statistics
  readonly quantiles: 'exact' | 'sketch'
  /** The first futures themselves, for single futures and for who leaves the band. */
  readonly kept: Kept
  /** Futures at which there will be more to tell, or those there are when this is the whole; the study's own number unless stated. */
  readonly asked?: number
}

/** What ran. */
export interface Ran {
  readonly backend: string
  readonly precision: Precision
}

interface Parts {
  readonly key: SeriesKey
  readonly outcome: SeriesSummary
  readonly exceedance: readonly Exceedance[]
  readonly detail: SeriesDetail | undefined
}

/**
 * Makes a summary of what has been gathered; a pure function of the futures, whoever ran them.
 *
 * @param pause waited for between two series, so that a thread can hear messages
 */
export async function summarise(
  study: Study,
  plan: StudyPlan,
  gathered: Gathered,
  ran: Ran,
  pause?: () => Promise<void>,
): Promise<Summary> {
  const { census } = gathered
  const reason = withheldReason(census)
  const hasDetail = study.detail && census.count > 0
  const parts: Parts[] = []
  for (const i of plan.series.keys()) {
    if (pause && i > 0) await pause()
    parts.push(partsOf(plan, gathered, i, reason, hasDetail ? study.paths : undefined))
  }
  const each = <T>(of: (parts: Parts) => T | undefined): Record<SeriesKey, T> =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const value = of(part)
        return value === undefined ? [] : [[part.key, value]]
      }),
    )
  return {
    ...stampOf(study, ran.precision),
    futures: census.futures,
    failed: census.failed,
    failedReasons: census.failedReasons,
    years: Array.from({ length: plan.rows - 1 }, (_, i) => study.scenario.baseYear + 1 + i),
    quantiles: gathered.quantiles,
    outcomes: each(({ outcome }) => outcome),
    exceedance: each(({ exceedance }) => (exceedance.length > 0 ? exceedance : undefined)),
    asked: gathered.asked ?? study.futures,
    baseYear: study.scenario.baseYear,
    base: each(({ detail }) => detail?.base),
    norm: Object.fromEntries(plan.norms),
    errors: each(({ detail }) => detail?.errors),
    replicates: each(({ detail }) => detail?.replicates),
    dots: each(({ detail }) => detail?.dots),
    dotFutures: each(({ detail }) => detail?.dotFutures),
    paths: each(({ detail }) => detail?.paths),
    leaveBand: each(({ detail }) => detail?.leaveBand),
    perFuture: hasDetail ? perFuture(plan, gathered.statistics, reason !== undefined) : {},
    tipping: hasDetail ? tippingOf(study, plan, gathered.statistics) : null,
    backend: ran.backend,
  }
}

/** Everything about one series at once, so that only its own values are in memory. */
function partsOf(
  plan: StudyPlan,
  { census, statistics, kept }: Gathered,
  series: number,
  reason: string | undefined,
  paths: number | undefined,
): Parts {
  const { key, outcome } = plan.series[series]
  const first = series * plan.rows
  const asked = { withheld: reason !== undefined, withDots: paths !== undefined }
  const statisticsOf = (row: number): YearStatistics => yearStatistics(statistics(first + row), asked)
  const years = Array.from({ length: census.count > 0 ? plan.rows - 1 : 0 }, (_, i) => statisticsOf(i + 1))
  return {
    key,
    outcome: summaryOf(outcome.unit, years, reason),
    exceedance: plan.thresholds[first].map((threshold) =>
      exceedanceOf(
        threshold,
        years.map((year) => year.statistics),
      ),
    ),
    detail: paths === undefined ? undefined : seriesDetail(kept, first, [statisticsOf(0), ...years], paths),
  }
}

/** Says why the bands of these futures are withheld, if they are. */
export function withheldReason({ futures, failed, count }: Census): string | undefined {
  if (count === 0) return 'no future came to an end'
  return failed > MOST_FAILED * futures ? 'more than 1 % of the futures failed' : undefined
}
