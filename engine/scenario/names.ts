/** The ids a scenario file itself declares, read before the rest so that every reference can be checked in one go. */
export interface Names {
  readonly sources: readonly string[]
  readonly segments: readonly string[]
  /** Segments fed by large parcels alone. */
  readonly large: readonly string[]
  readonly sectors: readonly string[]
  readonly municipalities: readonly string[]
  readonly plans: readonly string[]
  readonly groups: readonly string[]
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
  }
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
