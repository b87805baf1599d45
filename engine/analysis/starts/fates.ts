import { referenceDemand } from '../../kernel/reference.ts'
import { type PlanSeen, type YearSeen, prepareReplay } from '../../kernel/replay.ts'
import type { RunRequest } from '../../kernel/request.ts'
import type { Levers } from '../../policy/shelf.ts'
import type { Scenario } from '../../scenario/types.ts'

/** How the start of a plan turned out in a future (E58): judged by when its first land came, or why it is not judged. */
export const ENDS = ['tooEarly', 'inTime', 'tooLate', 'notYet', 'fellOut', 'scrapped'] as const
export type End = (typeof ENDS)[number]

/** What became of a plan in one future. */
export interface Fate {
  /** Year in which it was started, null if never; a plan that was scrapped later on keeps it. */
  readonly started: number | null
  /** Year in which its first land became issuable, null if never. */
  readonly land: number | null
  /** Null for a plan that never starts and for a hard one, whose start is no decision. */
  readonly end: End | null
}

/** The plans of one future, in the order of the scenario. */
export interface FutureFates {
  readonly fates: readonly Fate[]
  /** Whether the future went astray. */
  readonly failed: boolean
}

/** What a year leaves to judge by; hectares per segment at its end. */
interface YearKept {
  readonly waiting: readonly number[]
  readonly issuable: readonly number[]
  /** Whether a large firm that may have a place got none. */
  readonly refused: boolean
  readonly plans: readonly PlanSeen[]
}

/** Land beyond so many years of reference demand is unused (E43). */
const YEARS_IN_STORE = 5
const LEAST_NORM = 1

/**
 * Prepares to watch the plans of single futures; the request's series are of no matter.
 *
 * @returns replays a future, by its number as in every run of the same seed
 */
export function watchPlans(request: RunRequest): (future: number) => FutureFates {
  const { scenario, policy } = request
  const replay = prepareReplay(request)
  const judges = scenario.plans.map(({ status }, p) =>
    status === 'hard' ? null : judgeOf(scenario, replay.landIn[p] ?? []),
  )
  const segments = scenario.segments.map((_, k) => [k])
  return (future) => {
    const years: YearKept[] = []
    let failed = false
    replay.future(future, (seen) => {
      years.push({
        waiting: segments.map((one) => seen.sum('waiting', one)),
        issuable: segments.map((one) => seen.sum('issuable', one)),
        refused: isRefused(policy.levers, seen),
        plans: seen.plans,
      })
      failed = seen.failed
    })
    return { fates: judges.map((judge, p) => fateOf(years, p, scenario.baseYear, judge)), failed }
  }
}

/** Whether a large firm that the policy would let in got no designated place (E23). */
function isRefused({ largeScale, largeFrom }: Levers, seen: YearSeen): boolean {
  if (largeScale === 'none') return false
  return seen.parcels.some(
    ({ placedIn, hectares, hasRegionalValue }) =>
      placedIn === null && hectares >= largeFrom && (largeScale === 'all' || hasRegionalValue),
  )
}

/** Judges a start by its year and the year of the first land, both as rows. */
type Judge = (years: readonly YearKept[], start: number, land: number) => End

/** @param landIn segments in which the plan has land */
function judgeOf(scenario: Scenario, landIn: readonly number[]): Judge {
  const yearly = landIn.reduce((sum, k) => sum + referenceDemand(scenario, `segment:${scenario.segments[k].id}`), 0)
  const norm = Math.max(LEAST_NORM, yearly)
  const inAll = (perSegment: readonly number[]): number => landIn.reduce((sum, k) => sum + perSegment[k], 0)
  const isShort = ({ waiting }: YearKept): boolean => inAll(waiting) > norm
  const isIdle = ({ issuable }: YearKept): boolean => inAll(issuable) > YEARS_IN_STORE * yearly
  const isLarge = landIn.every((k) => scenario.segments[k].large)
  return (years, start, land) => {
    const waited = years.slice(start, land)
    const isLate = isLarge
      ? waited.some(({ refused }) => refused)
      : isShort(waited[waited.length - 1]) && (waited.length === 1 || waited.slice(0, -1).some(isShort))
    if (isLate) return 'tooLate'
    return years.slice(land, land + 2).every(isIdle) ? 'tooEarly' : 'inTime'
  }
}

function fateOf(years: readonly YearKept[], p: number, baseYear: number, judge: Judge | null): Fate {
  const start = years.findIndex(({ plans }) => plans[p].started !== null)
  if (start < 0) return { started: null, land: null, end: null }
  const last = years[years.length - 1].plans[p]
  const land = last.fallsOut ? -1 : years.findIndex(({ plans }) => plans[p].released > 0)
  const yearOf = (row: number): number | null => (row < 0 ? null : baseYear + row)
  return {
    started: yearOf(start),
    land: yearOf(land),
    end:
      judge === null ? null : land >= 0 ? judge(years, start, land) : endWithoutLand(last, baseYear + years.length - 1),
  }
}

function endWithoutLand({ scrapped, fallsOut, ready }: PlanSeen, endYear: number): End {
  if (scrapped) return 'scrapped'
  return fallsOut && ready !== null && ready <= endYear ? 'fellOut' : 'notYet'
}
