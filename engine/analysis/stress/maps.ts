/** The two maps of the stress test, coarse first. */
import type { Runner } from '../../study/runner.ts'
import type { Following } from '../analysis.ts'
import { type Ask, type Changes, type Shortage, type ShortageQuestion, askShortage } from '../asking/shortage.ts'
import {
  type StressCells,
  STRESS_DELAYS,
  STRESS_REALISED,
  STRESS_TARGETS,
  byDelay,
  byRealised,
  cellsFrom,
  gridAskings,
} from './grid.ts'

/** Futures of the first, coarse maps: one block. */
const COARSE = 1024

/** The chance of a shortage over target and what comes of it; rows by target. */
export interface StressMaps {
  readonly year: number
  /** Line between enough and short, ha. */
  readonly threshold: number
  /** Futures behind every cell. */
  readonly futures: number
  readonly target: readonly number[]
  readonly realised: readonly number[]
  readonly delay: readonly number[]
  readonly byRealised: StressCells
  /** Null while it is still to come. */
  readonly byDelay: StressCells | null
}

/** The axes of the first, coarse maps. */
const COARSE_AXES = {
  target: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  realised: [0, 0.3, 0.6, 0.9, 1.2],
  delay: [0, 2, 4, 6, 8, 10],
} as const

/**
 * Makes the two maps of the stress test (E20, E49): coarse ones first, of one block and few cells, then the full ones; what there is so far
 * is told as it comes. Progress is told in futures.
 *
 * @throws CalledOff when called off, and what a runner throws
 */
export async function stressMaps(
  question: ShortageQuestion,
  runner: Runner,
  { onPart, onProgress, ...options }: Following<StressMaps> = {},
): Promise<StressMaps> {
  const { futures, year, threshold } = question
  const total = gridAskings() * futures + coarseAskings() * COARSE
  let done = 0
  const asking = (size: number): Ask => {
    const bare = askShortage({ ...question, futures: size }, runner, options)
    return async (changes) => {
      const shortage = await bare(changes)
      done += size
      onProgress?.(Math.min(done, total), total)
      return shortage
    }
  }
  const small = asking(COARSE)
  const coarseRealised = await coarseCells(COARSE_AXES.realised, realisedChanges, small)
  const coarse = { year, threshold, futures: COARSE, ...COARSE_AXES, byRealised: coarseRealised, byDelay: null }
  onPart?.(coarse)
  const coarseDelayed = await coarseCells(COARSE_AXES.delay, delayChanges, small)
  onPart?.({ ...coarse, byDelay: coarseDelayed })
  const ask = asking(futures)
  const realised = await byRealised(ask)
  const delayed = await byDelay(ask)
  const axes = { target: STRESS_TARGETS, realised: STRESS_REALISED, delay: STRESS_DELAYS }
  return { year, threshold, futures, ...axes, byRealised: realised, byDelay: delayed }
}

function realisedChanges(target: number, realised: number): Changes {
  return { levers: { intensificationTarget: target, deliveryOverride: realised }, overrides: {} }
}

function delayChanges(target: number, delay: number): Changes {
  return { levers: { intensificationTarget: target, deliveryOverride: 1 }, overrides: { deliveryDelay: delay } }
}

/** Askings of both coarse maps; the row without a target is one. */
function coarseAskings(): number {
  const { target, realised, delay } = COARSE_AXES
  return (target.length - 1) * (realised.length + delay.length) + 2
}

async function coarseCells(
  columns: readonly number[],
  changes: (target: number, column: number) => Changes,
  ask: Ask,
): Promise<StressCells> {
  const rows: Shortage[][] = []
  for (const target of COARSE_AXES.target) {
    const row: Shortage[] = []
    for (const column of columns) {
      // Without a target nothing comes, on time or late.
      const shortage = target === 0 && row.length > 0 ? row[0] : await ask(changes(target, column))
      row.push(shortage)
    }
    rows.push(row)
  }
  return cellsFrom(rows)
}
