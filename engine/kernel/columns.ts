/** The columns of a block: one value per uncertain parameter and future, from its distribution, a fixed value, its median or a given column (E59). */
import { invariant } from '../base/invariant.ts'
import { exp } from '../lanes/functions.ts'
import { type Distribution, isUncertain, median, normalSampler, quantile, sampler } from '../distributions/index.ts'
import { type Copula, copulaOf } from '../random/copula.ts'
import type { AssumptionId } from '../scenario/declared/assumptions.ts'
import type { Overrides, PlanStatus, Scenario } from '../scenario/types.ts'
import { type GivenColumn, type Inputs, movesWith, otherKeyIn } from './inputs.ts'
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
/** Chance per year that more large parcels come than there is room for, and the room there is in any case (E11). */
const RARE_YEAR = 1e-4
const LEAST_SLOTS = 6
/** The highest share a draw can take. */
const HIGHEST_DRAW = 1 - 0.5 / 4294967296

/** Writes a column of a block as shares between 0 and 1, or as the standard normal values at these shares. */
export type DrawColumn = (column: number, asNormal: boolean) => void

/** What becomes of the draw of a column: of its share, or of its standard normal value where that is the nearer way. */
interface Sampler {
  readonly asNormal: boolean
  readonly of: (drawn: number) => number
}

/** What fills a column: a constant, what becomes of its draw, or values that are given. */
type Filling = number | Sampler | GivenColumn

/** What fills the columns of a run. */
export interface ColumnSource {
  readonly columns: readonly Filling[]
  /** Of each column what its values follow from, beside the seed and the block: columns with equal keys are equal. */
  readonly keys: readonly string[]
  readonly copula: Copula
  /** Columns of the copula's names. */
  readonly correlated: readonly number[]
}

const SHARE: Sampler = { asNormal: false, of: (u) => u }

/** The assumptions of a scenario in the order of their columns, which come before those of the plans. */
export function columnAssumptions({ sectors }: Pick<Scenario, 'sectors'>): readonly AssumptionId[] {
  return [
    ...COLUMN_ORDER,
    ...sectors.flatMap(({ id }): AssumptionId[] => [`landPerJob.${id}`, `parkShare.${id}`, `growthError.${id}`]),
  ]
}

/** The addresses of the columns, in their order; a plan reads one draw in two distributions. */
export function columnNames(scenario: Scenario): readonly string[] {
  const ofPlans = scenario.plans.flatMap(({ id }) => [`lead.${id}`, `lead.${id}`, `fallOut.${id}`])
  return [...columnAssumptions(scenario), ...ofPlans]
}

/** The other key of each column's draw, undefined for the usual one; draws that are correlated go together (E59). */
export function columnKeys(scenario: Scenario, inputs: Inputs = {}): readonly (string | undefined)[] {
  const ofAssumptions = columnAssumptions(scenario).map((id) => {
    const keys = movesWith(scenario, id).map((other) => otherKeyIn(inputs[other as AssumptionId]))
    return keys.find((key) => key !== undefined)
  })
  const ofPlans = scenario.plans.flatMap(() => Array<string | undefined>(3).fill(otherKeyIn(inputs['draws.plans'])))
  return [...ofAssumptions, ...ofPlans]
}

/**
 * Says what fills each column of a scenario, `deterministic` with medians.
 *
 * @param inputs without problems; names without an input have their usual draw
 */
export function columnsOf(
  scenario: Scenario,
  overrides: Overrides,
  deterministic: boolean,
  inputs: Inputs = {},
): ColumnSource {
  const copula = copulaOf(scenario.correlations.map(({ between, rank }) => ({ between, rank: rank.value })))
  const names = columnNames(scenario)
  const correlated = copula.names.map((name) => names.indexOf(name))
  const quiet: Overrides = deterministic ? { recessionChance: 0, largePerYear: 0 } : {}
  const otherKeys = columnKeys(scenario, inputs)
  const joined = JSON.stringify([scenario.correlations, correlated.map((column) => otherKeys[column])])
  const keys: string[] = []
  const from = (d: Distribution, column: number, given?: number | GivenColumn): Filling => {
    const filling = fillingOf(d, column, given)
    const drawn = [d, otherKeys[keys.length], correlated.includes(column) ? joined : null]
    keys.push(typeof filling === 'number' ? String(filling) : JSON.stringify(isSampler(filling) ? drawn : filling.hash))
    return filling
  }
  const fillingOf = (d: Distribution, column: number, given?: number | GivenColumn): Filling => {
    if (given !== undefined) return given
    if (deterministic || !isUncertain(d)) return median(d)
    const ofNormal = correlated.includes(column) ? null : normalSampler(d)
    return ofNormal === null ? { asNormal: false, of: sampler(d) } : { asNormal: true, of: ofNormal }
  }
  const columns = columnAssumptions(scenario).map((id, i) =>
    from(scenario.assumptions[id].value, i, quiet[id] ?? givenFor(scenario, id, overrides, inputs)),
  )
  for (const { status } of scenario.plans) {
    const lead = (name: PlanStatus): Filling => from(scenario.planStatus[name].leadTime.value, -1)
    columns.push(lead(status), lead('prepared'), deterministic ? NEVER_FALLS : SHARE)
    keys.push(JSON.stringify(['fallOut', deterministic, otherKeys[keys.length]]))
  }
  return { columns, keys, copula, correlated }
}

