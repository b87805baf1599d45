import type { Words } from './nl.ts'
import { type Known, estimated } from './numbers.ts'

/** The levels of a band in one year that its sentences rest on. */
export type BandLevels = Readonly<Record<'p5' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95', Known>>

/** A band of one year in written numbers. */
export interface Spread {
  readonly middle: string
  /** What 1 in 10 futures lie below; null where that would not be true, or says no more than the middle. */
  readonly low: string | null
  /** What 1 in 10 futures lie above; null in the same way. */
  readonly high: string | null
  /** Whether at least nine in ten futures are written the same. */
  readonly even: boolean
}

/**
 * Writes a band.
 * "1 in 10 beyond" is said only where futures do lie beyond: not where many lie exactly on the level itself, such as an
 * empty queue or a full house.
 */
export function spreadOf(levels: BandLevels, write: (value: Known) => string): Spread {
  const exact = (level: keyof BandLevels): number => estimated(levels[level]).value
  const plain = (level: keyof BandLevels): string => write(exact(level))
  const middle = write(levels.p50)
  const tail = (inner: keyof BandLevels, level: keyof BandLevels, outer: keyof BandLevels): string | null => {
    const said = write(levels[level])
    const isPile = isSame(exact(inner), exact(level)) || plain(level) === plain(outer)
    return isPile || said === middle ? null : said
  }
  const low = tail('p25', 'p10', 'p5')
  return {
    middle,
    // Of what cannot be negative nothing lies below a level that is written as 0.
    low: low === write(0) && exact('p5') >= 0 ? null : low,
    high: tail('p75', 'p90', 'p95'),
    even: plain('p5') === plain('p95'),
  }
}

/** A band of one year in words, with the tails that are there. */
export function bandText(year: number, { middle, low, high, even }: Spread, chart: Words['chart']): string {
  return even ? chart.even(year, middle) : chart.value(year, middle, low, high)
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
}
