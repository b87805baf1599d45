import { invariant } from '../../base/invariant.ts'
import { REPLICATES } from '../../bands/replicates.ts'
import { notServed } from '../../outcomes/notServed.ts'
import type { Recorded } from '../../outcomes/outcome.ts'
import { BLOCK } from '../plan.ts'
import { Reader, Writer } from './bytes.ts'
import type { BlockSeen, Reduction } from './reduction.ts'

/** Which shortage; the question's first study has the outcome `notServed` in one area. */
export interface ShortageOptions {
  /** Row of the year, 1 or more. */
  readonly row: number
  /** Line between enough and short, ha. */
  readonly threshold: number
}

/** A future's part in a shortage: what it has above the threshold and what was not served, ha; NaN where it failed. */
interface Column {
  readonly over: Float64Array
  readonly away: Float64Array
}

/** Totals over futures; per replicate, [8], and over all in the order of the futures. */
export interface ShortageTotals {
  readonly counts: Float64Array
  readonly above: Float64Array
  readonly missingBy: Float64Array
  readonly notServedBy: Float64Array
  missing: number
  turned: number
}

/** From block 0 on the totals; elsewhere the blocks as they are, for totals are added future by future. */
export interface ShortageState {
  readonly totals: ShortageTotals | undefined
  readonly apart: readonly Column[]
}

/** The reduction *shortage*: how often a shortage is in a year, and how large (E49). */
export const shortage: Reduction<ShortageOptions, ShortageState> = {
  id: 'shortage',
  reduce: (before, block, options) => {
    const column = columnOf(block, options)
    if (before === undefined && block.index > 0) return { totals: undefined, apart: [column] }
    return joined(before ?? { totals: noTotals(), apart: [] }, [column])
  },
  join: (left, right) => {
    invariant(right.totals === undefined, 'the totals from block 0 on stand on the left')
    return joined(left, right.apart)
  },
  write: ({ totals, apart }) => {
    const writer = new Writer().integers(totals ? 1 : 0, apart.length)
    if (totals) {
      const { counts, above, missingBy, notServedBy, missing, turned } = totals
      writer.part(counts).part(above).part(missingBy).part(notServedBy).part(Float64Array.of(missing, turned))
    }
    for (const { over, away } of apart) writer.integers(over.length).part(over).part(away)
    return writer.bytes()
  },
  read: (bytes) => {
    const reader = new Reader(bytes)
    const [hasTotals, blocks] = reader.integers(2)
    return {
      totals: hasTotals ? readTotals(reader) : undefined,
      apart: Array.from({ length: blocks }, () => {
        const [lanes] = reader.integers(1)
        return { over: reader.doubles(lanes), away: reader.doubles(lanes) }
      }),
    }
  },
}

function noTotals(): ShortageTotals {
  const each = (): Float64Array => new Float64Array(REPLICATES)
  return { counts: each(), above: each(), missingBy: each(), notServedBy: each(), missing: 0, turned: 0 }
}

function readTotals(reader: Reader): ShortageTotals {
  const each = (): Float64Array => reader.doubles(REPLICATES).slice()
  const parts = { counts: each(), above: each(), missingBy: each(), notServedBy: each() }
  const [missing, turned] = reader.doubles(2)
  return { ...parts, missing, turned }
}

function joined({ totals, apart }: ShortageState, next: readonly Column[]): ShortageState {
  if (totals === undefined) return { totals, apart: [...apart, ...next] }
  for (const column of next) addTo(totals, column)
  return { totals, apart }
}

function addTo(totals: ShortageTotals, { over, away }: Column): void {
  for (let lane = 0; lane < over.length; lane += 1) {
    if (Number.isNaN(over[lane])) continue
    const replicate = lane % REPLICATES
    totals.counts[replicate] += 1
    totals.notServedBy[replicate] += away[lane]
    totals.turned += away[lane]
    if (over[lane] > 0) {
      totals.above[replicate] += 1
      totals.missingBy[replicate] += over[lane]
      totals.missing += over[lane]
    }
  }
}

/** Nothing after the year counts, so nothing after it is added up. */
function columnOf(block: BlockSeen, { row, threshold }: ShortageOptions): Column {
  const { rows, recordedAt, series, contexts } = block.plan(0)
  const [{ area }] = series
  const { columns, failed } = block.paths(0)
  const recorded: Recorded = (quantity) => columns.subarray(recordedAt(quantity, area) * rows * BLOCK)
  const turnedAway = new Float64Array((row + 1) * BLOCK)
  const context = contexts.get(area)
  invariant(context !== undefined, `no context of ${area}`)
  notServed.of(recorded, turnedAway, context)
  const waiting = recorded('waiting')
  const over = new Float64Array(block.lanes)
  for (let lane = 0; lane < block.lanes; lane += 1) {
    over[lane] = failed[lane] === 0 ? waiting[row * BLOCK + lane] - threshold : NaN
  }
  return { over, away: turnedAway.slice(row * BLOCK, row * BLOCK + block.lanes) }
}
