// lane room
/** A block of 1,024 futures, group by group: the base year, then every year to the end. */
import { GROUPS, T } from '../kernel/memory/layout'
import { closeBook, countJobs } from './book'
import { decide } from './decide'
import { start } from './start'
import { takeGroup } from './inputs'
import { takeStock } from './monitor'
import { year } from './year'

/** Runs groups `from` to `to` (not included) of a block; the memory holds the run and the layout is set to it. */
export function runGroups(block: i32, from: i32, to: i32): void {
  for (let g: i32 = from; g < to; g++) {
    takeGroup(block, g)
    baseYear()
    for (let t: i32 = 1; t <= T; t++) year(t)
  }
}

/** The base year: what stands, and hard plans that proceed by themselves. */
export function baseYear(): void {
  start()
  decide(0)
  takeStock(0)
  countJobs()
  closeBook(0)
}

/** Runs a whole block. */
export function runBlock(block: i32): void {
  runGroups(block, 0, GROUPS)
}
