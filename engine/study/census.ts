import { REPLICATES } from '../bands/replicates.ts'
import { FAILURES } from '../kernel/run.ts'
import type { Digest } from './digest.ts'
import type { Reader, Writer } from './reductions/bytes.ts'

/** Counts futures: how many were run, how many count, and why the others failed. */
export class Census {
  futures = 0
  failed = 0
  readonly replicateCounts: number[] = new Array<number>(REPLICATES).fill(0)
  private readonly reasons: number[] = new Array<number>(FAILURES.length).fill(0)

  /** Counts one block. */
  add({ lanes, failed }: Pick<Digest, 'lanes' | 'failed'>): void {
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

  /** Adds the counts of other futures. */
  join(other: Census): void {
    this.futures += other.futures
    this.failed += other.failed
    for (let r = 0; r < REPLICATES; r += 1) this.replicateCounts[r] += other.replicateCounts[r]
    for (let code = 0; code < FAILURES.length; code += 1) this.reasons[code] += other.reasons[code]
  }

  write(writer: Writer): void {
    writer.integers(this.futures, this.failed, ...this.replicateCounts, ...this.reasons)
  }

  /** Reads what `write` wrote. */
  static read(reader: Reader): Census {
    const [futures, failed, ...counts] = reader.integers(2 + REPLICATES + FAILURES.length)
    const census = new Census()
    census.futures = futures
    census.failed = failed
    census.replicateCounts.splice(0, REPLICATES, ...counts.slice(0, REPLICATES))
    census.reasons.splice(0, FAILURES.length, ...counts.slice(REPLICATES))
    return census
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
