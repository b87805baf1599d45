import { leverBounds } from '../../policy/bounds.ts'
import type { LeverDeclaration } from '../../policy/lever.ts'
import { unknownName } from '../complaints/figures.ts'
import { convertNumber } from '../units/convertNumber.ts'
import type { Path, Report } from '../complaints/report.ts'
import type { Quantity } from '../units/quantitySchema.ts'
import type { Reading } from '../complaints/reading.ts'
import { checkTable } from '../checks/tableChecks.ts'

/** Brings the value of a lever, shaped as its declaration asks, to base units; complaints go to `report`. */
export function convertLever(
  lever: LeverDeclaration,
  raw: unknown,
  fileUnit: string | undefined,
  reading: Reading,
  report: Report,
  path: Path,
): unknown {
  if (lever.kind === 'number') {
    const { unit, whole = false, off } = lever
    const silent: Report = () => undefined
    if (
      off !== undefined &&
      convertNumber(raw as Quantity, fileUnit, { unit, low: off, high: off }, silent, path) === off
    )
      return off
    return convertNumber(
      raw as Quantity,
      fileUnit,
      { unit, ...leverBounds(lever, reading.names?.years ?? null), whole },
      report,
      path,
    )
  }
  if (lever.kind !== 'record') return raw
  checkPlans(Object.keys(raw as object), reading, report, path)
  return lever.item === 'answer'
    ? raw
    : convertShares(raw as Record<string, Record<string, Quantity>>, reading, report, path)
}

function checkPlans(ids: readonly string[], reading: Reading, report: Report, path: Path): void {
  const known = reading.names?.plans
  if (known === undefined) return
  for (const id of ids) if (!known.includes(id)) report(unknownName('plan', id, known), [...path, id])
}

function convertShares(
  raw: Readonly<Record<string, Readonly<Record<string, Quantity>>>>,
  reading: Reading,
  report: Report,
  path: Path,
): Record<string, Record<string, number>> {
  const scale = { unit: '1', low: 0, high: 1 } as const
  const plans = Object.entries(raw).map(([plan, shares]) => {
    const at = [...path, plan]
    const table = Object.fromEntries(
      Object.entries(shares).map(([segment, part]) => [
        segment,
        convertNumber(part, '1', scale, report, [...at, segment]),
      ]),
    )
    checkTable(table, { sumsToOne: true, noLarge: null }, reading, report, at)
    return [plan, table] as const
  })
  return Object.fromEntries(plans)
}
