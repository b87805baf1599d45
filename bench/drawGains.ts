/** Errors of a number over many seeds, and how much one way of drawing gains over another. */
import { DEFAULT_VIEW, type Summary } from './ours.ts'

export type Draws = 'lattice' | 'plain'

/** What one seed told. */
export interface Sample {
  readonly years: readonly number[]
  /** Number by name, one entry per year: means of the default view and P90 of the shortfall. */
  readonly values: Readonly<Record<string, readonly number[]>>
  /** Chance of the shortfall above its norm and its standard error, one entry per year. */
  readonly chance: readonly number[]
  readonly error: readonly number[]
}

/** A ratio per year. */
export interface Gain {
  readonly id: string
  readonly ratio: readonly number[]
}

const P90 = 'P90 of shortfall'

/** Takes the numbers out of a summary that has its bands. */
export function sampleOf({ years, outcomes, exceedance }: Summary): Sample {
  const { bands } = outcomes['shortfall']
  if (bands === null) throw new Error('the band of the shortfall is withheld')
  const above = exceedance['shortfall'][0]
  return {
    years,
    values: {
      ...Object.fromEntries(DEFAULT_VIEW.map((id) => [`mean of ${id}`, outcomes[id].mean])),
      [P90]: bands.p90,
    },
    chance: above.probability,
    error: above.standardError,
  }
}

/** The mean over seeds of every number: the nearest to the truth that these runs know. */
export function meanOfSeeds(samples: readonly Sample[]): Sample {
  const mean = (pick: (sample: Sample) => readonly number[]): number[] =>
    samples[0].years.map((_, t) => samples.reduce((sum, sample) => sum + pick(sample)[t], 0) / samples.length)
  const ids = Object.keys(samples[0].values)
  return {
    years: samples[0].years,
    values: Object.fromEntries(ids.map((id) => [id, mean(({ values }) => values[id])])),
    chance: mean(({ chance }) => chance),
    error: mean(({ error }) => error),
  }
}

/** @param fitted 1 when the truth is the mean of these very samples, which makes their errors look smaller by one seed */
export function meanSquaredError(
  samples: readonly Sample[],
  truth: Sample,
  id: string,
  t: number,
  fitted: 0 | 1 = 0,
): number {
  const squares = samples.reduce((sum, { values }) => sum + (values[id][t] - truth.values[id][t]) ** 2, 0)
  return squares / (samples.length - fitted)
}

/** Sample variance of two values or more. */
export function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** Works a ratio out for every number and year. */
export function gains({ years, values }: Sample, ratio: (id: string, t: number) => number): readonly Gain[] {
  return Object.keys(values).map((id) => ({ id, ratio: years.map((_, t) => ratio(id, t)) }))
}

/**
 * How often the truth lies within the interval that a run states for a chance.
 *
 * @returns `share` of all seeds and years; `ofWidest` of the seeds, in the year in which their interval is widest
 */
export function coverage(
  samples: readonly Sample[],
  truth: Sample,
  halfWidth: (error: number) => number,
): { readonly share: number; readonly ofWidest: number } {
  let inside = 0
  let ofWidest = 0
  for (const { chance, error } of samples) {
    const holds = chance.map((value, t) => Math.abs(value - truth.chance[t]) <= halfWidth(error[t]))
    inside += holds.filter(Boolean).length / chance.length
    if (holds[error.indexOf(Math.max(...error))]) ofWidest += 1
  }
  return { share: inside / samples.length, ofWidest: ofWidest / samples.length }
}
