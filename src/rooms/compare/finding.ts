import {
  type Area,
  type Chances,
  type Comparison,
  type Difference,
  type Estimated,
  estimatedAt,
  outcomeOf,
  seriesKey,
} from '../../engine.ts'
import { type Series, LEVELS, type Level } from '../../state/series.ts'
import { type Thirds, countOf } from '../../charts/twenty.ts'

/** One policy against the yardstick in one year. */
export interface Pair {
  readonly from: string
  readonly to: string
  /** Name of the series. */
  readonly key: string
  readonly direction: 'less' | 'more' | 'none'
  /** Chances 0..1; equal means under one hectare. */
  readonly chances: Thirds
  /** Futures in twenty: less, about equal, more. */
  readonly count: Thirds
  /** Their Monte Carlo errors. */
  readonly chanceErrors: Thirds
  /** Of the difference per future, to - from. */
  readonly middle: Estimated
  readonly mean: Estimated
  /** Difference of the demand not served, in the middle; null where it is not recorded. */
  readonly notServed: Estimated | null
  /** Fewer firms wait because more were refused or gave up. */
  readonly refusing: boolean
  /** The same of the yardstick beside this policy. */
  readonly refusingFrom: boolean
}

/** Tells of every further policy how it stands against the first; one whose band is withheld is left out. */
export function pairsOf(comparison: Comparison, outcome: string, area: Area, year: number): readonly Pair[] {
  const at = comparison.runs[0]?.years.indexOf(year) ?? -1
  return comparison.differences.flatMap((difference) => {
    const pair = pairOf(difference, outcome, area, at)
    return pair === null ? [] : [pair]
  })
}

function pairOf(difference: Difference, outcome: string, area: Area, at: number): Pair | null {
  const [key, unserved] = [seriesKey(outcome, area), seriesKey('notServed', area)]
  const [found, errors] = [difference.outcomes[key], difference.errors[key]]
  const [middle, mean] = [estimatedAt(found?.bands?.p50, errors?.p50, at), estimatedAt(found?.mean, errors?.mean, at)]
  if (middle === undefined || mean === undefined) return null
  const direction = outcomeOf(outcome)?.direction ?? 'none'
  const chances = thirdsOf(difference.screenChances[key], direction, at)
  return {
    from: difference.from,
    to: difference.to,
    key,
    direction,
    chances,
    count: countOf(chances),
    chanceErrors: thirdsOf(difference.screenChanceErrors[key], direction, at),
    middle,
    mean,
    notServed: estimatedAt(difference.outcomes[unserved]?.bands?.p50, difference.errors[unserved]?.p50, at) ?? null,
    refusing: outcome === 'shortfall' && (difference.refusing.years[area]?.[at] ?? false),
    refusingFrom: outcome === 'shortfall' && isMore(difference, key, at) && !isMore(difference, unserved, at),
  }
}

/** Gives the shares of futures with less, about the same and more. */
export function thirdsOf(chances: Chances | undefined, direction: Pair['direction'], at: number): Thirds {
  const [better, equal, worse] = [chances?.better[at] ?? 0, chances?.equal[at] ?? 0, chances?.worse[at] ?? 0]
  return direction === 'less' ? { less: better, equal, more: worse } : { less: worse, equal, more: better }
}

/** Whether a mean lies clearly above 0: by more than two Monte Carlo errors, as the engine judges it the other way round. */
function isMore({ outcomes, errors }: Difference, key: string, at: number): boolean {
  return (outcomes[key]?.mean[at] ?? 0) > 2 * (errors[key]?.mean[at] ?? 0)
}

/** Finds the policy that does best against the first: by its mean in the good direction, where neither is good by its size. */
export function bestOf(pairs: readonly Pair[]): Pair | null {
  const gain = ({ direction, mean }: Pair): number =>
    direction === 'less' ? -mean.value : direction === 'more' ? mean.value : Math.abs(mean.value)
  return pairs.reduce<Pair | null>((best, pair) => (best === null || gain(pair) > gain(best) ? pair : best), null)
}

/** The band of a difference, ready to be drawn; at the base year nothing differs. */
export function differenceSeries(comparison: Comparison, index: number, outcome: string, area: Area): Series | null {
  const key = seriesKey(outcome, area)
  const bands = comparison.differences[index]?.outcomes[key]?.bands
  const run = comparison.runs[0]
  if (!bands || run === undefined) return null
  const joined = LEVELS.map((level): [Level, readonly number[]] => [level, [0, ...bands[level]]])
  return {
    years: [run.baseYear, ...run.years],
    bands: Object.fromEntries<readonly number[]>(joined) as Record<Level, readonly number[]>,
    paths: [],
    dots: [],
    dotFutures: [],
    threshold: null,
    chance: [],
    chanceError: [],
    errors: comparison.differences[index]?.errors[key] ?? null,
    leaveBand: null,
  }
}
