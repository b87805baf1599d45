/** All assumptions of a scenario by id: shared ones, and those of each sector. */
import type { AssumptionDeclaration } from './assumptionDeclaration.ts'
import { SECTOR_ASSUMPTIONS } from './sectorAssumptions.ts'
import { SHARED_ASSUMPTIONS } from './sharedAssumptions.ts'

export type { AssumptionDeclaration } from './assumptionDeclaration.ts'
export { SECTOR_ASSUMPTIONS } from './sectorAssumptions.ts'
export { SHARED_ASSUMPTIONS } from './sharedAssumptions.ts'

export type SharedAssumptionId = keyof typeof SHARED_ASSUMPTIONS
export type SectorAssumptionKind = keyof typeof SECTOR_ASSUMPTIONS
/** `growthPosition`, ..., or `landPerJob.<sector>`, `parkShare.<sector>`, `growthError.<sector>`. */
export type AssumptionId = SharedAssumptionId | `${SectorAssumptionKind}.${string}`

/** Every assumption a scenario with these sectors must state, shared ones first, then sector by sector. */
export function assumptionIds(sectorIds: readonly string[]): readonly AssumptionId[] {
  const shared = Object.keys(SHARED_ASSUMPTIONS) as SharedAssumptionId[]
  const kinds = Object.keys(SECTOR_ASSUMPTIONS) as SectorAssumptionKind[]
  return [...shared, ...sectorIds.flatMap((sector) => kinds.map((kind): AssumptionId => `${kind}.${sector}`))]
}

/** The sector that a per-sector assumption belongs to; null for a shared one. */
export function sectorOf(id: string): string | null {
  const dot = id.indexOf('.')
  return dot > 0 && Object.hasOwn(SECTOR_ASSUMPTIONS, id.slice(0, dot)) ? id.slice(dot + 1) : null
}

/** The declaration of an assumption (the template for per-sector ones); null when there is none of that name. */
export function assumptionDeclaration(id: string): AssumptionDeclaration | null {
  if (Object.hasOwn(SHARED_ASSUMPTIONS, id)) return SHARED_ASSUMPTIONS[id as SharedAssumptionId]
  const sector = sectorOf(id)
  if (sector === null) return null
  return SECTOR_ASSUMPTIONS[id.slice(0, id.length - sector.length - 1) as SectorAssumptionKind]
}
