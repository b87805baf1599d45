// lane room
/** The order of a year; docs/model.md section "The order of the year" states it in words. */
import { arrivals, placeParcels } from './large'
import { allocate } from './allocation'
import { checkState, closeBook, countJobs, openBook } from './book'
import { decide } from './decide'
import { economy, landNeeded } from './economy'
import { expansionAndRelease, grossDemand, replacementAndTransition } from './demand'
import { admit } from './sieve'
import { intensify } from './intensification'
import { countHard, observe, takeStock } from './monitor'
import { releaseCompensation, releasePlans } from './plans'

/** One year of the group of futures in hand. */
export function year(t: i32): void {
  openBook()
  economy(t)
  landNeeded()
  expansionAndRelease()
  replacementAndTransition(t)
  arrivals(t)
  grossDemand(t)
  admit(t)
  intensify(t)
  releasePlans(t)
  releaseCompensation(t)
  placeParcels(t)
  allocate(t)
  observe(t)
  takeStock(t)
  countHard(t)
  decide(t)
  countJobs()
  checkState()
  closeBook(t)
}
