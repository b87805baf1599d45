// lane room
/** A block of 1,024 futures, group by group: the base year, then every year to the end; first what firms ask for, then what becomes of it. */
import { T } from '../kernel/memory/layout'
import { noParcels } from './arrivals'
import { closeBook, countJobs } from './book'
import { decide } from './decide'
import { startDemand } from './demand'
import { takeYear } from './handover'
import { takeGroup } from './inputs'
import { takeStock } from './monitor'
import { startSupply } from './start'
import { demand, supply } from './year'

/** Runs the demand side of groups `from` to `to` (not included) of a block, from group 0 on in their order; the memory holds the run and the layout is set to it. */
export function runDemand(block: i32, from: i32, to: i32): void {
  if (from == 0) noParcels()
  for (let g: i32 = from; g < to; g++) {
    takeGroup(block, g)
    demandOfBaseYear()
    for (let t: i32 = 1; t <= T; t++) demand(t)
  }
}

/** Runs the supply side over a demand side that stands in the memory. */
export function runSupply(block: i32, from: i32, to: i32): void {
  for (let g: i32 = from; g < to; g++) {
    takeGroup(block, g)
    supplyOfBaseYear()
    for (let t: i32 = 1; t <= T; t++) supply(t)
  }
}

/** What firms asked for so far. */
export function demandOfBaseYear(): void {
  takeYear(0)
  startDemand()
}

/** What stands, and hard plans that proceed by themselves. */
export function supplyOfBaseYear(): void {
  takeYear(0)
  startSupply()
  decide(0)
  takeStock(0)
  countJobs()
  closeBook(0)
}
