import type { LevelName } from '../bands/levels.ts'
import type { Area } from '../kernel/area.ts'
import type { StampedInput } from '../kernel/inputs.ts'
import type { Mode, Sampling } from '../kernel/request.ts'
import type { Levers } from '../policy/shelf.ts'
import type { Overrides } from '../scenario/types.ts'
import type { SeriesKey } from './series.ts'
import type { Precision } from './study.ts'

/** One list per level, one entry per year. */
export type Bands = Readonly<Record<LevelName, readonly number[]>>
/** One number per level. */
export type Levels = Readonly<Record<LevelName, number>>

/** An outcome over the futures that count, one entry per year; lists are empty when no future counts. */
export interface SeriesSummary {
  readonly unit: string
  readonly mean: readonly number[]
  /** Null when withheld; `reason` says why. */
  readonly bands: Bands | null
  readonly reason?: string
}

/** Chance of being above a threshold, one entry per year. */
export interface Exceedance {
  readonly threshold: number
  readonly probability: readonly number[]
  /** Monte Carlo error; 0 with a single future, of which no error can be told. */
  readonly standardError: readonly number[]
}

/** Monte Carlo errors, one entry per year, in the unit of the series. */
export interface Errors extends Bands {
  readonly mean: readonly number[]
}

/** A single future of a series. */
export interface Path {
  readonly future: number
  /** Value at the base year. */
  readonly base: number
  /** One value per year. */
  readonly values: readonly number[]
}

/** One number per future, over the futures that count. */
export interface ScalarSummary {
  readonly unit: string
  readonly mean: number
  /** Monte Carlo error of the mean; for a yes-or-no scalar the mean is a chance. */
  readonly error: number
  readonly bands: Levels | null
  /** Monte Carlo errors of the bands; 0 where they are withheld. */
  readonly errors: Levels
}

/** When the shortfall first stays above the norm. */
export interface Tipping {
  /** First year in which a decision of the first review can have been felt; no future tips before it. */
  readonly reliefYear: number
  /** Share of the futures that tip in each year, one entry per year. */
  readonly share: readonly number[]
  /** Share that does not tip within the horizon. */
  readonly never: number
  /** Share that is above the norm at the base year already. */
  readonly alreadyShort: number
}

/** What the page shows beside the document of the command line; empty records when the study asked for no detail. */
export interface Detail {
  /** Futures the finished study will have, or the next size of one that stops by itself; more than `futures` while it grows. */
  readonly asked: number
  readonly baseYear: number
  /** Values at the base year. */
  readonly base: Readonly<Record<SeriesKey, { readonly mean: number; readonly bands: Levels | null }>>
  /** Line between enough and short per area, ha. */
  readonly norm: Readonly<Partial<Record<Area, number>>>
  readonly errors: Readonly<Record<SeriesKey, Errors>>
  /** [base year and years][8] the mean of each replicate: any figure made of means has its error from these. */
  readonly replicates: Readonly<Record<SeriesKey, readonly (readonly number[])[]>>
  /** [year][20] quantiles at (i + 0.5) / 20. */
  readonly dots: Readonly<Record<SeriesKey, readonly (readonly number[])[]>>
  /** [year][20] the future nearest to each dot. */
  readonly dotFutures: Readonly<Record<SeriesKey, readonly (readonly number[])[]>>
  /** The first few futures. */
  readonly paths: Readonly<Record<SeriesKey, readonly Path[]>>
  /** Share of the futures that leave P5 to P95 in some year, 0..1. */
  readonly leaveBand: Readonly<Record<SeriesKey, number>>
  /** Numbers per future of the region by id; `tippingYear` has its own form. */
  readonly perFuture: Readonly<Record<string, ScalarSummary>>
  readonly tipping: Tipping | null
  /** Which lanes ran; never part of the document. */
  readonly backend: string
}

/** What a study found, with everything needed to make it again. */
export interface Summary extends Detail {
  readonly scenario: { readonly id: string; readonly hash: string }
  readonly policy: { readonly id: string; readonly levers: Levers }
  readonly overrides: Overrides
  /** Inputs that had no usual draw (E59), by name; absent where all had it. */
  readonly inputs?: Readonly<Record<string, StampedInput>>
  readonly engine: { readonly version: string; readonly precision: Precision }
  readonly mode: Mode
  readonly sampling: Sampling
  readonly seed: string
  /** Futures that were run. */
  readonly futures: number
  /** Futures among them that went astray and are left out of everything. */
  readonly failed: number
  readonly failedReasons: Readonly<Record<string, number>>
  /** The simulated years, without the base year. */
  readonly years: readonly number[]
  /** How the bands were made: exactly, or in bins with an error of at most 0.1 % of the value. */
  readonly quantiles: 'exact' | 'sketch'
  readonly outcomes: Readonly<Record<SeriesKey, SeriesSummary>>
  readonly exceedance: Readonly<Record<SeriesKey, readonly Exceedance[]>>
}
