/** A distribution of a file, brought to the base unit of its field. */
import type { Distribution } from '../../distributions/index.ts'
import type { Scale } from '../declared/scale.ts'
import { convertNumber } from '../units/convertNumber.ts'
import { UNITLESS } from './distributionSchema.ts'
import { checkDistribution } from '../checks/distributionChecks.ts'
import type { Report } from '../complaints/report.ts'
import type { Quantity } from '../units/quantitySchema.ts'

type RawDistribution = { readonly kind: string } & Readonly<Record<string, unknown>>

/** Brings a number or distribution to base units; a number becomes a constant. Complaints go to `report`. */
export function convertDistribution(
  raw: Quantity | RawDistribution,
  fileUnit: string | undefined,
  scale: Scale,
  report: Report,
): Distribution {
  if (typeof raw !== 'object')
    return { kind: 'constant', value: convertNumber(raw, fileUnit, scale, report, ['value']) }
  let complaints = 0
  const told: Report = (complaint, path) => {
    complaints += 1
    report(complaint, path)
  }
  const free: Scale = { unit: scale.unit, low: -1e9, high: 1e9 }
  const one = (item: unknown, key: string, index?: number): unknown =>
    UNITLESS.has(key) || key === 'kind'
      ? item
      : convertNumber(
          item as Quantity,
          fileUnit,
          free,
          told,
          index === undefined ? ['value', key] : ['value', key, index],
        )
  const entries = Object.entries(raw).map(([key, item]) => [
    key,
    Array.isArray(item) ? item.map((part, i) => one(part, key, i)) : one(item, key),
  ])
  const distribution = Object.fromEntries(entries) as Distribution
  if (complaints === 0) checkDistribution(distribution, scale, report)
  return distribution
}
