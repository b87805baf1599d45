/** The columns of a block: one value per uncertain parameter and future, from its distribution, a fixed value or its median. */
import { type Distribution, median, quantile, sampler } from '../distributions/index.ts'
import { draw, drawFor } from '../random/draw.ts'
import { copulaOf } from '../random/copula.ts'
import { KEY_SIZE, type Seed, keyOf } from '../random/keys.ts'
import { useMemory } from '../lanes/index.ts'
import type { AssumptionId } from '../scenario/assumptions.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'
import { BLOCK_FUTURES } from './memory.ts'

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

/** One column: the address it is drawn at, and what becomes of the draw. */
interface Column {
  readonly name: string
  readonly of: (u: number) => number
}

/** What fills the columns of a run. */
export interface ColumnSource {
  readonly columns: readonly Column[]
  readonly fixed: readonly (number | null)[]
}

/** Lists the columns of a scenario in their order, `deterministic` at medians. */
export function columnsOf(scenario: Scenario, overrides: Overrides, deterministic: boolean): ColumnSource {
  const columns: Column[] = []
  const fixed: (number | null)[] = []
  const put = (name: string, distribution: Distribution, override: number | undefined): void => {
    const constant = override ?? (deterministic || distribution.kind === 'constant' ? median(distribution) : null)
    columns.push({ name, of: constant === null ? sampler(distribution) : () => constant })
    fixed.push(constant)
  }
  const quiet: Overrides = deterministic ? { recessionChance: 0, largePerYear: 0 } : {}
  const assumption = (id: AssumptionId): void => {
    put(id, scenario.assumptions[id].value, quiet[id] ?? overrides[id])
  }
  for (const id of COLUMN_ORDER) assumption(id)
  for (const { id } of scenario.sectors) {
    assumption(`landPerJob.${id}`)
    assumption(`parkShare.${id}`)
    assumption(`growthError.${id}`)
  }
  for (const plan of scenario.plans) {
    put(`lead.${plan.id}`, scenario.planStatus[plan.status].leadTime.value, undefined)
    put(`lead.${plan.id}`, scenario.planStatus.prepared.leadTime.value, undefined)
    columns.push({ name: `fallOut.${plan.id}`, of: (u) => u })
    fixed.push(deterministic ? NEVER_FALLS : null)
  }
  return { columns, fixed }
}

/** The longest delivery delay any future can draw, whole years. */
export function longestDelay(scenario: Scenario, overrides: Overrides): number {
  const longest = overrides.deliveryDelay ?? quantile(scenario.assumptions.deliveryDelay.value, HIGHEST_DRAW)
  return Math.min(scenario.endYear - scenario.baseYear, Math.floor(longest + 0.5))
}

/**
 * Fills the columns of a block, [column][future].
 *
 * Takes the lanes' integers for its keys; the caller enters its own memory afterwards.
 */
export function fillColumns(
  into: Float64Array | Float32Array,
  source: ColumnSource,
  scenario: Scenario,
  seed: Seed,
  block: number,
  plain: boolean,
): void {
  const copula = copulaOf(scenario.correlations.map(({ between, rank }) => ({ between, rank: rank.value })))
  const keys = new Int32Array(source.columns.length * KEY_SIZE)
  for (const [i, { name }] of source.columns.entries()) keys.set(keyOf(seed, name, 0), i * KEY_SIZE)
  useMemory(new Float64Array(0), keys)
  const correlated = copula.names.map((name) => source.columns.findIndex((column) => column.name === name))
  const u = new Float64Array(correlated.length)
  for (let f = 0; f < BLOCK_FUTURES; f++) {
    drawFor(block * BLOCK_FUTURES + f, plain ? 1 : 0)
    for (let i = 0; i < source.columns.length; i++) {
      into[i * BLOCK_FUTURES + f] = source.fixed[i] ?? source.columns[i].of(draw(i * KEY_SIZE))
    }
    if (correlated.length === 0) continue
    for (let j = 0; j < correlated.length; j++) u[j] = draw(correlated[j] * KEY_SIZE)
    copula.join(u)
    for (let j = 0; j < correlated.length; j++) {
      const i = correlated[j]
      if (source.fixed[i] === null) into[i * BLOCK_FUTURES + f] = source.columns[i].of(u[j])
    }
  }
}
