import { admittedDemand } from './admittedDemand.ts'
import { admittedJobs } from './admittedJobs.ts'
import { cover } from './cover.ts'
import { cumulativeOf } from './cumulative.ts'
import { deliveredIntensification } from './deliveredIntensification.ts'
import { expansionDemand } from './expansionDemand.ts'
import { frictionGap } from './frictionGap.ts'
import { grossDemand } from './grossDemand.ts'
import { issuable } from './issuable.ts'
import { issuance } from './issuance.ts'
import { jobsWithoutPlace } from './jobsWithoutPlace.ts'
import { largeDemand } from './largeDemand.ts'
import { largePlaced } from './largePlaced.ts'
import { largeRefused } from './largeRefused.ts'
import { lostDemand } from './lostDemand.ts'
import { neededIntensification } from './neededIntensification.ts'
import { notServed } from './notServed.ts'
import { openLandUsed } from './openLandUsed.ts'
import type { Outcome } from './outcome.ts'
import { planningBalance } from './planningBalance.ts'
import { refusedDemand } from './refusedDemand.ts'
import { refusedJobs } from './refusedJobs.ts'
import { replacementDemand } from './replacementDemand.ts'
import { servedAcrossBorders } from './servedAcrossBorders.ts'
import { shortfall } from './shortfall.ts'
import { transitionDemand } from './transitionDemand.ts'
import { unusedLand } from './unusedLand.ts'
import { vacancy } from './vacancy.ts'

/** The outcomes as declared, in the order in which every list and export gives them. */
export const DECLARED: readonly Outcome[] = [
  shortfall,
  notServed,
  planningBalance,
  grossDemand,
  expansionDemand,
  replacementDemand,
  transitionDemand,
  largeDemand,
  admittedDemand,
  refusedDemand,
  admittedJobs,
  refusedJobs,
  lostDemand,
  deliveredIntensification,
  neededIntensification,
  issuance,
  issuable,
  vacancy,
  frictionGap,
  cover,
  jobsWithoutPlace,
  openLandUsed,
  unusedLand,
  servedAcrossBorders,
  largePlaced,
  largeRefused,
]

/** The whole shelf: the declared outcomes, then the running total of each flow. */
export const OUTCOMES: readonly Outcome[] = [
  ...DECLARED,
  ...DECLARED.filter((outcome) => outcome.kind === 'flow').map(cumulativeOf),
]

const BY_ID: ReadonlyMap<string, Outcome> = new Map(OUTCOMES.map((outcome) => [outcome.id, outcome]))

/** Finds an outcome by its id, `cumulative...` included; undefined when there is none. */
export function outcomeOf(id: string): Outcome | undefined {
  return BY_ID.get(id)
}
