import type { Span } from '../policy/bounds.ts'

/** The earliest and the latest year that any field may name. */
export const FIRST_YEAR = 1950
export const LAST_YEAR = 2200

/** The ids a scenario file itself declares, and its years, read before the rest so that every reference can be checked in one go. */
export interface Names {
  readonly sources: readonly string[]
  readonly segments: readonly string[]
  /** Segments fed by large parcels alone. */
  readonly large: readonly string[]
  readonly sectors: readonly string[]
  readonly municipalities: readonly string[]
  readonly plans: readonly string[]
  readonly groups: readonly string[]
  /** Null where they are no years in order. */
  readonly years: Span | null
}

/** Gives the ids found in raw JSON of any shape; what is not there or malformed is simply missing. */
export function namesIn(raw: unknown): Names {
  const segments = itemsOf(raw, 'segments')
  return {
    sources: keysOf(raw, 'sources'),
    segments: idsOf(segments),
    large: idsOf(segments.filter((segment) => fieldOf(segment, 'large') === true)),
    sectors: idsOf(itemsOf(raw, 'sectors')),
    municipalities: idsOf(itemsOf(raw, 'municipalities')),
    plans: idsOf(itemsOf(raw, 'plans')),
    groups: keysOf(raw, 'groups'),
    years: spanOf(raw),
  }
}

function spanOf(raw: unknown): Span | null {
  const [baseYear, endYear] = ['baseYear', 'endYear'].map((key) => fieldOf(raw, key))
  return isYear(baseYear) && isYear(endYear) && endYear > baseYear ? { baseYear, endYear } : null
}

/** Whether a value is a calendar year that a field may name. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR
}

/** Gives an own field of a value of any shape, or undefined. */
export function fieldOf(raw: unknown, key: string): unknown {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key)
    ? (raw as Record<string, unknown>)[key]
    : undefined
}

/** Gives the items of a list field of a value of any shape; none if it is no list. */
export function itemsOf(raw: unknown, key: string): readonly unknown[] {
  const found = fieldOf(raw, key)
  return Array.isArray(found) ? found : []
}

function keysOf(raw: unknown, key: string): readonly string[] {
  const found = fieldOf(raw, key)
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : []
}

function idsOf(items: readonly unknown[]): readonly string[] {
  return items.map((item) => fieldOf(item, 'id')).filter((id): id is string => typeof id === 'string')
}
