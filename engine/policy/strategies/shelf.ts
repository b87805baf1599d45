import { adaptive } from './adaptive.ts'
import { adaptivePrepared } from './adaptivePrepared.ts'
import { adaptiveYearly } from './adaptiveYearly.ts'
import { fixedHigh } from './fixedHigh.ts'
import { fixedLow } from './fixedLow.ts'
import { fixedMid } from './fixedMid.ts'
import { manual } from './manual.ts'
import { noNewUnless } from './noNewUnless.ts'
import { none } from './none.ts'

/** The named strategies, by id, in the order of the page; each a few levers over the scenario's own. */
export const STRATEGIES = {
  none,
  fixedLow,
  fixedMid,
  fixedHigh,
  adaptive,
  adaptiveYearly,
  adaptivePrepared,
  noNewUnless,
  manual,
} as const

export type StrategyId = keyof typeof STRATEGIES

/** The ids of all strategies, in shelf order. */
export const STRATEGY_IDS = Object.keys(STRATEGIES) as readonly StrategyId[]

/** Whether a text names a strategy. */
export function isStrategyId(id: string): id is StrategyId {
  return Object.hasOwn(STRATEGIES, id)
}
