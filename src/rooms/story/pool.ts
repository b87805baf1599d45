import type { Summary } from '../../engine.ts'
import { POOL } from './storytelling.svelte.ts'

/** The parts of the wash basin, in the order in which land passes them. */
export const PARTS = ['tap', 'level', 'drain', 'overflow', 'queue'] as const
export type PoolPart = (typeof PARTS)[number]

/** Hectares of a part in a year. */
export interface Filling {
  readonly part: PoolPart
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly mean: number
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
    const found = summary.outcomes[POOL[part]]
    if (at < 0 || !found?.bands) return []
    const scale = part === 'tap' ? netGross : 1
    const value = (level: 'p10' | 'p50' | 'p90'): number => scale * (found.bands?.[level][at] ?? 0)
    return [{ part, low: value('p10'), middle: value('p50'), high: value('p90'), mean: scale * (found.mean[at] ?? 0) }]
  })
  return filled.length === PARTS.length ? filled : null
}
