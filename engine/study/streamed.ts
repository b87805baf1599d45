import { invariant } from '../base/invariant.ts'
import { REPLICATES } from '../bands/replicates.ts'
import { Sketch } from '../bands/sketch.ts'
import type { Statistics } from '../bands/statistics.ts'
import { Census } from './census.ts'
import { type Digest, cellOf } from './digest.ts'
import { addAbove, addSums } from './partials.ts'
import { BlockSums } from './reductions/blockSums.ts'
import { type Reader, Words, Writer } from './reductions/bytes.ts'

/** Bits of the fraction in the band's own bins: an error of at most 2^-10, 0.1 %. */
const FINE = 10
/** Bits in a replicate's bins, of which only the spread between replicates is used. */
const COARSE = 7

/** Forgets the futures of its blocks and keeps sums, counts and bins: bands of any number of futures in bounded memory. */
export class Streamed {
  readonly census: Census
  /** Rising, per cell. */
  private readonly thresholds: readonly (readonly number[])[]
  private readonly sketches: readonly Sketch[]
  /** Per cell and replicate, for the errors of quantiles; empty when nobody asks for those. */
  private readonly replicates: readonly Sketch[]
  /** [cell][8] */
  private readonly sums: BlockSums
  /** Futures above each threshold, [cell][threshold][8]. */
  private readonly above: readonly Float64Array[]

  private constructor(parts: Parts) {
    this.census = parts.census
    this.thresholds = parts.thresholds
    this.sketches = parts.sketches
    this.replicates = parts.replicates
    this.sums = parts.sums
    this.above = parts.above
  }

  /**
   * @param first number of the first block that will come
   * @param thresholds counted exactly, per cell
   */
  static from(first: number, thresholds: readonly (readonly number[])[], withErrors: boolean): Streamed {
    const cells = thresholds.length
    return new Streamed({
      census: new Census(),
      thresholds,
      sketches: Array.from({ length: cells }, () => new Sketch(FINE)),
      replicates: Array.from({ length: withErrors ? cells * REPLICATES : 0 }, () => new Sketch(COARSE)),
      sums: new BlockSums(first, cells * REPLICATES),
      above: thresholds.map((one) => new Float64Array(one.length * REPLICATES)),
    })
  }

  /** Takes the next block; blocks come in their order, which sums depend on and counts do not. */
  add(digest: Digest): void {
    this.census.add(digest)
    const skip = digest.anyFailed ? digest.failed : undefined
    const own = new Float64Array(this.thresholds.length * REPLICATES)
    for (const [cell, thresholds] of this.thresholds.entries()) {
      const column = cellOf(digest, cell)
      this.sketches[cell].add(column, 0, 1, skip)
      if (this.replicates.length > 0) {
        for (let r = 0; r < REPLICATES; r += 1) this.replicates[cell * REPLICATES + r].add(column, r, REPLICATES, skip)
      }
      addSums(digest, cell, own, cell * REPLICATES)
      thresholds.forEach((threshold, i) => {
        addAbove(digest, cell, [threshold], this.above[cell], i * REPLICATES)
      })
    }
    this.sums.add(own)
  }

  /** Takes over what was gathered of the blocks that follow. */
  join(next: Streamed): void {
    this.census.join(next.census)
    this.sketches.forEach((sketch, cell) => {
      sketch.merge(next.sketches[cell])
    })
    this.replicates.forEach((sketch, i) => {
      sketch.merge(next.replicates[i])
    })
    this.sums.join(next.sums)
    for (const [cell, above] of this.above.entries())
      for (let i = 0; i < above.length; i += 1) above[i] += next.above[cell][i]
  }

  write(): Uint8Array {
    const writer = new Writer().integers(this.thresholds.length, this.replicates.length)
    this.census.write(writer)
    writer.part(Uint32Array.from(this.thresholds, (one) => one.length))
    writer.part(Float64Array.from(this.thresholds.flat()))
    for (const above of this.above) writer.part(above)
    this.sums.write(writer)
    const words = new Words()
    let length = 0
    for (const sketch of [...this.sketches, ...this.replicates]) length = sketch.write(words, length)
    return writer.integers(length).part(words.room(length).subarray(0, length)).bytes()
  }

  /** Reads what `write` wrote. */
  static read(reader: Reader): Streamed {
    const [cells, replicates] = reader.integers(2)
    const census = Census.read(reader)
    const lengths = [...reader.integers(cells)]
    const all = [...reader.doubles(lengths.reduce((sum, length) => sum + length, 0))]
    const thresholds = lengths.map((length) => all.splice(0, length))
    const above = lengths.map((length) => reader.doubles(length * REPLICATES).slice())
    const sums = BlockSums.read(reader)
    const words = reader.integers(reader.integers(1)[0])
    let at = 0
    const sketch = (): Sketch => {
      const [read, next] = Sketch.read(words, at)
      at = next
      return read
    }
    return new Streamed({
      census,
      thresholds,
      above,
      sums,
      sketches: Array.from({ length: cells }, sketch),
      replicates: Array.from({ length: replicates }, sketch),
    })
  }

  /** Answers questions about one cell; there must be a future that counts. */
  statistics(cell: number): Statistics {
    const first = cell * REPLICATES
    return {
      count: this.census.count,
      replicateCounts: this.census.replicateCounts,
      replicateSums: [...this.sums.total.subarray(first, first + REPLICATES)],
      quantiles: (shares) => this.sketches[cell].quantiles(shares),
      above: (thresholds) => thresholds.map((threshold) => this.countsAbove(cell, threshold)),
    }
  }

  private countsAbove(cell: number, threshold: number): readonly number[] {
    const i = this.thresholds[cell].indexOf(threshold)
    if (i >= 0) return [...this.above[cell].subarray(i * REPLICATES, (i + 1) * REPLICATES)]
    invariant(this.replicates.length > 0, 'a streamed run without errors counts only the thresholds it was asked for')
    const first = cell * REPLICATES
    return this.replicates.slice(first, first + REPLICATES).map((replicate) => replicate.above(threshold))
  }
}

interface Parts {
  readonly census: Census
  readonly thresholds: readonly (readonly number[])[]
  readonly sketches: readonly Sketch[]
  readonly replicates: readonly Sketch[]
  readonly sums: BlockSums
  readonly above: readonly Float64Array[]
}
