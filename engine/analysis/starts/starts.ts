import { REPLICATES, errorOf } from '../../bands/replicates.ts'
import { sampleOf } from '../../bands/sample.ts'
import { type AnalysisOptions, endIfCalledOff } from '../../study/blocks.ts'
import { levelErrors } from '../../study/detail.ts'
import { requestOf } from '../../study/plan.ts'
import { yearStatistics } from '../../study/seriesSummary.ts'
import type { Study } from '../../study/study.ts'
import type { Estimated } from '../estimated.ts'
import { ENDS, type End, type Fate, watchPlans } from './fates.ts'

/** Futures that are watched unless somebody asks for more: each is replayed in TypeScript, year by year. */
export const WATCHED = 256
/** Futures between two moments at which the analysis can be called off. */
const AT_ONCE = 4

/** How many of the futures, their share 0..1 and its Monte Carlo error. */
export interface Counted {
  readonly futures: number
  readonly share: number
  readonly error: number
}

/** P10, median and P90 of a calendar year over some of the futures, with their Monte Carlo errors in years. */
export interface YearLevels {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly errors: { readonly p10: number; readonly p50: number; readonly p90: number }
}

/** When a plan starts, and how that turns out (E58). */
export interface PlanStarts {
  readonly plan: string
  readonly starts: Counted
  /** Over the futures in which it starts; null if there are none. */
  readonly start: YearLevels | null
  /** Over the futures in which its land comes; null if there are none. */
  readonly land: YearLevels | null
  /** Shares of all futures, together those in which it starts; null for a hard plan, whose start is no decision. */
  readonly ends: Readonly<Record<End, Counted>> | null
}

/** The starts of all plans. */
export interface Starts {
  /** Futures that count. */
  readonly futures: number
  /** Futures that went astray and count nowhere. */
  readonly failed: number
  /** In the order of the scenario. */
  readonly plans: readonly PlanStarts[]
  /** Mean number of plans per future that are decided on, and of each end; hard plans are left out. */
  readonly perFuture: Readonly<Record<'starts' | End, Estimated>>
}

interface Watched {
  readonly future: number
  readonly fates: readonly Fate[]
}

/**
 * Replays the first futures of a study and tells of each plan when it starts, when its land comes, and whether that was too early, in time or
 * too late (E58).
 *
 * @param study its futures, policy and assumptions count
 * @throws CalledOff when called off
 */
export async function starts(study: Study, { onProgress, signal, pause }: AnalysisOptions = {}): Promise<Starts> {
  const { scenario, futures } = study
  const watch = watchPlans({ ...requestOf(study), series: [] })
  const watched: Watched[] = []
  for (let future = 0; future < futures; future += 1) {
    const { fates, failed } = watch(future)
    if (!failed) watched.push({ future, fates })
    if ((future + 1) % AT_ONCE !== 0 && future + 1 < futures) continue
    onProgress?.(future + 1, futures)
    await pause?.()
    endIfCalledOff(signal)
  }
  return {
    futures: watched.length,
    failed: futures - watched.length,
    plans: scenario.plans.map(({ id, status }, p) => planStarts(id, status === 'hard', p, watched)),
    perFuture: perFuture(
      watched,
      scenario.plans.map(({ status }) => status !== 'hard'),
    ),
  }
}

function planStarts(plan: string, isHard: boolean, p: number, watched: readonly Watched[]): PlanStarts {
  const share = (test: (fate: Fate) => boolean): Counted => {
    const { value, error } = meanOver(watched, ({ fates }) => (test(fates[p]) ? 1 : 0))
    return { futures: watched.filter(({ fates }) => test(fates[p])).length, share: value, error }
  }
  return {
    plan,
    starts: share(({ started }) => started !== null),
    start: yearLevels(watched, ({ fates }) => fates[p].started),
    land: yearLevels(watched, ({ fates }) => fates[p].land),
    ends: isHard ? null : perEnd((end) => share((fate) => fate.end === end)),
  }
}

/** @param decided per plan whether its start is a decision */
function perFuture(watched: readonly Watched[], decided: readonly boolean[]): Starts['perFuture'] {
  const mean = (test: (fate: Fate) => boolean): Estimated =>
    meanOver(watched, ({ fates }) => fates.filter((fate, p) => decided[p] && test(fate)).length)
  return { starts: mean(({ started }) => started !== null), ...perEnd((end) => mean((fate) => fate.end === end)) }
}

function meanOver(watched: readonly Watched[], of: (one: Watched) => number): Estimated {
  const sums = Array<number>(REPLICATES).fill(0)
  const counts = Array<number>(REPLICATES).fill(0)
  let total = 0
  for (const one of watched) {
    const value = of(one)
    total += value
    sums[one.future % REPLICATES] += value
    counts[one.future % REPLICATES] += 1
  }
  return { value: watched.length > 0 ? total / watched.length : 0, error: errorOf(sums, counts) }
}

function yearLevels(watched: readonly Watched[], of: (one: Watched) => number | null): YearLevels | null {
  const known = watched.flatMap((one) => {
    const year = of(one)
    return year === null ? [] : [{ year, future: one.future }]
  })
  if (known.length === 0) return null
  const sample = sampleOf(
    Float64Array.from(known, ({ year }) => year),
    known.map(({ future }) => future),
  )
  const found = yearStatistics(sample, { withheld: false, withDots: true })
  const { p10, p50, p90 } = levelErrors(found)
  const { levels } = found
  return levels === null ? null : { p10: levels.p10, p50: levels.p50, p90: levels.p90, errors: { p10, p50, p90 } }
}

function perEnd<T>(of: (end: End) => T): Record<End, T> {
  return Object.fromEntries(ENDS.map((end) => [end, of(end)])) as Record<End, T>
}
