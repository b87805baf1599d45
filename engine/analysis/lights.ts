import { quantilesOf } from '../bands/quantiles.ts'
import type { Quantity } from '../kernel/quantities.ts'
import { referenceDemand } from '../kernel/reference.ts'
import { BLOCK } from '../study/plan.ts'
import type { OpenRunner } from '../study/runStudy.ts'
import type { Study } from '../study/study.ts'
import { INDICATORS, type Indicator, LIGHTS, type Light, lightOf } from './indicators.ts'
import { type AnalysisOptions, blocksOf } from './runner.ts'

/** An indicator over many futures, one entry per year. */
export interface IndicatorYears {
  /** P5, P50 and P95 of its value. */
  readonly p5: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  /** Share of the futures in each colour; they add up to 1 in each year. */
  readonly shares: Readonly<Record<Light, readonly number[]>>
}

/** What the monitor would show. */
export interface Lights {
  /** The simulated years, without the base year. */
  readonly years: readonly number[]
  /** By indicator; one without meaning under this policy (intensification without a target) is missing. */
  readonly indicators: Readonly<Partial<Record<Indicator['id'], IndicatorYears>>>
}

const NEEDS = [
  'vacant',
  'stock',
  'position',
  'pace',
  'registered',
  'issuable',
  'waiting',
  'delivered',
  'gross',
] as const satisfies readonly Quantity[]

/** Reads a quantity of the region in one year of one future; `sum` adds up a flow since the base year. */
interface Reading {
  readonly at: (quantity: (typeof NEEDS)[number]) => number
  readonly sum: (quantity: 'delivered' | 'gross') => number
}

/**
 * Shows the traffic lights of the monitor (E52) in every year, as shares of the futures per colour.
 *
 * The lights show the land as it is, not as a late and noisy monitor reports it; cover and supply alone are what the region believes it has.
 *
 * @param study its outcomes and areas are not looked at
 * @returns undefined when it was called off
 */
export async function lights(
  study: Study,
  open: OpenRunner,
  options: AnalysisOptions = {},
): Promise<Lights | undefined> {
  const { scenario, policy, overrides, seed, mode, sampling, precision, futures } = study
  const series = NEEDS.map((quantity) => ({ quantity, area: 'region' as const }))
  const runner = await open({ scenario, policy, overrides, seed, mode, sampling, series }, precision)
  const rows = scenario.endYear - scenario.baseYear + 1
  const shown = INDICATORS.filter(({ id }) => id !== 'intensification' || policy.levers.intensificationTarget > 0)
  const values = shown.map(() => Array.from({ length: rows - 1 }, () => new Float64Array(futures)))
  let count = 0
  let done = 0
  for await (const { columns, failed } of blocksOf(runner, 0, Math.ceil(futures / BLOCK), options)) {
    const lanes = Math.min(BLOCK, futures - done)
    for (let lane = 0; lane < lanes; lane += 1) {
      if (failed[lane] !== 0) continue
      const sums = { delivered: 0, gross: 0 }
      for (let row = 1; row < rows; row += 1) {
        const at: Reading['at'] = (quantity) => columns[(NEEDS.indexOf(quantity) * rows + row) * BLOCK + lane]
        sums.delivered += at('delivered')
        sums.gross += at('gross')
        for (const [i, { id }] of shown.entries()) {
          values[i][row - 1][count] = valueOf(id, study, row, { at, sum: (quantity) => sums[quantity] })
        }
      }
      count += 1
    }
    done += lanes
    options.onProgress?.(done, futures)
  }
  if (done < futures || options.signal?.aborted) return undefined
  const counted = values.map((years) => years.map((column) => column.subarray(0, count)))
  return {
    years: Array.from({ length: rows - 1 }, (_, i) => scenario.baseYear + 1 + i),
    indicators: count === 0 ? {} : Object.fromEntries(shown.map((one, i) => [one.id, yearsOf(one, counted[i])])),
  }
}

function valueOf(id: Indicator['id'], { scenario, policy }: Study, row: number, { at, sum }: Reading): number {
  const yearly = Math.max(referenceDemand(scenario, 'region'), 1e-9)
  const { levers } = policy
  switch (id) {
    case 'vacancy':
      return at('stock') > 0 ? at('vacant') / at('stock') : 0
    case 'cover':
      return at('position') / at('pace')
    case 'issuableYears':
      return at('issuable') / yearly
    case 'supply':
      // The position is net of the registered queue, where that counts.
      return (at('position') + (levers.coverCountsWaiting ? at('registered') : 0)) / (10 * yearly)
    case 'intensification': {
      const span = levers.targetYear - scenario.baseYear
      const path = levers.intensificationTarget * (span > 0 ? Math.min(1, row / span) : 1) * sum('gross')
      return path > 0 ? sum('delivered') / path : 1
    }
    case 'waiting':
      return at('waiting') / yearly
  }
}

function yearsOf(indicator: Indicator, years: readonly Float64Array[]): IndicatorYears {
  const bands = years.map((column) => quantilesOf(column, [0.05, 0.5, 0.95]))
  const counts = years.map((column) => {
    const tally = new Map<Light, number>(LIGHTS.map((light) => [light, 0]))
    for (const value of column) tally.set(lightOf(indicator, value), (tally.get(lightOf(indicator, value)) ?? 0) + 1)
    return tally
  })
  const shares = LIGHTS.map((light) => [light, counts.map((tally, i) => (tally.get(light) ?? 0) / years[i].length)])
  return {
    p5: bands.map(([p5]) => p5),
    p50: bands.map(([, p50]) => p50),
    p95: bands.map(([, , p95]) => p95),
    shares: Object.fromEntries(shares) as Record<Light, readonly number[]>,
  }
}
