import { quantile } from '../../engine/distributions/index.ts'
import type { Quantity } from '../../engine/kernel/quantities.ts'
import type { Overrides, Scenario } from '../../engine/scenario/types.ts'
import { type Wish, recorded } from './recorded-run.ts'
import { type Estimate, estimate } from './replicates.ts'

/** Waiting stands at the end of the year; what is lost or refused stays not served for ever after. */
const GONE: readonly Quantity[] = ['lost', 'refused', 'largeRefused']

/** Hectare-years not served per future, all years together; NaN where the future failed. */
export function notServed(wish: Wish): Float64Array {
  const run = recorded({ ...wish, quantities: ['waiting', ...GONE] })
  const sum = new Float64Array(run.failed.length)
  for (let t = 1; t <= run.years; t++) {
    const waiting = run.column('waiting', 'region', t)
    for (let f = 0; f < sum.length; f++) sum[f] += waiting[f]
    for (const quantity of GONE) {
      const gone = run.column(quantity, 'region', t)
      for (let f = 0; f < sum.length; f++) sum[f] += gone[f] * (run.years - t + 1)
    }
  }
  return sum.map((value, f) => (run.failed[f] === 0 ? value : Number.NaN))
}

/** How much more is not served in the second run than in the first, future by future; failed futures are left out. */
export function moreNotServed(
  first: Float64Array,
  second: Float64Array,
): { readonly each: Float64Array; readonly mean: Estimate } {
  const each = second.map((value, f) => value - first[f])
  const failed = Uint8Array.from(each, (value) => (Number.isNaN(value) ? 1 : 0))
  return { each, mean: estimate(each, failed) }
}

/** Fixes assumptions at a quantile of their own distributions, for all sectors where the name ends in a dot. */
export function fixedAt(scenario: Scenario, name: string, u: number, factor = 1): Overrides {
  const ids = name.endsWith('.') ? scenario.sectors.map(({ id }) => name + id) : [name]
  const values = scenario.assumptions as Readonly<Record<string, Scenario['assumptions']['growthPosition']>>
  return Object.fromEntries(ids.map((id) => [id, quantile(values[id].value, u) * factor]))
}

/** The same region with more or fewer jobs. */
export function withJobs(scenario: Scenario, factor: number): Scenario {
  const sectors = scenario.sectors.map((sector) => ({
    ...sector,
    jobs: { ...sector.jobs, value: sector.jobs.value * factor },
  }))
  return { ...scenario, sectors }
}

/** The same region with more issuable land in every cell that has some. */
export function withIssuable(scenario: Scenario, factor: number): Scenario {
  const municipalities = scenario.municipalities.map((town) => {
    const cells = Object.entries(town.issuable.value).map(([segment, hectares]) => [segment, hectares * factor])
    return { ...town, issuable: { ...town.issuable, value: Object.fromEntries(cells) as Record<string, number> } }
  })
  return { ...scenario, municipalities }
}
