import { outOfBounds } from '../complaints/figures.ts'
import type { Path, Report } from '../complaints/report.ts'
import { hasOwnUnit, readQuantity } from './quantity.ts'
import type { Quantity } from './quantitySchema.ts'
import type { Scale } from '../declared/scale.ts'

/**
 * Brings a quantity to the base unit of its field and checks its bounds; NaN after a complaint. Inside a table or
 * distribution (a longer path) a text with its own unit goes before the unit of the figure.
 */
export function convertNumber(
  raw: Quantity,
  fileUnit: string | undefined,
  scale: Scale,
  report: Report,
  path: Path,
): number {
  const beside = path.length > 1 && hasOwnUnit(raw) ? undefined : fileUnit
  const read = readQuantity(raw, beside, scale.unit)
  if (!read.ok) {
    report(read.complaint, path)
    return NaN
  }
  const { value } = read
  const fits = value >= scale.low && value <= scale.high && (scale.whole !== true || Number.isInteger(value))
  if (!fits) report(outOfBounds(value, scale), path)
  return value
}
