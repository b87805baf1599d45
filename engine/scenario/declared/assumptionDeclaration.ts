import type { Text } from '../../base/text.ts'
import type { BaseUnit } from '../../policy/unit.ts'

/**
 * Declares one assumption on the outside world: something nobody in the region decides, drawn once per future.
 * `min`, `max` and `step` lay out its slider; `low` and `high` are the hard bounds of any value, all in `unit`.
 */
export interface AssumptionDeclaration {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly unit: BaseUnit
  readonly min: number
  readonly max: number
  readonly step: number
  readonly low: number
  readonly high: number
}
