import { MARKS } from '../../charts/twenty.ts'
import type { Tipping } from '../../engine.ts'

/** When a shortage comes to stay, in twenty equally likely futures; null where it never does. */
export type TippingDots = readonly (number | null)[]

/** Spreads twenty dots over the years by their shares; what is left never tips. */
export function tippingDots(tipping: Tipping, years: readonly number[]): TippingDots {
  return Array.from({ length: MARKS }, (_, i) => {
    const at = (i + 0.5) / MARKS
    let sum = 0
    for (const [j, share] of tipping.share.entries()) {
      sum += share
      // A dot that rounding leaves a hair short of its year belongs to it.
      if (sum >= at - 1e-12) return years[j] ?? null
    }
    return null
  })
}

/** The year with half of the tipping futures before and half after it; null where none tips. */
export function middleTipping(dots: TippingDots): number | null {
  const years = dots.filter((year) => year !== null)
  return years[Math.floor(years.length / 2)] ?? null
}
