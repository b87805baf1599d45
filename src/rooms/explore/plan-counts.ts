import { countsOf } from '../../charts/twenty.ts'
import { ENDS, type End, type PlanStarts } from '../../engine.ts'

/** Ends by when the first land of a plan came; one is named first where they tie. */
const JUDGED = ['tooLate', 'inTime', 'tooEarly'] as const satisfies readonly End[]

/** How often something happens: futures in twenty, and the share 0..1 behind them. */
export interface Often {
  readonly end: End
  readonly count: number
  readonly share: number
}

/** The starts of a plan, counted in twenty futures. */
interface PlanCounts {
  readonly starts: number
  /** The commonest of too late, in time and too early; null when its land never comes, and for a hard plan. */
  readonly first: Often | null
  /** Everything else that happens in at least one of the twenty. */
  readonly others: readonly Often[]
}

/** Counts the starts of a plan in twenty futures: the ends add up to the starts. */
export function planCounts({ starts, ends }: PlanStarts): PlanCounts {
  if (ends === null) {
    const [count = 0] = countsOf([starts.share, 1 - starts.share])
    return { starts: count, first: null, others: [] }
  }
  const shares = ENDS.map((end) => ends[end].share)
  const counts = countsOf([...shares, 1 - starts.share])
  const often = ENDS.map((end, i): Often => ({ end, count: counts[i] ?? 0, share: shares[i] ?? 0 }))
  const judged = JUDGED.flatMap((end) => often.filter((one) => one.end === end && one.share > 0))
  const first = judged.reduce<Often | null>((best, one) => (best === null || one.share > best.share ? one : best), null)
  return {
    starts: often.reduce((sum, { count }) => sum + count, 0),
    first,
    others: often.filter((one) => one !== first && one.count > 0),
  }
}
