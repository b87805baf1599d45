import { LARGEST, outside } from './faults.ts'
import { type Kind, throughNormal } from './kind.ts'

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
  inverse: throughNormal(ofNormal),
  ofNormal,
  mean: (d) => d.mean,
  isUncertain: (d) => d.sd > 0,
  scaled: (d, factor) => ({ ...d, mean: d.mean * factor, sd: d.sd * factor }),
}

function ofNormal({ mean, sd }: Normal): (z: number) => number {
  return (z) => mean + sd * z
}
