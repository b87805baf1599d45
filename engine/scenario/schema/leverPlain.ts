import * as v from 'valibot'
import type { LeverDeclaration } from '../../policy/lever.ts'
import { reporter } from '../complaints/report.ts'
import { leverInput } from './leverSchema.ts'
import { convertLever } from './leverValue.ts'
import { hasOwnUnit } from '../units/quantity.ts'
import type { Reading } from '../complaints/reading.ts'

/** A lever as it stands outside scenarios, without sources: a number in the lever's own unit, or a text with another. */
export function plainLever(lever: LeverDeclaration, reading: Reading): v.GenericSchema<unknown, unknown> {
  return v.pipe(
    leverInput(lever, reading),
    v.rawTransform(({ dataset, addIssue }) => {
      const raw = dataset.value
      const report = reporter(reading, raw, addIssue)
      return convertLever(lever, raw, hasOwnUnit(raw) ? undefined : lever.unit, reading, report, [])
    }),
  )
}
