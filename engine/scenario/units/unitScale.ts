import { create, createUnitDependencies, unitDependencies, type Unit } from 'mathjs'
import type { BaseUnit } from '../../policy/unit.ts'

/** How a unit becomes a base unit, exactly: move the decimal point by `exponent`, multiply by `times`, divide by `over`. */
export interface UnitScale {
  readonly exponent: number
  readonly times: number
  readonly over: number
}

const units = create({ unitDependencies, createUnitDependencies })
units.createUnit({ ha: '10000 m2', yr: '12 month' })
for (const counted of ['job', 'point', 'plan']) units.createUnit(counted)

/** What mathjs knows a base unit by; `year` is a date and never converts. */
const IN_MATHJS: Readonly<Record<Exclude<BaseUnit, 'year' | '1'>, string>> = {
  ha: 'ha',
  yr: 'yr',
  '1/yr': 'yr^-1',
  'm2/job': 'm2/job',
  jobs: 'job',
  'ha/yr': 'ha/yr',
  points: 'point',
  'points/yr': 'point/yr',
  plans: 'plan',
}

/** Words of the field, in both languages, as mathjs reads them. */
const WORDS: Readonly<Record<string, string>> = {
  hectare: 'ha',
  hectares: 'ha',
  jaar: 'yr',
  jaren: 'yr',
  jr: 'yr',
  year: 'yr',
  years: 'yr',
  maand: 'month',
  maanden: 'month',
  jobs: 'job',
  baan: 'job',
  banen: 'job',
  arbeidsplaats: 'job',
  arbeidsplaatsen: 'job',
  punt: 'point',
  punten: 'point',
  points: 'point',
  plans: 'plan',
  plannen: 'plan',
}
const BARE: ReadonlySet<string> = new Set(['1', '', 'share', 'aandeel', 'deel', 'ha/ha'])
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(%|percent|procent)/i, -2],
  [/^(\u2030|promille)/i, -3],
]

const seen = new Map<string, UnitScale>()

/**
 * Gives the exact conversion from a unit as written to a base unit; null when the kinds differ or the factor is
 * not a power of ten, twelve or a twelfth (acres, days). mathjs reads the unit and finds the factor; the factor
 * itself is taken from a table, so that no digit of a result depends on how a library computes powers.
 */
export function scaleOf(written: string, base: BaseUnit): UnitScale | null {
  const key = `${base} ${written}`
  const before = seen.get(key)
  if (before !== undefined) return before
  const found = findScale(written.trim(), base)
  if (found !== null && seen.size < 500) seen.set(key, found)
  return found
}

function findScale(written: string, base: BaseUnit): UnitScale | null {
  if (written === base) return PLAIN
  if (base === 'year') return /^(year|jaar)$/i.test(written) ? PLAIN : null
  const [rest, exponent] = withoutPercent(written)
  if (base === '1') return BARE.has(rest) ? { ...PLAIN, exponent } : null
  const from = parsed(rest)
  const to = parsed(IN_MATHJS[base])
  if (from === null || to === null || !from.equalBase(to)) return null
  const scale = exactScale(from.toNumber(IN_MATHJS[base]))
  return scale === null ? null : { ...scale, exponent: scale.exponent + exponent }
}

const PLAIN: UnitScale = { exponent: 0, times: 1, over: 1 }

/** Takes a leading percent sign off, giving what is left (`%/yr` leaves `1/yr`) and its exponent. */
function withoutPercent(written: string): [string, number] {
  for (const [sign, exponent] of PARTS) {
    const rest = written.replace(sign, '').trim()
    if (rest !== written) return [/^(\/|per\b)/i.test(rest) ? `1 ${rest}` : rest, exponent]
  }
  return [written, 0]
}

function parsed(written: string): Unit | null {
  if (written.length > 40 || !/^[A-Za-z\d\s/^\u00b2-]+$/.test(written)) return null
  const words = written
    .replace(/\u00b2/g, '2')
    .replace(/\bper\b/gi, '/')
    .replace(/[A-Za-z]+/g, (word) => (Object.hasOwn(WORDS, word.toLowerCase()) ? WORDS[word.toLowerCase()] : word))
  try {
    return units.unit(/^\s*1\s*\//.test(words) ? words : `1 ${words}`)
  } catch {
    return null
  }
}

const TENS = [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

function exactScale(factor: number): UnitScale | null {
  for (const [times, over] of [
    [1, 1],
    [1, 12],
    [12, 1],
  ]) {
    const exponent = TENS.findIndex((ten) => Math.abs((factor * over) / times / ten - 1) < 1e-9) - 9
    if (exponent > -10) return { exponent, times, over }
  }
  return null
}
