import { inject } from 'vitest'
import { PARTS } from './parts.js'

/** Which tier runs, as vite.config.ts provides it. */
interface Tier {
  readonly isLong: boolean
  /** Seed for every part; null leaves each its own. */
  readonly seed: number | null
}

declare module 'vitest' {
  interface ProvidedContext {
    tier: Tier
  }
}

/** What of a part is tried. */
interface Tried {
  readonly seed: number
  /** Cases to try: all in the long tier, the first tenth in `npm test`. */
  readonly cases: number
  /** Cases of the long tier. */
  readonly all: number
}

/** The cases of a part that are tried in this tier. */
export function tried(part: keyof typeof PARTS): Tried {
  const { seed, cases: all } = PARTS[part]
  const tier = inject('tier')
  return { seed: tier.seed ?? seed, cases: tier.isLong ? all : Math.ceil(all / 10), all }
}
