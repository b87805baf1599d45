import type { Evidence, Figure, Scenario } from '../engine.ts'

/** One figure of a scenario with its place: the block it stands in, whose it is and which field. */
export interface PlacedFigure {
  readonly section: Section
  /** Id of the sector, municipality, plan, ...; empty where the field says it all. */
  readonly owner: string
  readonly field: string
  readonly figure: Figure<unknown>
}

/** The blocks of a scenario file that hold figures, in the order of the page. */
export const SECTIONS = [
  'assumptions',
  'policy',
  'municipalities',
  'sectors',
  'plans',
  'planStatus',
  'segments',
  'constants',
  'correlations',
] as const
type Section = (typeof SECTIONS)[number]

/** Lists every figure of a scenario, block by block. */
export function figuresOf(scenario: Scenario): readonly PlacedFigure[] {
  return SECTIONS.flatMap((section) => {
    const block: unknown = scenario[section]
    if (!isRecord(block)) return []
    return Object.entries(block).flatMap(([key, item]) => figuresIn(section, key, item))
  })
}

function figuresIn(section: Section, key: string, item: unknown): readonly PlacedFigure[] {
  if (isFigure(item)) return [{ section, owner: '', field: key, figure: item }]
  if (!isRecord(item)) return []
  const { id } = item
  const owner = typeof id === 'string' ? id : key
  return Object.entries(item).flatMap(([field, value]) =>
    isFigure(value) ? [{ section, owner, field, figure: value }] : [],
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isFigure(value: unknown): value is Figure<unknown> & { readonly evidence: Evidence } {
  return isRecord(value) && 'evidence' in value && 'value' in value
}
