import type { AnalysisOptions } from '../analysis/runner.ts'
import { type Ask, type ShortageQuestion, askShortage } from '../analysis/shortage.ts'
import {
  type StressCells,
  STRESS_DELAYS,
  STRESS_REALISED,
  STRESS_TARGETS,
  byDelay,
  byRealised,
  gridAskings,
} from '../analysis/stressGrid.ts'
import type { OpenRunner } from '../study/runStudy.ts'

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

/**
 * Makes the two maps of the stress test (E20, E49), coarse ones first; what there is so far is told as it comes.
 *
 * @returns undefined when it was called off
 */
export async function stressMaps(
  question: ShortageQuestion,
  open: OpenRunner,
  { onPart, onProgress, ...options }: AnalysisOptions & { readonly onPart: (maps: StressMaps) => void },
): Promise<StressMaps | undefined> {
  const sizes = question.futures > COARSE ? [COARSE, question.futures] : [question.futures]
  const total = gridAskings() * sizes.reduce((sum, futures) => sum + futures, 0)
  let done = 0
  let last: StressMaps | undefined
  for (const futures of sizes) {
    const bare = askShortage({ ...question, futures }, open, options)
    const ask: Ask = async (changes) => {
      const shortage = await bare(changes)
      done += futures
      onProgress?.(Math.min(done, total), total)
      return shortage
    }
    const realised = await byRealised(ask)
    if (realised === undefined) return undefined
    const maps: StressMaps = {
      year: question.year,
      threshold: question.threshold,
      futures,
      target: STRESS_TARGETS,
      realised: STRESS_REALISED,
      delay: STRESS_DELAYS,
      byRealised: realised,
      byDelay: null,
    }
    if (last === undefined) onPart(maps)
    const delayed = await byDelay(ask)
    if (delayed === undefined) return undefined
    last = { ...maps, byDelay: delayed }
    if (futures < question.futures) onPart(last)
  }
  return last
}
