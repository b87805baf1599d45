import * as v from 'valibot'
import { fields } from './fields.ts'
import { EVIDENCE, type Figure } from '../../base/figure.ts'
import type { Distribution } from '../../distributions/index.ts'
import { convertDistribution } from './convertDistribution.ts'
import { distributionInput } from './distributionSchema.ts'
import { checkSources } from '../checks/figureChecks.ts'
import { reporter, type Report } from '../complaints/report.ts'
import type { Scale } from '../declared/scale.ts'
import { convertNumber } from '../units/convertNumber.ts'
import { quantity, type Quantity } from '../units/quantitySchema.ts'
import type { Reading } from '../complaints/reading.ts'
import { checkTable, type TableRule } from '../checks/tableChecks.ts'
import { checkPeriods, type Period } from '../checks/periodChecks.ts'

/** Any schema of the file that yields a figure with this value. */
export type FigureSchema<T> = v.GenericSchema<unknown, Figure<T>>

/** A figure with one number, in base units within the bounds. */
export function amount(reading: Reading, scale: Scale): FigureSchema<number> {
  return figure(reading, scale, quantity, (raw, unit, report) => convertNumber(raw, unit, scale, report, ['value']))
}

/** A figure with one number or a distribution; a number becomes a constant distribution. */
export function spread(reading: Reading, scale: Scale): FigureSchema<Distribution> {
  const input = v.union([quantity, distributionInput])
  return figure(reading, scale, input, (raw, unit, report) => convertDistribution(raw, unit, scale, report))
}

/** A figure with a table: one number per name, the names known to the file (segments). */
export function table(reading: Reading, scale: Scale, rule: TableRule): FigureSchema<Readonly<Record<string, number>>> {
  return figure(reading, scale, v.record(v.string(), quantity), (raw, unit, report) => {
    const entries = Object.entries(raw).map(([key, item]) => [
      key,
      convertNumber(item, unit, scale, report, ['value', key]),
    ])
    const converted = Object.fromEntries(entries) as Record<string, number>
    checkTable(converted, rule, reading, report)
    return converted
  })
}

/** A figure with a number per period, each until and including a year; the last period lasts for ever. */
export function periods(reading: Reading, scale: Scale): FigureSchema<readonly Period[]> {
  const input = v.pipe(
    v.array(fields({ until: v.pipe(v.number(), v.integer()), value: quantity })),
    v.minLength(1),
    v.maxLength(60),
  )
  return figure(reading, scale, input, (raw, unit, report) => {
    const converted = raw.map((item, i) => ({
      until: item.until,
      value: convertNumber(item.value, unit, scale, report, ['value', i, 'value']),
    }))
    checkPeriods(converted, report)
    return converted
  })
}

/** A figure with any value: the common frame of value, unit, sources, evidence and note. */
export function figure<R, T>(
  reading: Reading,
  scale: Pick<Scale, 'unit'>,
  value: v.GenericSchema<unknown, R>,
  convert: (raw: R, unit: string | undefined, report: Report) => T,
): FigureSchema<T> {
  return v.pipe(
    fields({
      value,
      unit: v.exactOptional(v.string()),
      source: v.pipe(v.array(v.string()), v.maxLength(20)),
      evidence: v.picklist(EVIDENCE),
      note: v.exactOptional(v.pipe(v.string(), v.maxLength(2000))),
    }),
    v.rawTransform(({ dataset, addIssue }): Figure<T> => {
      const raw = dataset.value
      const report = reporter(reading, raw, addIssue)
      checkSources(raw, reading, report)
      return { ...raw, value: convert(raw.value, raw.unit, report), unit: scale.unit }
    }),
  )
}

export type { Quantity, Scale }
