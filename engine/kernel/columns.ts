/** The columns of a block: one value per uncertain parameter and future, from its distribution, a fixed value or its median. */
import { type Distribution, isUncertain, median, normalSampler, quantile, sampler } from '../distributions/index.ts'
import { type Copula, copulaOf } from '../random/copula.ts'
import type { AssumptionId } from '../scenario/declared/assumptions.ts'
import type { Overrides, PlanStatus, Scenario } from '../scenario/types.ts'
import { BLOCK_FUTURES } from './memory/memory.ts'

/** Assumptions in the order of the columns `P_...`. */
export const COLUMN_ORDER = [
  'growthPosition',
  'modelError',
  'landTrendError',
  'withdrawal',
  'replaced',
  'transition',
  'recessionChance',
  'recessionDepth',
  'release',
  'largePerYear',
  'footloose',
  'giveUp',
  'gainPerHa',
  'deliveryFactor',
  'deliveryDelay',
  'gridReadyYear',
  'leadScale',
  'fallScale',
  'stockScale',
  'issuableScale',
  'waitingScale',
] as const satisfies readonly AssumptionId[]

/** A fall-out draw that no chance reaches. */
const NEVER_FALLS = 2
/** The highest share a draw can take. */
const HIGHEST_DRAW = 1 - 0.5 / 4294967296

/** Writes a column of a block as shares between 0 and 1, or as the standard normal values at these shares. */
export type DrawColumn = (column: number, asNormal: boolean) => void

/** What becomes of the draw of a column: of its share, or of its standard normal value where that is the nearer way. */
interface Sampler {
  readonly asNormal: boolean
  readonly of: (drawn: number) => number
}

/** What fills the columns of a run: a constant or a sampler each. */
export interface ColumnSource {
  readonly columns: readonly (number | Sampler)[]
  readonly copula: Copula
  /** Columns of the copula's names. */
  readonly correlated: readonly number[]
}

const SHARE: Sampler = { asNormal: false, of: (u) => u }

/** The addresses of the columns, in their order; a plan reads one draw in two distributions. */
export function columnNames(scenario: Scenario): readonly string[] {
  return [
    ...COLUMN_ORDER,
    ...scenario.sectors.flatMap(({ id }) => [`landPerJob.${id}`, `parkShare.${id}`, `growthError.${id}`]),
    ...scenario.plans.flatMap(({ id }) => [`lead.${id}`, `lead.${id}`, `fallOut.${id}`]),
  ]
}

/** Says what fills each column of a scenario, `deterministic` with medians. */
export function columnsOf(scenario: Scenario, overrides: Overrides, deterministic: boolean): ColumnSource {
  const copula = copulaOf(scenario.correlations.map(({ between, rank }) => ({ between, rank: rank.value })))
  const names = columnNames(scenario)
  const correlated = copula.names.map((name) => names.indexOf(name))
  const quiet: Overrides = deterministic ? { recessionChance: 0, largePerYear: 0 } : {}
  const from = (d: Distribution, column: number, override?: number): number | Sampler => {
    if (override !== undefined) return override
    if (deterministic || !isUncertain(d)) return median(d)
    const ofNormal = correlated.includes(column) ? null : normalSampler(d)
    return ofNormal === null ? { asNormal: false, of: sampler(d) } : { asNormal: true, of: ofNormal }
  }
  const assumptions = names.slice(0, COLUMN_ORDER.length + 3 * scenario.sectors.length) as AssumptionId[]
  const columns = assumptions.map((id, i) => from(scenario.assumptions[id].value, i, quiet[id] ?? overrides[id]))
  for (const { status } of scenario.plans) {
    const lead = (name: PlanStatus): number | Sampler => from(scenario.planStatus[name].leadTime.value, -1)
    columns.push(lead(status), lead('prepared'), deterministic ? NEVER_FALLS : SHARE)
  }
  return { columns, copula, correlated }
}

/** The longest delivery delay any future can draw, whole years. */
export function longestDelay(scenario: Scenario, overrides: Overrides): number {
  const longest = overrides.deliveryDelay ?? quantile(scenario.assumptions.deliveryDelay.value, HIGHEST_DRAW)
  return Math.min(scenario.endYear - scenario.baseYear, Math.floor(longest + 0.5))
}

/**
 * Fills the columns of a block, [column][future].
 *
 * @param draw draws a column of `into` in place
 */
export function fillColumns(into: Float64Array | Float32Array, source: ColumnSource, draw: DrawColumn): void {
  const at = (i: number): Float64Array | Float32Array => into.subarray(i * BLOCK_FUTURES, (i + 1) * BLOCK_FUTURES)
  for (const [i, filling] of source.columns.entries()) {
    if (typeof filling === 'number' && !source.correlated.includes(i)) at(i).fill(filling)
    else draw(i, typeof filling === 'object' && filling.asNormal)
  }
  joinColumns(source, at)
  for (const [i, filling] of source.columns.entries()) {
    const column = at(i)
    if (typeof filling === 'number') column.fill(filling)
    else if (filling !== SHARE) for (let f = 0; f < BLOCK_FUTURES; f++) column[f] = filling.of(column[f])
  }
}

/** Makes the shares of correlated columns correlated. */
function joinColumns({ copula, correlated }: ColumnSource, at: (column: number) => Float64Array | Float32Array): void {
  const columns = correlated.map(at)
  const one = new Float64Array(columns.length)
  for (let f = 0; f < BLOCK_FUTURES && columns.length > 0; f++) {
    for (const [j, column] of columns.entries()) one[j] = column[f]
    copula.join(one)
    for (const [j, column] of columns.entries()) column[f] = one[j]
  }
}
