import { invariant } from '../../../base/invariant.ts'
import { REPLICATES, standardError } from '../../../bands/replicates.ts'
import { policyWith } from '../../../policy/policy.ts'
import type { Scenario } from '../../../scenario/types.ts'
import { cellOf } from '../../../study/digest.ts'
import { keptBlocks } from '../../../study/blocks.ts'
import { planOf } from '../../../study/plan.ts'
import type { Runner } from '../../../study/runner.ts'
import { studyOf } from '../../../study/study.ts'
import { VARIANTS, type VariantId } from './variants.ts'

/** Numbers of a future under one policy, [futures] each. */
export interface Numbers {
  /** Hectare-years over the simulated years. */
  readonly notServed: Float64Array
  readonly waiting: Float64Array
  readonly unused: Float64Array
  /** Mean issuable land, ha. */
  readonly bank: Float64Array
  /** At the end of the horizon, ha. */
  readonly demand: Float64Array
  readonly openLand: Float64Array
  readonly refused: Float64Array
  readonly largePlaced: Float64Array
  /** Share of demand delivered on existing parks by the target year, and whether the target was met (0 or 1). */
  readonly deliveredShare: Float64Array
  readonly targetMet: Float64Array
  /** Waiting demand, [simulated year], ha. */
  readonly shortfall: readonly Float64Array[]
}

/** A region with what came of each policy in the same futures. */
export interface Region {
  readonly scenario: Scenario
  readonly of: (variant: VariantId) => Numbers
}

/** A mean over futures with its Monte Carlo error. */
export interface Estimate {
  readonly mean: number
  readonly error: number
}

const OUTCOMES = [
  'shortfall',
  'notServed',
  'unusedLand',
  'issuable',
  'cumulativeGrossDemand',
  'cumulativeDeliveredIntensification',
  'cumulativeOpenLandUsed',
  'cumulativeRefusedDemand',
  'cumulativeLargePlaced',
] as const

/**
 * Runs every policy that is looked at over the same futures.
 *
 * @throws invariant when a future fails: the shipped scenarios have none in the futures that are looked at
 */
export async function measure(
  scenario: Scenario,
  variants: readonly VariantId[],
  futures: number,
  runner: Runner,
): Promise<Region> {
  const found = new Map<VariantId, Numbers>()
  for (const id of variants) found.set(id, await numbersOf(scenario, id, futures, runner))
  return {
    scenario,
    of: (variant) => {
      const numbers = found.get(variant)
      invariant(numbers !== undefined, `${variant} was not measured`)
      return numbers
    },
  }
}

async function numbersOf(scenario: Scenario, id: VariantId, futures: number, runner: Runner): Promise<Numbers> {
  const variant = VARIANTS[id]
  const overrides = 'overrides' in variant ? variant.overrides : {}
  const own = 'leversFrom' in variant ? variant.leversFrom(scenario) : {}
  const policy = policyWith(scenario, id, { ...variant.levers, ...own })
  const study = studyOf({ scenario, policy, overrides, futures, outcomes: OUTCOMES })
  const plan = planOf(study)
  const column = () => new Float64Array(futures)
  const shortfall = Array.from({ length: plan.rows - 1 }, column)
  const numbers = {
    notServed: column(),
    waiting: column(),
    unused: column(),
    bank: column(),
    demand: column(),
    openLand: column(),
    refused: column(),
    largePlaced: column(),
    deliveredShare: column(),
    targetMet: column(),
    shortfall,
  }
  const scalarCell = (scalar: string) =>
    plan.series.length * plan.rows + plan.scalars.findIndex((one) => one.id === scalar)
  const rowCell = (outcome: (typeof OUTCOMES)[number], row: number) =>
    plan.series.findIndex(({ key }) => key === outcome) * plan.rows + row
  const last = plan.rows - 1
  const cells = [
    [numbers.notServed, scalarCell('hectareYearsNotServed')],
    [numbers.waiting, scalarCell('hectareYearsShort')],
    [numbers.unused, scalarCell('hectareYearsUnused')],
    [numbers.deliveredShare, scalarCell('deliveredShare')],
    [numbers.targetMet, scalarCell('targetMet')],
    [numbers.demand, rowCell('cumulativeGrossDemand', last)],
    [numbers.openLand, rowCell('cumulativeOpenLandUsed', last)],
    [numbers.refused, rowCell('cumulativeRefusedDemand', last)],
    [numbers.largePlaced, rowCell('cumulativeLargePlaced', last)],
    ...shortfall.map((values, i) => [values, rowCell('shortfall', i + 1)] as const),
  ] as const
  let from = 0
  for await (const digest of keptBlocks(runner, { studies: [study] }, 'cells')) {
    invariant(!digest.anyFailed, `a future failed under ${id}`)
    for (const [values, cell] of cells) values.set(cellOf(digest, cell), from)
    for (let row = 1; row <= last; row += 1) {
      const issuable = cellOf(digest, rowCell('issuable', row))
      for (let i = 0; i < digest.lanes; i += 1) numbers.bank[from + i] += issuable[i] / last
    }
    from += digest.lanes
  }
  return numbers
}

/** Gives a mean with its Monte Carlo error over the replicates, of the futures that are chosen. */
export function estimate(values: ArrayLike<number>, chosen?: (future: number) => boolean): Estimate {
  const sums = new Float64Array(REPLICATES)
  const counts = new Float64Array(REPLICATES)
  for (let f = 0; f < values.length; f += 1) {
    if (chosen && !chosen(f)) continue
    sums[f % REPLICATES] += values[f]
    counts[f % REPLICATES] += 1
  }
  const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0)
  const means = [...sums].flatMap((sum, r) => (counts[r] > 0 ? [sum / counts[r]] : []))
  return { mean: total(sums) / total(counts), error: standardError(means) ?? 0 }
}

/** Gives the mean of `to - from`, future by future. */
export function change(from: Float64Array, to: Float64Array, chosen?: (future: number) => boolean): Estimate {
  return estimate(
    from.map((value, f) => to[f] - value),
    chosen,
  )
}

/** Gives the share of futures with less under `to` than under `from`. */
export function shareLower(from: Float64Array, to: Float64Array): Estimate {
  return estimate(from.map((value, f) => (to[f] < value - 1e-9 ? 1 : 0)))
}

/** Whether a mean lies below 0 by more than two Monte Carlo errors. */
export function isBelow({ mean, error }: Estimate): boolean {
  return mean < -2 * error
}

/** Gives tests for the third of the futures with the least demand and the third with the most. */
export function thirds({ demand }: Numbers): {
  readonly low: (future: number) => boolean
  readonly high: (future: number) => boolean
} {
  const sorted = demand.slice().sort()
  const [lower, upper] = [sorted[Math.floor(demand.length / 3)], sorted[Math.floor((2 * demand.length) / 3)]]
  return { low: (f) => demand[f] < lower, high: (f) => demand[f] >= upper }
}
