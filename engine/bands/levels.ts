/** The band's levels and their names, rising; the order of every export. */
export const LEVELS = [
  ['p5', 0.05],
  ['p10', 0.1],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p90', 0.9],
  ['p95', 0.95],
] as const

export type LevelName = (typeof LEVELS)[number][0]

/** The levels' probabilities, rising. */
export const LEVEL_SHARES: readonly number[] = LEVELS.map(([, share]) => share)

/** Dots of a quantile dot plot: twenty equally likely futures. */
export const DOTS = 20

/** The middle of each dot's share of the futures: (i + 0.5) / 20. */
export const DOT_SHARES: readonly number[] = Array.from({ length: DOTS }, (_, i) => (i + 0.5) / DOTS)