/** What takes the place of the draw of an assumption, if anything does: an override, a fixed value, a quantile or a column. */
function givenFor(
  scenario: Scenario,
  id: AssumptionId,
  overrides: Overrides,
  inputs: Inputs,
): number | GivenColumn | undefined {
  const override = overrides[id]
  const input = inputs[id]
  if (override !== undefined || input === undefined) return override
  switch (input.kind) {
    case 'draw':
    case 'otherKey':
      return undefined
    case 'quantile':
      return quantile(scenario.assumptions[id].value, input.at)
    case 'fixed':
      return input.value
    case 'column':
      return input
  }
}

/** The longest delivery delay any future can have, whole years. */
export function longestDelay(scenario: Scenario, overrides: Overrides, inputs: Inputs = {}): number {
  const longest = highestOf(scenario, 'deliveryDelay', overrides, inputs)
  return Math.min(scenario.endYear - scenario.baseYear, Math.floor(longest + 0.5))
}

/** Large parcels that a year has room for (E11): more of them than any future of the run sees once in ten thousand years. */
export function parcelSlots(scenario: Scenario, overrides: Overrides, inputs: Inputs = {}): number {
  const rate = highestOf(scenario, 'largePerYear', overrides, inputs)
  let slots = 0
  let term = exp(-rate)
  for (let more = 1 - term; more > RARE_YEAR || slots < LEAST_SLOTS; more -= term) term *= rate / ++slots
  return slots
}

/** The highest value that an assumption takes in any future. */
function highestOf(scenario: Scenario, id: AssumptionId, overrides: Overrides, inputs: Inputs): number {
  const given = givenFor(scenario, id, overrides, inputs)
  if (typeof given === 'object') return highestIn(given)
  return given ?? quantile(scenario.assumptions[id].value, HIGHEST_DRAW)
}

function highestIn({ blocks }: GivenColumn): number {
  return blocks.reduce((highest, block) => block.reduce((a, b) => Math.max(a, b), highest), -Infinity)
}

/**
 * Fills the columns of a block, [column][future].
 *
 * @param draw draws a column of `into` in place
 * @param block which block it is: a given column has its values by blocks
 */
export function fillColumns(
  into: Float64Array | Float32Array,
  source: ColumnSource,
  draw: DrawColumn,
  block: number,
): void {
  const at = (i: number): Float64Array | Float32Array => into.subarray(i * BLOCK_FUTURES, (i + 1) * BLOCK_FUTURES)
  for (const [i, filling] of source.columns.entries()) {
    // Whatever takes the place of a correlated draw, the others still need it.
    if (isSampler(filling) || source.correlated.includes(i)) draw(i, isSampler(filling) && filling.asNormal)
  }
  joinColumns(source, at)
  for (const [i, filling] of source.columns.entries()) {
    const column = at(i)
    if (typeof filling === 'number') column.fill(filling)
    else if (!isSampler(filling)) fillGiven(column, filling, block)
    else if (filling !== SHARE) for (let f = 0; f < BLOCK_FUTURES; f++) column[f] = filling.of(column[f])
  }
}

function isSampler(filling: Filling): filling is Sampler {
  return typeof filling === 'object' && 'of' in filling
}

/** Copies a block of a given column; the lanes after its end, which belong to no future of the run, repeat its last value. */
function fillGiven(column: Float64Array | Float32Array, { blocks }: GivenColumn, block: number): void {
  const values = blocks.at(block)
  invariant(values !== undefined && values.length > 0, `a given column has no block ${String(block)}`)
  column.set(values)
  column.fill(values[values.length - 1], values.length)
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
