import { normalQuantile } from '../lanes/functions.ts'
import { LARGEST, outside } from './faults.ts'
import type { Kind } from './kind.ts'

/** The bell curve, without bounds. */
export interface Normal {
  readonly kind: 'normal'
  readonly mean: number
  /** Standard deviation; 0 makes it certain. */
  readonly sd: number
}

export const normal: Kind<Normal> = {
  label: { nl: 'normaal', en: 'normal' },
  faults: (d) => [...outside(d, ['mean']), ...outside(d, ['sd'], 0, LARGEST)],
  inverse:
    ({ mean, sd }) =>
    (u) =>
      mean + sd * normalQuantile(u),
  mean: (d) => d.mean,
  isUncertain: (d) => d.sd > 0,
  scaled: (d, factor) => ({ ...d, mean: d.mean * factor, sd: d.sd * factor }),
}
