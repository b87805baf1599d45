import type { Area } from '../../engine/kernel/area.ts'
import type { Quantity } from '../../engine/kernel/quantities.ts'
import { leversOf } from '../../engine/policy/policy.ts'
import type { Levers } from '../../engine/policy/shelf.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { everyArea, recorded } from './recorded-run.ts'

/** The one future of a deterministic run, year by year from the first simulated year, rounded to 1e-9. */
export function told(
  scenario: Scenario,
  levers: Partial<Levers> = {},
  overrides = {},
): (quantity: Quantity, area?: Area) => number[] {
  const run = recorded({
    scenario,
    levers: { ...leversOf(scenario), ...levers },
    overrides,
    mode: 'deterministic',
    areas: everyArea(scenario),
  })
  return (quantity, area = 'region') =>
    Array.from({ length: run.years }, (_, i) => Math.round(run.column(quantity, area, i + 1)[0] * 1e9) / 1e9)
}

/** The sums so far. */
export function soFar(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => (sum += value))
}
