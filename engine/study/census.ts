import { REPLICATES } from '../bands/replicates.ts'
import { FAILURES } from '../kernel/run.ts'
import type { Digest } from './digest.ts'

/** Counts futures: how many were run, how many count, and why the others failed. */
export class Census {
  futures = 0
  failed = 0
  readonly replicateCounts: number[] = new Array<number>(REPLICATES).fill(0)
  private readonly reasons: number[] = new Array<number>(FAILURES.length).fill(0)

  /** Counts one block. */
  add({ lanes, failed }: Digest): void {
    this.futures += lanes
    for (let lane = 0; lane < lanes; lane += 1) {
      const code = failed[lane]
      if (code === 0) this.replicateCounts[lane & (REPLICATES - 1)] += 1
      else {
        this.failed += 1
        this.reasons[code] += 1
      }
    }
  }

  /** Futures that count. */
  get count(): number {
    return this.futures - this.failed
  }

  /** Failures by reason, in the order of the kernel's codes; reasons that did not occur are left out. */
  get failedReasons(): Record<string, number> {
    return Object.fromEntries(
      FAILURES.flatMap((text, code) => (this.reasons[code] > 0 ? [[text, this.reasons[code]]] : [])),
    )
  }
}
