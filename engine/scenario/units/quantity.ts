import type { Complaint } from '../complaints/complaint.ts'
import { notANumber, thousandsSeparator, unitMissing, unitTwice, wrongUnit } from '../complaints/units.ts'
import type { BaseUnit } from '../../policy/unit.ts'
import { scaleOf, type UnitScale } from './unitScale.ts'

/** A number in base units, or what is wrong with it. */
export type QuantityRead =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly complaint: Complaint }

/**
 * Reads a number in the unit given beside it (`12` with `ha`), or a text with its own (`"0,12 km2"`, `"12 %"`),
 * and brings it to a base unit. Comma and point both mean decimal; thousands separators are refused.
 * Decimal units move the decimal point, so that 0.7 % is the double nearest to 0.007.
 */
export function readQuantity(raw: number | string, besideUnit: string | undefined, unit: BaseUnit): QuantityRead {
  const parts = typeof raw === 'number' ? { digits: String(raw), unit: '' } : splitQuantity(raw)
  if ('complaint' in parts) return { ok: false, complaint: parts.complaint }
  const stated = parts.unit === '' ? besideUnit?.trim() : parts.unit
  if (stated === undefined || stated === '') {
    if (unit !== '1' || typeof raw === 'number') return { ok: false, complaint: unitMissing(unit) }
    return { ok: true, value: Number(parts.digits) }
  }
  const scale = scaleOf(stated, unit)
  if (scale === null) return { ok: false, complaint: wrongUnit(stated, unit) }
  if (besideUnit !== undefined && !isSame(scale, scaleOf(besideUnit, unit))) {
    return { ok: false, complaint: unitTwice(stated, besideUnit) }
  }
  return { ok: true, value: scaled(parts.digits, scale) }
}

/** Splits `12,5 ha` into plain JavaScript digits (`12.5`) and the text of the unit (empty if none). */
export function splitQuantity(text: string): { digits: string; unit: string } | { complaint: Complaint } {
  const trimmed = text
    .slice(0, 100)
    .trim()
    .replace(/^\u2212/, '-')
  const match = /^([+-]?)([\d.,'\u2019 \u00a0\u202f]*\d|[.,]\d+)(e[+-]?\d{1,3})?(?![\w.,])\s*(.*)$/i.exec(
    loose(trimmed),
  )
  if (match === null) return { complaint: notANumber(text) }
  const [, sign, digits, exponent = '', unit] = match
  if (!/^\d*[.,]?\d+$/.test(digits)) return { complaint: thousandsSeparator(digits) }
  return { digits: `${sign === '-' ? '-' : ''}${digits.replace(',', '.')}${exponent}`, unit: unit.trim() }
}

/** Sets the unit clear of the number: `12ha`, `5%` and `0.2 1/yr`, of which the 1 is no thousandth. */
function loose(text: string): string {
  return text.replace(/^([+-]?[\d.,]+)(?!e[+-]?\d)([a-z%\u2030])/i, '$1 $2').replace(/(\d)\s+1\s*\//, '$1 per ')
}

/** Whether a text carries a unit of its own. */
export function hasOwnUnit(raw: unknown): boolean {
  if (typeof raw !== 'string') return false
  const parts = splitQuantity(raw)
  return 'unit' in parts && parts.unit !== ''
}

function isSame(a: UnitScale, b: UnitScale | null): boolean {
  return b !== null && a.exponent === b.exponent && a.times === b.times && a.over === b.over
}

function scaled(digits: string, scale: UnitScale): number {
  const [mantissa, exponent = '0'] = digits.toLowerCase().split('e')
  const moved = Number(`${mantissa}e${String(Number(exponent) + scale.exponent)}`)
  return (moved * scale.times) / scale.over
}
