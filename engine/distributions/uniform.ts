import { descending, firstOf, outside } from './faults.ts'
import { clip, type Kind } from './kind.ts'

/** Every value from `low` to `high` alike. */
export interface Uniform {
  readonly kind: 'uniform'
  readonly low: number
  readonly high: number
}

export const uniform: Kind<Uniform> = {
  label: { nl: 'gelijkmatig', en: 'uniform' },
  faults: (d) =>
    firstOf(
      () => outside(d, ['low', 'high']),
      () => descending(d, ['low', 'high']),
    ),
  inverse: ({ low, high }) => {
    const width = high - low
    return (u) => clip(low + width * u, low, high)
  },
  mean: (d) => (d.low + d.high) / 2,
  isUncertain: (d) => d.low < d.high,
  scaled: (d, factor) => ({ ...d, low: d.low * factor, high: d.high * factor }),
}
