import {
  type Area,
  type Bands,
  type Errors,
  type Estimated,
  type Path,
  type Summary,
  estimatedAt,
  seriesKey,
} from '../engine.ts'

export const LEVELS = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const
export type Level = (typeof LEVELS)[number]

/** One outcome in one area, ready to be drawn: lists begin with the base year. */
export interface Series {
  readonly years: readonly number[]
  readonly bands: Readonly<Record<Level, readonly number[]>>
  readonly paths: readonly Path[]
  /** [year without the base year][20] */
  readonly dots: readonly (readonly number[])[]
  readonly dotFutures: readonly (readonly number[])[]
  /** The line between enough and short, where the outcome has one. */
  readonly threshold: number | null
  /** Chance of being above the threshold, [year without the base year]; empty without a threshold. */
  readonly chance: readonly number[]
  readonly chanceError: readonly number[]
  /** Monte Carlo errors of the levels, [year without the base year]; null where none are known. */
  readonly errors: Errors | null
  readonly leaveBand: number | null
}

/** Takes one outcome out of a summary; null where it is absent or its band is withheld. */
export function seriesIn(summary: Summary, outcome: string, area: Area): Series | null {
  const key = seriesKey(outcome, area)
  const found = summary.outcomes[key]
  const base = summary.base[key]
  if (!found?.bands || !base?.bands) return null
  const first = summary.exceedance[key]?.[0]
  return {
    years: [summary.baseYear, ...summary.years],
    bands: withBase(found.bands, base.bands),
    paths: summary.paths[key] ?? [],
    dots: summary.dots[key] ?? [],
    dotFutures: summary.dotFutures[key] ?? [],
    threshold: first?.threshold ?? null,
    chance: first?.probability ?? [],
    chanceError: first?.standardError ?? [],
    errors: summary.errors[key] ?? null,
    leaveBand: summary.leaveBand[key] ?? null,
  }
}

function withBase(bands: Bands, base: Readonly<Record<Level, number>>): Series['bands'] {
  const joined = LEVELS.map((level): [Level, readonly number[]] => [level, [base[level], ...bands[level]]])
  return Object.fromEntries<readonly number[]>(joined) as Record<Level, readonly number[]>
}

/** Gives the middle of an outcome in a year; null where it is absent or withheld. */
export function middleIn(summary: Summary | null, outcome: string, area: Area, year: number): Estimated | null {
  const at = summary?.years.indexOf(year) ?? -1
  const key = seriesKey(outcome, area)
  return estimatedAt(summary?.outcomes[key]?.bands?.p50, summary?.errors[key]?.p50, at) ?? null
}

/** Gives a level of a series in a year; 0 where the year is not there. */
export function levelIn({ years, bands, errors }: Series, level: Level, year: number): Estimated {
  const at = years.indexOf(year)
  return { value: bands[level][at] ?? 0, error: errors?.[level][at - 1] ?? 0 }
}

/** Gives every level of a series in a year. */
export function levelsIn(series: Series, year: number): Readonly<Record<Level, Estimated>> {
  const levels = LEVELS.map((level): [Level, Estimated] => [level, levelIn(series, level, year)])
  return Object.fromEntries<Estimated>(levels) as Record<Level, Estimated>
}

/** Gives the chance of passing the line in a year; undefined at the base year and without a line. */
export function chanceIn({ years, chance, chanceError }: Series, year: number): Estimated | undefined {
  return estimatedAt(chance, chanceError, years.indexOf(year) - 1)
}

/** The values that the axis of a fan must show. */
export function extremesOf(series: Series): readonly number[] {
  const { bands, threshold } = series
  return [...bands.p5, ...bands.p95, ...(threshold === null ? [] : [threshold])]
}
