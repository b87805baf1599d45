import { outside } from './faults.ts'
import type { Kind } from './kind.ts'

/** One certain value. */
export interface Constant {
  readonly kind: 'constant'
  readonly value: number
}

export const constant: Kind<Constant> = {
  label: { nl: 'vast', en: 'constant' },
  faults: (d) => outside(d, ['value']),
  inverse: (d) => () => d.value,
  mean: (d) => d.value,
  isUncertain: () => false,
  scaled: (d, factor) => ({ ...d, value: d.value * factor }),
}
