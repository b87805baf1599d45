/** The front door of the engine: the page, the tests of the page and outside users know no other file. */

export { EVIDENCE, type Evidence, type Figure } from './base/figure.ts'
export { type Problem, type Result, lineOf } from './base/problem.ts'
export type { Text } from './base/text.ts'

export { type Distribution, isUncertain, mean, median, quantile } from './distributions/index.ts'

export { leverBounds } from './policy/bounds.ts'
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
} from './policy/lever.ts'
export { type Policy, type StrategyDeclaration, defaultPolicy, leversOf, policyWith } from './policy/policy.ts'
export { LEVERS, LEVER_IDS, type LeverId, type Levers, isLeverId } from './policy/shelf.ts'
export { STRATEGIES, STRATEGY_IDS, type StrategyId, isStrategyId } from './policy/strategies/shelf.ts'

export * from './scenario/index.ts'

export { type Area, areasOf } from './kernel/area.ts'
export { checkInputs } from './kernel/inputChecks.ts'
export { type ColumnInput, DRAW_GROUPS, type DrawInput, type Inputs, givenColumn, movesWith } from './kernel/inputs.ts'
export { referenceDemand, reliefYear, shortageNorm } from './kernel/reference.ts'
export type { Mode, Sampling } from './kernel/request.ts'

export { cumulativeId } from './outcomes/cumulative.ts'
export type { Level, Outcome } from './outcomes/outcome.ts'
export type { Scalar } from './outcomes/perFuture/scalar.ts'
export { SCALARS } from './outcomes/perFuture/shelf.ts'
export { DECLARED, OUTCOMES, outcomeOf } from './outcomes/shelf.ts'

export { DOTS, LEVELS, type LevelName } from './bands/levels.ts'
export { isSharpYear, supported, supportedChance } from './bands/rounding.ts'

export { carried } from './study/carried.ts'
export { csvOf } from './study/csv.ts'
export { HALF_A_DOT, MOST_GROWN } from './study/enough.ts'
export { jsonOf } from './study/json.ts'
export { type StudyOptions, runStudy } from './study/runStudy.ts'
export { type SeriesKey, levelOf, seriesKey } from './study/series.ts'
export {
  DEFAULT_FUTURES,
  DEFAULT_SEED,
  type Enough,
  MOST_EXACT,
  MOST_FUTURES,
  type Precision,
  STAGES,
  type Study,
  USUAL_OUTCOMES,
  studyOf,
} from './study/study.ts'
export type {
  Bands,
  Detail,
  Errors,
  Exceedance,
  Levels as LevelValues,
  Path,
  ScalarSummary,
  SeriesSummary,
  Summary,
  Tipping,
} from './study/summary.ts'
export { ENGINE_VERSION } from './study/version.ts'

export type { Lanes } from './study/bench.ts'
export type { Priority, Runner } from './study/runner.ts'
export { alone } from './threads/alone.ts'

export { type Attributed, type Part, attribute } from './analysis/attribution/attribution.ts'
export { type Comparison, MOST_POLICIES, compare } from './analysis/compare/compare.ts'
export { type Estimated, derivedFrom, estimatedAt } from './analysis/estimated.ts'
export type { Chances, Difference, ScalarDifference } from './analysis/compare/difference.ts'
export { REFUSING_LABEL } from './analysis/compare/refusing.ts'
export {
  type DistributionKey,
  KEY_NAMES,
  type KeyName,
  TASK_OUTCOMES,
  type Books,
  type Task,
  type Tasks,
  isKey,
  keyShares,
  tasksOf,
} from './analysis/tasks/distributionKey.ts'

export type { Goal } from './analysis/asking/goalSeek.ts'
export { INDICATORS, type Indicator, LIGHTS, type Light, lightOf } from './analysis/lights/indicators.ts'
export { type LatestStart, TOO_LATE, latestStart } from './analysis/latestStart/latestStart.ts'
export { type IndicatorYears, type Lights, lights } from './analysis/lights/lights.ts'
export type { Mark } from './analysis/story/marks.ts'
export { ENDS, type End } from './analysis/starts/fates.ts'
export {
  type Counted,
  type PlanStarts,
  type Starts,
  WATCHED,
  type YearLevels,
  starts,
} from './analysis/starts/starts.ts'
export { type Story, type Telling, type ToldMark, type YearTold, tell } from './analysis/story/story.ts'
export type { Shortage } from './analysis/asking/shortage.ts'
export { type Stress, stress, stressYear } from './analysis/stress/stress.ts'
export type { StressGoals } from './analysis/stress/goals.ts'
export type { StressCells, StressLayer } from './analysis/stress/grid.ts'
export type { StressMaps } from './analysis/stress/maps.ts'
export { TAKES_FUTURES, type Take } from './analysis/takes/takes.ts'
export type { AskedPolicy } from './analysis/askedPolicy.ts'
export { ANALYSES, type AnalysisId, type AnswerOf, type QuestionOf } from './analysis/shelf.ts'
export type { Asker, Client, Running } from './worker/client.ts'
export { createClient } from './worker/webLink.ts'
export { RunStopped, type StopReason } from './worker/stopped.ts'
export { createCloningClient, createDirectClient } from './worker/twins.ts'
