import type { Odds } from '../../bands/difference.ts'
import { REPLICATES, errorOf } from '../../bands/replicates.ts'
import type { Statistics } from '../../bands/statistics.ts'
import { Census } from '../../study/census.ts'
import { type Digest, cellOf } from '../../study/digest.ts'
import { Kept } from '../../study/kept.ts'
import { BLOCK, type StudyPlan } from '../../study/plan.ts'
import { Streamed } from '../../study/streamed.ts'

/** Differences up to this size count as equal (model.md E46). */
const SAME = 1e-9
/** On screen a hectare or a hectare-year more or less makes no difference. */
const SAME_ON_SCREEN = 1

/** Shares of the futures with their Monte Carlo errors. */
export interface KnownOdds extends Odds {
  readonly errors: Odds
}

/**
 * Gathers a weighted sum of runs over the same futures, future by future: with weights -1 and 1 the paired difference (E46).
 * A future that failed in any of the runs is left out.
 */
export class Combination {
  readonly census = new Census()
  private readonly plan: StudyPlan
  private readonly weights: readonly number[]
  private readonly streamed: Streamed | undefined
  private readonly kept: {
    readonly digests: readonly Digest[]
    readonly lanes: number
    readonly failed: Uint8Array
  }[] = []
  /** Per cell the futures clearly below 0 and above it, then the same by the measure of the screen; each by replicate. */
  private readonly signs: Uint32Array

  /**
   * @param isExact whether every future is kept; else bands come from bins
   * @param withErrors whether the errors of quantiles will be asked for
   */
  constructor(plan: StudyPlan, weights: readonly number[], isExact: boolean, withErrors = false) {
    this.plan = { ...plan, thresholds: plan.thresholds.map(() => []) }
    this.weights = weights
    this.streamed = isExact ? undefined : new Streamed(this.plan, withErrors)
    this.signs = new Uint32Array(plan.cells * 4 * REPLICATES)
  }

  /** Takes the next block, one digest per weight. */
  add(digests: readonly Digest[]): void {
    const [{ lanes }] = digests
    const failed = new Uint8Array(BLOCK)
    for (let i = 0; i < lanes; i += 1) failed[i] = digests.reduce((code, digest) => code || digest.failed[i], 0)
    const anyFailed = digests.some((digest) => digest.anyFailed)
    const columns = new Float64Array(this.streamed ? this.plan.cells * BLOCK : BLOCK)
    for (let cell = 0; cell < this.plan.cells; cell += 1) {
      const column = this.streamed ? columns.subarray(cell * BLOCK, (cell + 1) * BLOCK) : columns
      this.fill(digests, cell, column)
      this.countSigns(cell, column.subarray(0, lanes), anyFailed ? failed : undefined)
    }
    const whole = { lanes, failed, anyFailed, columns }
    this.census.add(whole)
    if (this.streamed) this.streamed.add(whole)
    else this.kept.push({ digests, lanes, failed })
  }

  private fill(digests: readonly Digest[], cell: number, out: Float64Array): void {
    const first = cellOf(digests[0], cell)
    for (let i = 0; i < first.length; i += 1) out[i] = this.weights[0] * first[i]
    for (let j = 1; j < digests.length; j += 1) {
      const column = cellOf(digests[j], cell)
      // Adding 0 keeps -0 out.
      for (let i = 0; i < column.length; i += 1) out[i] += this.weights[j] * column[i] + 0
    }
  }

  private countSigns(cell: number, column: Float64Array, skip: Uint8Array | undefined): void {
    const first = cell * 4 * REPLICATES
    for (let i = 0; i < column.length; i += 1) {
      if (skip !== undefined && skip[i] !== 0) continue
      const value = column[i]
      const at = first + (i & (REPLICATES - 1))
      if (value < -SAME) this.signs[at] += 1
      else if (value > SAME) this.signs[at + REPLICATES] += 1
      if (value <= -SAME_ON_SCREEN) this.signs[at + 2 * REPLICATES] += 1
      else if (value >= SAME_ON_SCREEN) this.signs[at + 3 * REPLICATES] += 1
    }
  }

  /** Answers questions about one cell; there must be a future that counts. */
  statistics(cell: number): Statistics {
    if (this.streamed) return this.streamed.statistics(cell)
    const one = new Kept()
    for (const { digests, lanes, failed } of this.kept) {
      const columns = new Float64Array(BLOCK)
      this.fill(digests, cell, columns)
      one.add({ lanes, failed, anyFailed: digests.some((digest) => digest.anyFailed), columns })
    }
    return one.statistics(0)
  }

  /**
   * Shares of the futures in which a cell is for the better, equal or for the worse; they add up to 1.
   *
   * @param direction which way is good; with `none` more counts as better
   * @param onScreen whether less than 1 (a hectare, a hectare-year) counts as equal
   */
  odds(cell: number, direction: 'less' | 'more' | 'none', onScreen = false): KnownOdds {
    const counts = this.census.replicateCounts
    const signs = (sign: number): Uint32Array => {
      const at = (cell * 4 + (onScreen ? 2 : 0) + sign) * REPLICATES
      return this.signs.subarray(at, at + REPLICATES)
    }
    const [less, more] = [signs(0), signs(1)]
    const equal = less.map((futures, r) => counts[r] - futures - more[r])
    const [better, worse] = direction === 'less' ? [less, more] : [more, less]
    const share = (futures: Uint32Array): number => futures.reduce((sum, part) => sum + part, 0) / this.census.count
    return {
      ...{ better: share(better), equal: share(equal), worse: share(worse) },
      errors: { better: errorOf(better, counts), equal: errorOf(equal, counts), worse: errorOf(worse, counts) },
    }
  }
}
