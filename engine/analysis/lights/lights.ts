import { REPLICATES, errorOf } from '../../bands/replicates.ts'
import type { Quantity } from '../../kernel/quantities.ts'
import { referenceDemand } from '../../kernel/reference.ts'
import { errorsOf } from '../../study/detail.ts'
import { type AnalysisOptions, keptBlocks } from '../../study/blocks.ts'
import { Kept } from '../../study/kept.ts'
import { BLOCK } from '../../study/plan.ts'
import type { Runner } from '../../study/runner.ts'
import { yearStatistics } from '../../study/seriesSummary.ts'
import type { Study } from '../../study/study.ts'
import { INDICATORS, type Indicator, LIGHTS, type Light, lightOf } from './indicators.ts'

/** What is told of an indicator, one entry per year. */
interface Told {
  /** P5, P50 and P95 of its value. */
  readonly p5: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  /** Share of the futures in each colour; they add up to 1 in each year. */
  readonly shares: Readonly<Record<Light, readonly number[]>>
}

/** An indicator over many futures, with the Monte Carlo errors of all that is told. */
export interface IndicatorYears extends Told {
  readonly errors: Told
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
  'hard',
  'issuable',
  'issuance',
  'waiting',
  'delivered',
  'gross',
] as const satisfies readonly Quantity[]

/** Reads a quantity of the region in one year of one future; `sum` adds up a flow since the base year. */
interface Reading {
  readonly at: (quantity: (typeof NEEDS)[number], yearsAgo?: number) => number
  readonly sum: (quantity: 'delivered' | 'gross') => number
}

/**
 * Shows the traffic lights of the monitor (E52) in every year, as shares of the futures per colour.
 *
 * The lights show the land as it is, not as a late and noisy monitor reports it; cover alone is what the region believes it has.
 *
 * @param study its outcomes and areas are not looked at
 * @throws CalledOff when called off, and what a runner throws
 */
export async function lights(study: Study, runner: Runner, options: AnalysisOptions = {}): Promise<Lights> {
  const { scenario, policy } = study
  const recorded = NEEDS.map((quantity) => ({ quantity, area: 'region' as const }))
  const question = { studies: [{ ...study, outcomes: [], areas: ['region'], detail: false }], recorded } as const
  const rows = scenario.endYear - scenario.baseYear + 1
  const shown = INDICATORS.filter(({ id }) => id !== 'intensification' || policy.levers.intensificationTarget > 0)
  const kept = new Kept()
  for await (const { lanes, failed, anyFailed, columns } of keptBlocks(runner, question, 'recorded', options)) {
    const values = new Float64Array(shown.length * (rows - 1) * BLOCK)
    for (let lane = 0; lane < lanes; lane += 1) {
      if (failed[lane] !== 0) continue
      const sums = { delivered: 0, gross: 0 }
      for (let row = 1; row < rows; row += 1) {
        const at: Reading['at'] = (quantity, ago = 0) =>
          columns[(NEEDS.indexOf(quantity) * rows + row - ago) * BLOCK + lane]
        sums.delivered += at('delivered')
        sums.gross += at('gross')
        for (const [i, { id }] of shown.entries()) {
          const cell = i * (rows - 1) + row - 1
          values[cell * BLOCK + lane] = valueOf(id, study, row, { at, sum: (quantity) => sums[quantity] })
        }
      }
    }
    kept.add({ lanes, failed, anyFailed, columns: values })
  }
  const years = Array.from({ length: rows - 1 }, (_, i) => scenario.baseYear + 1 + i)
  const told = kept.census.count === 0 ? [] : shown
  const indicators = told.map((one, i) => [one.id, yearsOf(one, kept, i * years.length, years.length)] as const)
  return { years, indicators: Object.fromEntries(indicators) }
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
      // An empty shelf lowers issuance too: without a floor it would seem well filled (E30).
      return at('issuable') / Math.max(meanIssuance(at, row, levers.window, yearly), 0.25 * yearly)
    case 'supply':
      return at('hard') / (10 * yearly)
    case 'intensification': {
      const span = levers.targetYear - scenario.baseYear
      const path = levers.intensificationTarget * (span > 0 ? Math.min(1, row / span) : 1) * sum('gross')
      return path > 0 ? sum('delivered') / path : 1
    }
    case 'waiting':
      return at('waiting') / yearly
  }
}

/** Mean issuance over the window of the monitor; years before the first simulated one count as the reference demand. */
function meanIssuance(at: Reading['at'], row: number, window: number, reference: number): number {
  let total = 0
  for (let ago = 0; ago < window; ago += 1) total += ago < row ? at('issuance', ago) : reference
  return total / window
}

/** @param first cell of the first year */
function yearsOf(indicator: Indicator, kept: Kept, first: number, length: number): IndicatorYears {
  const cells = Array.from({ length }, (_, i) => first + i)
  const years = cells.map((cell) => yearStatistics(kept.statistics(cell), { withheld: false, withDots: true }))
  const { p5, p50, p95 } = errorsOf(years)
  const level = (name: 'p5' | 'p50' | 'p95'): readonly number[] => years.map(({ levels }) => levels?.[name] ?? 0)
  const tallies = cells.map((cell) => tallyOf(indicator, kept.values(cell), kept.futures))
  const { count, replicateCounts } = kept.census
  const each = (of: (counts: readonly number[]) => number): Told['shares'] =>
    Object.fromEntries(
      LIGHTS.map((light) => [light, tallies.map((tally) => of(tally[light]))]),
    ) as unknown as Told['shares']
  return {
    ...{ p5: level('p5'), p50: level('p50'), p95: level('p95') },
    shares: each((counts) => counts.reduce((sum, part) => sum + part, 0) / count),
    errors: { p5, p50, p95, shares: each((counts) => errorOf(counts, replicateCounts)) },
  }
}

/** Counts the futures in each colour, by replicate. */
function tallyOf(
  indicator: Indicator,
  values: Float64Array,
  futures: Int32Array,
): Readonly<Record<Light, readonly number[]>> {
  const none = (): number[] => Array<number>(REPLICATES).fill(0)
  const tally = Object.fromEntries(LIGHTS.map((light) => [light, none()])) as Record<Light, number[]>
  for (let i = 0; i < values.length; i += 1) tally[lightOf(indicator, values[i])][futures[i] % REPLICATES] += 1
  return tally
}
