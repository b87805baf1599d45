import { type AssumptionId, type Overrides, type Scenario, isUncertain } from '../engine.ts'

/** How many assumptions are drawn from a distribution in this setting, and how many of those are placeholders. */
export function countUncertain(scenario: Scenario, overrides: Overrides): { uncertain: number; assumed: number } {
  const drawn = Object.entries(scenario.assumptions).filter(
    ([id, { value }]) => isUncertain(value) && overrides[id as AssumptionId] === undefined,
  )
  return { uncertain: drawn.length, assumed: drawn.filter(([, { evidence }]) => evidence === 'assumed').length }
}
