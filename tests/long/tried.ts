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

/** The cases of a part that are tried: all of them in the long tier, the first tenth in `npm test`. */
export function tried(part: keyof typeof PARTS): { readonly seed: number; readonly cases: number } {
  const { seed, cases } = PARTS[part]
  const tier = inject('tier')
  return { seed: tier.seed ?? seed, cases: tier.isLong ? cases : Math.ceil(cases / 10) }
}
