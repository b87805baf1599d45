export { leverBounds, type Span } from './bounds.ts'
export type {
  Answer,
  ChoiceLever,
  LeverDeclaration,
  ListLever,
  ManualStep,
  NumberLever,
  RecordLever,
  SwitchLever,
  Theme,
} from './lever.ts'
export type { LargeScale } from './levers/largeScale.ts'
export type { Strategy } from './levers/strategy.ts'
export {
  defaultPolicy,
  leversOf,
  policyWith,
  type Policy,
  type StatedPolicy,
  type StrategyDeclaration,
} from './policy.ts'
export { isLeverId, LEVER_IDS, LEVERS, type LeverId, type Levers } from './shelf.ts'
export { isStrategyId, STRATEGIES, STRATEGY_IDS, type StrategyId } from './strategies/shelf.ts'
export { BASE_UNITS, type BaseUnit } from './unit.ts'
