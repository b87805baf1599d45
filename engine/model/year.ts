// lane room
/** The order of a year: demand, then supply; docs/model.md section "The order of the year" states it in words. */
import { allocate } from './allocation'
import { arrivals } from './arrivals'
import { checkState, closeBook, countJobs, openBook } from './book'
import { decide } from './decide'
import { expansionAndRelease, transition } from './demand'
import { economy, landNeeded } from './economy'
import { grossDemand, releaseLand, withdraw } from './gross'
import { takeYear } from './handover'
import { intensify } from './intensification'
import { placeParcels } from './large'
import { countHard, observe, takeStock } from './monitor'
import { releaseCompensation, releasePlans } from './plans'
import { admit } from './sieve'

/** What firms ask for in year t, whatever the region decides. */
export function demand(t: i32): void {
  takeYear(t)
  economy(t)
  landNeeded()
  expansionAndRelease()
  transition(t)
  arrivals(t)
}

/** What becomes of it: what the region has, decides and sees. */
export function supply(t: i32): void {
  takeYear(t)
  openBook()
  releaseLand()
  withdraw(t)
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
