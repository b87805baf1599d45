import { type Estimated, type Summary, estimatedAt } from '../../engine.ts'
import { scaled } from '../../text/numbers.ts'
import { POOL } from './storytelling.svelte.ts'

/** The parts of the wash basin, in the order in which land passes them. */
export const PARTS = ['tap', 'level', 'drain', 'overflow', 'queue'] as const
export type PoolPart = (typeof PARTS)[number]

/** Hectares of a part in a year. */
interface Filling {
  readonly part: PoolPart
  readonly low: Estimated
  readonly middle: Estimated
  readonly high: Estimated
  readonly mean: Estimated
}

/**
 * Reads the wash basin of a year; the tap is written in net hectares like all others.
 *
 * @param netGross net hectares per gross hectare of a plan
 * @returns null where a band is withheld or the year is not there
 */
export function poolOf(summary: Summary, year: number, netGross: number): readonly Filling[] | null {
  const at = summary.years.indexOf(year)
  const filled = PARTS.flatMap((part): Filling[] => {
    const [found, errors] = [summary.outcomes[POOL[part]], summary.errors[POOL[part]]]
    const { bands } = found ?? {}
    if (at < 0 || !bands) return []
    const value = (values: readonly number[] | undefined, own: readonly number[] | undefined): Estimated =>
      scaled(estimatedAt(values, own, at) ?? 0, part === 'tap' ? netGross : 1)
    const level = (name: 'p10' | 'p50' | 'p90'): Estimated => value(bands[name], errors?.[name])
    const mean = value(found?.mean, errors?.mean)
    return [{ part, low: level('p10'), middle: level('p50'), high: level('p90'), mean }]
  })
  return filled.length === PARTS.length ? filled : null
}
