import type { BaseUnit } from '../../policy/unit.ts'

/** The unit a number is brought to, and the least and the greatest value it may then have. */
export interface Scale {
  readonly unit: BaseUnit
  readonly low: number
  readonly high: number
  readonly whole?: boolean
}
