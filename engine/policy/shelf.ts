import { answer } from './levers/answer.ts'
import { backDoor } from './levers/backDoor.ts'
import { buildingObligation } from './levers/buildingObligation.ts'
import { commitBelow } from './levers/commitBelow.ts'
import { commitUpTo } from './levers/commitUpTo.ts'
import { compensation } from './levers/compensation.ts'
import { cooperation } from './levers/cooperation.ts'
import { coverCountsWaiting } from './levers/coverCountsWaiting.ts'
import { deliveryOverride } from './levers/deliveryOverride.ts'
import { densityUplift } from './levers/densityUplift.ts'
import { doubleCounting } from './levers/doubleCounting.ts'
import { firstReview } from './levers/firstReview.ts'
import { intensificationTarget } from './levers/intensificationTarget.ts'
import { largeFrom } from './levers/largeFrom.ts'
import { largeScale } from './levers/largeScale.ts'
import { manual } from './levers/manual.ts'
import { monitorLag } from './levers/monitorLag.ts'
import { monitorNoise } from './levers/monitorNoise.ts'
import { optOut } from './levers/optOut.ts'
import { prepareBelow } from './levers/prepareBelow.ts'
import { preparedOptions } from './levers/preparedOptions.ts'
import { profile } from './levers/profile.ts'
import { programmeCapacity } from './levers/programmeCapacity.ts'
import { programmeRamp } from './levers/programmeRamp.ts'
import { programmeStart } from './levers/programmeStart.ts'
import { reservationYears } from './levers/reservationYears.ts'
import { reviewInterval } from './levers/reviewInterval.ts'
import { scrapAbove } from './levers/scrapAbove.ts'
import { sieveNoise } from './levers/sieveNoise.ts'
import { sieveScarcity } from './levers/sieveScarcity.ts'
import { sieveThreshold } from './levers/sieveThreshold.ts'
import { strategy } from './levers/strategy.ts'
import { targetYear } from './levers/targetYear.ts'
import { uniformity } from './levers/uniformity.ts'
import { weightPrepared } from './levers/weightPrepared.ts'
import { window } from './levers/window.ts'

/** Every lever the region can pull, by id, in the order of the page; one file each in `levers/`. */
export const LEVERS = {
  strategy,
  firstReview,
  reviewInterval,
  prepareBelow,
  commitBelow,
  commitUpTo,
  weightPrepared,
  window,
  scrapAbove,
  coverCountsWaiting,
  monitorLag,
  monitorNoise,
  doubleCounting,
  preparedOptions,
  intensificationTarget,
  targetYear,
  programmeCapacity,
  programmeStart,
  programmeRamp,
  sieveThreshold,
  sieveNoise,
  sieveScarcity,
  uniformity,
  densityUplift,
  buildingObligation,
  reservationYears,
  largeScale,
  largeFrom,
  backDoor,
  cooperation,
  deliveryOverride,
  optOut,
  compensation,
  answer,
  profile,
  manual,
} as const

export type LeverId = keyof typeof LEVERS

/** The ids of all levers, in shelf order. */
export const LEVER_IDS = Object.keys(LEVERS) as readonly LeverId[]

/** One value per lever, plain and in base units. */
export type Levers = { readonly [Id in LeverId]: (typeof LEVERS)[Id]['fallback'] }

/** Whether a text names a lever. */
export function isLeverId(id: string): id is LeverId {
  return Object.hasOwn(LEVERS, id)
}
