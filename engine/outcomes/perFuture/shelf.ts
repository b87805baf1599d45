import { greenfield } from './greenfield.ts'
import type { Scalar } from './scalar.ts'
import { hectareYearsNotServed, hectareYearsShort, hectareYearsUnused, peakShortfall } from './sums.ts'
import { deliveredShare, targetGap, targetMet } from './target.ts'
import { alreadyShort, tippingYear } from './tipping.ts'

/** The one-number-per-future measures, in the order in which summaries give them. */
export const SCALARS: readonly Scalar[] = [
  tippingYear,
  alreadyShort,
  peakShortfall,
  hectareYearsShort,
  hectareYearsNotServed,
  hectareYearsUnused,
  greenfield,
  targetMet,
  targetGap,
  deliveredShare,
]
