import { invariant } from '../base/invariant.ts'
import { REPLICATES } from '../bands/replicates.ts'
import { Sketch } from '../bands/sketch.ts'
import type { Statistics } from '../bands/statistics.ts'
import { Census } from './census.ts'
import { type Digest, cellOf } from './digest.ts'
import { addAbove, addSums } from './partials.ts'
import type { StudyPlan } from './plan.ts'

/** Bits of the fraction in the band's own bins: an error of at most 2^-10, 0.1 %. */
const FINE = 10
/** Bits in a replicate's bins, of which only the spread between replicates is used. */
const COARSE = 7

/** Forgets the futures of its blocks and keeps sums, counts and bins: bands of any number of futures in bounded memory. */
export class Streamed {
  readonly census = new Census()
  private readonly plan: StudyPlan
  private readonly sketches: readonly Sketch[]
  /** Per cell and replicate, for the errors of quantiles; empty when nobody asks for those. */
  private readonly replicates: readonly Sketch[]
  private readonly sums: Float64Array
  private readonly above: readonly Float64Array[]

  constructor(plan: StudyPlan, withErrors: boolean) {
    this.plan = plan
    this.sketches = Array.from({ length: plan.cells }, () => new Sketch(FINE))
    this.replicates = Array.from({ length: withErrors ? plan.cells * REPLICATES : 0 }, () => new Sketch(COARSE))
    this.sums = new Float64Array(plan.cells * REPLICATES)
    this.above = plan.thresholds.map((thresholds) => new Float64Array(thresholds.length * REPLICATES))
  }

  /** Takes the next block; blocks come in their order, which sums depend on and counts do not. */
  add(digest: Digest): void {
    this.census.add(digest)
    const skip = digest.anyFailed ? digest.failed : undefined
    for (let cell = 0; cell < this.plan.cells; cell += 1) {
      const column = cellOf(digest, cell)
      this.sketches[cell].add(column, 0, 1, skip)
      if (this.replicates.length > 0) {
        for (let r = 0; r < REPLICATES; r += 1) this.replicates[cell * REPLICATES + r].add(column, r, REPLICATES, skip)
      }
      addSums(digest, cell, this.sums, cell * REPLICATES)
      this.plan.thresholds[cell].forEach((threshold, i) => {
        addAbove(digest, cell, [threshold], this.above[cell], i * REPLICATES)
      })
    }
  }

  /** Answers questions about one cell; there must be a future that counts. */
  statistics(cell: number): Statistics {
    const first = cell * REPLICATES
    return {
      count: this.census.count,
      replicateCounts: this.census.replicateCounts,
      replicateSums: [...this.sums.subarray(first, first + REPLICATES)],
      quantiles: (shares) => this.sketches[cell].quantiles(shares),
      above: (thresholds) => thresholds.map((threshold) => this.countsAbove(cell, threshold)),
    }
  }

  private countsAbove(cell: number, threshold: number): readonly number[] {
    const i = this.plan.thresholds[cell].indexOf(threshold)
    if (i >= 0) return [...this.above[cell].subarray(i * REPLICATES, (i + 1) * REPLICATES)]
    invariant(this.replicates.length > 0, 'a streamed run without errors counts only the thresholds it was asked for')
    const first = cell * REPLICATES
    return this.replicates.slice(first, first + REPLICATES).map((replicate) => replicate.above(threshold))
  }
}
