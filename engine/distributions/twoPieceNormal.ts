import { normalQuantile } from '../lanes/functions.ts'
import { LARGEST, outside } from './faults.ts'
import type { Kind } from './kind.ts'

/**
 * Half a bell curve on each side of the mode, each with a width of its own, meeting at the same height.
 *
 * Source: the "fan chart" distribution; Wallis (2014), The Two-Piece Normal, Binormal, or Double Gaussian Distribution,
 * Statistical Science 29(1), 106-112.
 */
export interface TwoPieceNormal {
  readonly kind: 'twoPieceNormal'
  readonly mode: number
  /** Width below the mode; 0 means that nothing lies below it. */
  readonly sdLow: number
  readonly sdHigh: number
}

const SQRT_2_OVER_PI = 0.7978845608028654

export const twoPieceNormal: Kind<TwoPieceNormal> = {
  label: { nl: 'normaal met twee helften', en: 'two-piece normal' },
  faults: (d) => [...outside(d, ['mode']), ...outside(d, ['sdLow', 'sdHigh'], 0, LARGEST)],
  inverse: ({ mode, sdLow, sdHigh }) => {
    if (sdLow + sdHigh === 0) return () => mode
    const below = sdLow / (sdLow + sdHigh)
    // Both sides count from their own tail, where small shares keep their digits; a half is the mode itself.
    return (u) =>
      u < below
        ? mode + sdLow * normalQuantile(Math.min((0.5 * u) / below, 0.5))
        : mode - sdHigh * normalQuantile(Math.min((0.5 * (1 - u)) / (1 - below), 0.5))
  },
  mean: (d) => d.mode + SQRT_2_OVER_PI * (d.sdHigh - d.sdLow),
  isUncertain: (d) => d.sdLow + d.sdHigh > 0,
  scaled: (d, factor) => ({ ...d, mode: d.mode * factor, sdLow: d.sdLow * factor, sdHigh: d.sdHigh * factor }),
}
