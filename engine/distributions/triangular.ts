import { descending, firstOf, outside } from './faults.ts'
import { clip, type Kind } from './kind.ts'

/** Straight up from `low` to `mode` and straight down to `high`. */
export interface Triangular {
  readonly kind: 'triangular'
  readonly low: number
  readonly mode: number
  readonly high: number
}

export const triangular: Kind<Triangular> = {
  label: { nl: 'driehoek', en: 'triangular' },
  faults: (d) =>
    firstOf(
      () => outside(d, ['low', 'mode', 'high']),
      () => descending(d, ['low', 'mode', 'high']),
    ),
  inverse: ({ low, mode, high }) => {
    if (low === high) return () => low
    const left = (high - low) * (mode - low)
    const right = (high - low) * (high - mode)
    const below = (mode - low) / (high - low)
    // Each side stops at the mode, so that rounding cannot make the two sides cross.
    return (u) =>
      u < below ? clip(low + Math.sqrt(u * left), low, mode) : clip(high - Math.sqrt((1 - u) * right), mode, high)
  },
  mean: (d) => clip((d.low + d.mode + d.high) / 3, d.low, d.high),
  isUncertain: (d) => d.low < d.high,
  scaled: (d, factor) => ({ ...d, low: d.low * factor, mode: d.mode * factor, high: d.high * factor }),
}
