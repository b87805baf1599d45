import { invariant } from '../../../base/invariant.ts'
import type { Distribution } from '../../../distributions/index.ts'
import type { Quantity } from '../../../kernel/quantities.ts'
import { type Policy, defaultPolicy, policyWith } from '../../../policy/policy.ts'
import type { Overrides, Scenario } from '../../../scenario/types.ts'
import { cellOf } from '../../../study/digest.ts'
import { keptBlocks } from '../../../study/blocks.ts'
import { BLOCK, planOf } from '../../../study/plan.ts'
import type { Runner } from '../../../study/runner.ts'
import { studyOf } from '../../../study/study.ts'
import type { Series } from './comparable.ts'

/** The model with its forecast error as the scenario has it, without it, or with its median at 1. */
export interface World {
  readonly name: string
  readonly scenario: Scenario
  readonly overrides: Overrides
}

/** Gives the three ways of treating the forecast error. */
export function worldsOf(scenario: Scenario): readonly World[] {
  const { modelError } = scenario.assumptions
  const centred: Distribution =
    modelError.value.kind === 'lognormal' && 'median' in modelError.value
      ? { ...modelError.value, median: 1 }
      : modelError.value
  const assumptions = { ...scenario.assumptions, modelError: { ...modelError, value: centred } }
  return [
    { name: 'as shipped', scenario, overrides: {} },
    { name: 'modelError off', scenario, overrides: { modelError: 1 } },
    { name: 'modelError with median 1.0', scenario: { ...scenario, assumptions }, overrides: {} },
  ]
}

/** No plan is decided on and nothing is renewed: published shortages stand against hard supply, without intensification. */
export function undecided(scenario: Scenario): Policy {
  return policyWith(scenario, 'none', { strategy: 'none', intensificationTarget: 0, programmeCapacity: 0 })
}

/** Runs a world under no new plans and gives each series, [series][future]. */
export async function seriesValues(
  { scenario, overrides }: World,
  series: readonly Series[],
  futures: number,
  runner: Runner,
): Promise<readonly Float64Array[]> {
  const outcomes = [...new Set(series.map(({ outcome }) => outcome))]
  const areas = [...new Set(series.map(({ area }) => area))]
  const policy = undecided(scenario)
  const study = studyOf({ scenario, policy, overrides, futures, outcomes, areas, detail: false })
  const plan = planOf(study)
  const values = series.map(() => new Float64Array(futures))
  let done = 0
  for await (const digest of keptBlocks(runner, { studies: [study] }, 'cells')) {
    invariant(!digest.anyFailed, 'a future failed')
    for (const [i, { outcome, area, from, to }] of series.entries()) {
      const first = plan.series.findIndex((one) => one.outcome.id === outcome && one.area === area) * plan.rows
      const last = cellOf(digest, first + to - scenario.baseYear)
      const before = cellOf(digest, first + from - scenario.baseYear)
      // A stock stands as it is in the last year; a running total counts from the first.
      const isTotal = outcome.startsWith('cumulative')
      for (let f = 0; f < digest.lanes; f += 1) values[i][done + f] = last[f] - (isTotal ? before[f] : 0)
    }
    done += digest.lanes
  }
  return values
}

/** The independent checks of a world, [future] each. */
export interface Checks {
  /** Gross demand per year of the first eight years over the base-year stock, 1/yr. */
  readonly demandShare: Float64Array
  /** Land in use (stock less what stands vacant) at the end of the horizon over that at the base year, less 1. */
  readonly landInUse: Float64Array
  /** Mean issuance per year over the horizon under the scenario's own policy, ha/yr. */
  readonly issuance: Float64Array
  /** Share of demand delivered on existing parks by the target year. */
  readonly delivered: Float64Array
}

const YEARS = 8
const NEEDS = ['gross', 'stock', 'vacant', 'issuance', 'delivered'] as const satisfies readonly Quantity[]

/** Runs the independent checks: issuance and delivery under the scenario's own policy, the rest is the same under any. */
export async function checkValues({ scenario, overrides }: World, futures: number, runner: Runner): Promise<Checks> {
  const policy = defaultPolicy(scenario)
  const recorded = NEEDS.map((quantity) => ({ quantity, area: 'region' as const }))
  const study = studyOf({ scenario, policy, overrides, futures, outcomes: [], detail: false })
  const column = () => new Float64Array(futures)
  const checks = {
    demandShare: column(),
    landInUse: column(),
    issuance: column(),
    delivered: column(),
  }
  const rows = scenario.endYear - scenario.baseYear + 1
  const target = Math.min(rows - 1, policy.levers.targetYear - scenario.baseYear)
  let done = 0
  for await (const { lanes, columns, failed } of keptBlocks(runner, { studies: [study], recorded }, 'recorded')) {
    for (let lane = 0; lane < lanes; lane += 1) {
      invariant(failed[lane] === 0, 'a future failed')
      const at = (quantity: (typeof NEEDS)[number], row: number) =>
        columns[(NEEDS.indexOf(quantity) * rows + row) * BLOCK + lane]
      const sum = (quantity: (typeof NEEDS)[number], last: number) =>
        Array.from({ length: last }, (_, i) => at(quantity, i + 1)).reduce((total, value) => total + value, 0)
      const f = done + lane
      checks.demandShare[f] = sum('gross', YEARS) / YEARS / at('stock', 0)
      const inUse = (row: number) => at('stock', row) - at('vacant', row)
      checks.landInUse[f] = inUse(rows - 1) / inUse(0) - 1
      checks.issuance[f] = sum('issuance', rows - 1) / (rows - 1)
      checks.delivered[f] = sum('delivered', target) / Math.max(1e-9, sum('gross', target))
    }
    done += lanes
  }
  return checks
}
