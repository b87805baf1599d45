/** The front door of the scenario room. */
export {
  assumptionDeclaration,
  assumptionIds,
  sectorOf,
  SECTOR_ASSUMPTIONS,
  SHARED_ASSUMPTIONS,
  type AssumptionDeclaration,
  type AssumptionId,
  type SectorAssumptionKind,
  type SharedAssumptionId,
} from './declared/assumptions.ts'
export type { Language } from './complaints/complaint.ts'
export { EVENTS, type EventId } from './declared/events.ts'
export { bigOneOf, canHappen, eventBounds, isEventId } from './events.ts'
export { CONSTANT_IDS, CONSTANTS, type ConstantDeclaration, type ConstantId } from './declared/constants.ts'
export { scenarioHash } from './hash.ts'
export { parseScenario, type ParseOptions } from './parse.ts'
export { parsePolicyFile, policyFrom, policyPlace, type PolicyFile } from './policyFile.ts'
export { PLAN_STATUSES } from './schema/regionSchema.ts'
export { LIMITS } from './schema/schema.ts'
export { applySetting, parseLever, readSettings, type SettingOptions, type Settings } from './settings.ts'
export type {
  Correlation,
  Estimate,
  FixedId,
  Municipality,
  Overrides,
  Plan,
  PlanStatus,
  Scenario,
  Sector,
  Segment,
} from './types.ts'
