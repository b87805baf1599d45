import type { Ask, Changes, Shortage } from '../asking/shortage.ts'

/** Targets of the grid: 0 to 50 % of demand. */
export const STRESS_TARGETS: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 20)
/** Shares of the target that are realised: 0 to 120 %. */
export const STRESS_REALISED: readonly number[] = Array.from({ length: 13 }, (_, i) => i / 10)
/** Delays of delivery, years. */
export const STRESS_DELAYS: readonly number[] = Array.from({ length: 11 }, (_, i) => i)

/** What a cell tells. */
export type StressLayer = 'probability' | 'hectares' | 'notServed'

/** Chance of a shortage, mean hectares missing and mean hectares not served, one row per target. */
export interface StressCells {
  readonly probability: readonly (readonly number[])[]
  readonly hectares: readonly (readonly number[])[]
  readonly notServed: readonly (readonly number[])[]
  /** The largest Monte Carlo error of a cell: all are rounded alike (E56), or neighbours would seem to rise where they fall. */
  readonly errors: Readonly<Record<StressLayer, number>>
}

/** One cell: what is asked, and a name that it shares with every cell in which the same hectares come at the same time. */
interface Cell {
  readonly name: string
  readonly changes: Changes
}

/** A share of the target is realised, with the delay that each future draws. By E20 the product of target and share alone decides. */
function realisedCell(target: number, realised: number): Cell {
  return {
    name: (target * realised).toFixed(6),
    changes: { levers: { intensificationTarget: target, deliveryOverride: realised }, overrides: {} },
  }
}

/** The whole target is realised, the same number of years late in every future. Nothing cannot be late. */
function delayCell(target: number, delay: number): Cell {
  return {
    name: target === 0 ? 'nothing' : `${String(target)} ${String(delay)}`,
    changes: { levers: { intensificationTarget: target, deliveryOverride: 1 }, overrides: { deliveryDelay: delay } },
  }
}

/** Asks for the grid of target by realised share, 11 by 13. */
export async function byRealised(ask: Ask): Promise<StressCells> {
  return cellsOf(
    STRESS_TARGETS.map((target) => STRESS_REALISED.map((realised) => realisedCell(target, realised))),
    ask,
  )
}

/** Asks for the grid of target by delay, 11 by 11. */
export async function byDelay(ask: Ask): Promise<StressCells> {
  return cellsOf(
    STRESS_TARGETS.map((target) => STRESS_DELAYS.map((delay) => delayCell(target, delay))),
    ask,
  )
}

/** Askings that both grids take. */
export function gridAskings(): number {
  const distinct = (columns: readonly number[], cell: (target: number, column: number) => Cell): number =>
    new Set(STRESS_TARGETS.flatMap((target) => columns.map((column) => cell(target, column).name))).size
  return distinct(STRESS_REALISED, realisedCell) + distinct(STRESS_DELAYS, delayCell)
}

async function cellsOf(rows: readonly (readonly Cell[])[], ask: Ask): Promise<StressCells> {
  const known = new Map<string, Shortage>()
  const answers: Shortage[][] = []
  for (const row of rows) {
    const line: Shortage[] = []
    for (const { name, changes } of row) {
      const shortage = known.get(name) ?? (await ask(changes))
      known.set(name, shortage)
      line.push(shortage)
    }
    answers.push(line)
  }
  return cellsFrom(answers)
}

/** Lays answers out as cells. */
export function cellsFrom(answers: readonly (readonly Shortage[])[]): StressCells {
  const each = (of: (shortage: Shortage) => number) => answers.map((line) => line.map(of))
  const largest = (of: (shortage: Shortage) => number): number => Math.max(...each(of).flat())
  return {
    probability: each(({ probability }) => probability),
    hectares: each(({ hectares }) => hectares),
    notServed: each((shortage) => shortage.notServed),
    errors: {
      probability: largest(({ standardError }) => standardError),
      hectares: largest(({ hectaresError }) => hectaresError),
      notServed: largest(({ notServedError }) => notServedError),
    },
  }
}
