import { invariant } from '../base/invariant.ts'
import { EXPONENTS, SIGN, TINY, edgesOf } from './bins.ts'
import { placesOf, quantilesAt } from './quantiles.ts'

/** Words of a written sketch before its pages: fineness, zeros, total, pages, lowest and highest value. */
const HEAD = 8
const double = new Float64Array(2)
const doubleWords = new Uint32Array(double.buffer)

/** Room for words, which grows. */
export interface WordRoom {
  /** Gives the words with room for at least so many; what was written stays. */
  room(length: number): Uint32Array
}

/**
 * Counts values in bins that depend on nothing but a value's own bits: its sign, its power of two and the top bits of its fraction.
 *
 * No range is chosen beforehand and nothing is clipped; exact 0 has its own bin. Counts are integers, so sketches of parts add up to the sketch of the whole,
 * in any order. A quantile is wrong by at most the width of the bin it falls in: 2^-bits of its size, or 2^-14 where that is more. Minimum and maximum are exact.
 */
export class Sketch {
  readonly bits: number
  /** Counts, page after page; a page holds the bins of one sign and power of two and is made when first needed. */
  private counts = new Uint32Array(0)
  /** Where the page of sign * 2048 + exponent starts, or -1. */
  private readonly starts = new Int16Array(2 * EXPONENTS).fill(-1)
  private pages = 0
  private zeros = 0
  private low = Infinity
  private high = -Infinity
  private total = 0

  /** @param bits bits of the fraction that tell bins apart, 1..15; 10 gives an error of at most 0.1 % */
  constructor(bits: number) {
    this.bits = bits
  }

  /** Number of values counted. */
  get count(): number {
    return this.total
  }

  /**
   * Counts part of a column.
   *
   * @param values finite, without -0
   * @param first index of the first value
   * @param step distance to the next: 8 picks one replicate out of a block
   * @param skip [values.length], not 0 where a future failed and is left out
   */
  add(values: Float64Array, first = 0, step = 1, skip?: Uint8Array): void {
    // Little-endian, as every platform with WebAssembly is: the odd words hold sign, exponent and the top of the fraction.
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
    const { bits, starts } = this
    let { counts, low, high, total, zeros } = this
    for (let i = first; i < values.length; i += step) {
      if (skip !== undefined && skip[i] !== 0) continue
      const value = values[i]
      if (value < low) low = value
      if (value > high) high = value
      total += 1
      if (value === 0) {
        zeros += 1
        continue
      }
      const word = words[2 * i + 1]
      const page = word >>> 20
      let start = starts[page]
      if (start < 0) {
        start = this.addPage(page)
        counts = this.counts
      }
      const bin = (page & (EXPONENTS - 1)) < TINY ? 0 : (word & 0xfffff) >>> (20 - bits)
      counts[(start << bits) + bin] += 1
    }
    this.low = low
    this.high = high
    this.total = total
    this.zeros = zeros
  }

  private addPage(page: number): number {
    const size = 1 << this.bits
    if ((this.pages + 1) * size > this.counts.length) {
      const grown = new Uint32Array(size * Math.max(4, 2 * this.pages))
      grown.set(this.counts)
      this.counts = grown
    }
    this.starts[page] = this.pages
    this.pages += 1
    return this.pages - 1
  }

  /** Adds the counts of another sketch of the same fineness. */
  merge(other: Sketch): void {
    invariant(other.bits === this.bits, 'sketches of different fineness do not add up')
    const size = 1 << this.bits
    for (let page = 0; page < other.starts.length; page += 1) {
      const from = other.starts[page] << this.bits
      if (from < 0) continue
      const at = (this.starts[page] < 0 ? this.addPage(page) : this.starts[page]) << this.bits
      for (let bin = 0; bin < size; bin += 1) this.counts[at + bin] += other.counts[from + bin]
    }
    this.zeros += other.zeros
    this.total += other.total
    this.low = Math.min(this.low, other.low)
    this.high = Math.max(this.high, other.high)
  }

  /**
   * Writes the bins that hold something, page after page in the order of their numbers: equal counts give equal words, however they came together.
   *
   * @returns the place after the last word
   */
  write(out: WordRoom, from: number): number {
    const size = 1 << this.bits
    const words = out.room(from + HEAD + this.pages * (2 + 2 * size))
    double[0] = this.low
    double[1] = this.high
    words.set([this.bits, this.zeros, this.total, this.pages, ...doubleWords], from)
    let at = from + HEAD
    for (let page = 0; page < this.starts.length; page += 1) {
      if (this.starts[page] < 0) continue
      const start = this.starts[page] << this.bits
      const head = at
      at += 2
      for (let bin = 0; bin < size; bin += 1) {
        const count = this.counts[start + bin]
        if (count === 0) continue
        words[at] = bin
        words[at + 1] = count
        at += 2
      }
      words[head] = page
      words[head + 1] = (at - head) / 2 - 1
    }
    return at
  }

  /**
   * Reads what `write` wrote.
   *
   * @returns the sketch, and the place after its last word
   */
  static read(words: Uint32Array, from: number): readonly [Sketch, number] {
    const sketch = new Sketch(words[from])
    sketch.zeros = words[from + 1]
    sketch.total = words[from + 2]
    doubleWords.set(words.subarray(from + 4, from + HEAD))
    sketch.low = double[0]
    sketch.high = double[1]
    const pages = words[from + 3]
    sketch.counts = new Uint32Array(pages << sketch.bits)
    let at = from + HEAD
    for (let i = 0; i < pages; i += 1) {
      const start = sketch.addPage(words[at]) << sketch.bits
      const end = at + 2 + 2 * words[at + 1]
      for (at += 2; at < end; at += 2) sketch.counts[start + words[at]] = words[at + 1]
    }
    return [sketch, at]
  }

  /**
   * Gives type 7 quantiles of everything counted, each order statistic placed evenly within its bin.
   *
   * @param shares probabilities 0..1, in any order
   */
  quantiles(shares: readonly number[]): number[] {
    const places = placesOf(this.total, shares)
    return quantilesAt(places, this.orderStatistics(places.ranks))
  }

  /** Estimates how many values lie above a threshold; within its bin they are taken to lie evenly. */
  above(threshold: number): number {
    let above = 0
    this.walk((count, edges) => {
      const [low, high] = edges()
      if (low >= threshold && high > threshold) above += count
      else if (high > threshold) above += (count * (high - threshold)) / (high - low)
    })
    return above
  }

  /** Walks the bins upwards once, past every wanted rank (rising). */
  private orderStatistics(ranks: readonly number[]): number[] {
    const found: number[] = []
    let below = 0
    this.walk((count, edges) => {
      while (found.length < ranks.length && ranks[found.length] < below + count) {
        const [low, high] = edges()
        found.push(this.placed(ranks[found.length], low + (high - low) * ((ranks[found.length] - below + 0.5) / count)))
      }
      below += count
    })
    return found
  }

  /** Visits every bin that holds something, upwards, with its edges on request. */
  private walk(visit: (count: number, edges: () => readonly [low: number, high: number]) => void): void {
    for (let exponent = EXPONENTS - 1; exponent >= 0; exponent -= 1) {
      this.eachBin(SIGN + exponent, -1, (bin, count, bins) => {
        visit(count, () => {
          const [near, far] = edgesOf(exponent, bin, bins)
          return [-far, -near]
        })
      })
    }
    if (this.zeros > 0) visit(this.zeros, () => [0, 0])
    for (let exponent = 0; exponent < EXPONENTS; exponent += 1) {
      this.eachBin(exponent, 1, (bin, count, bins) => {
        visit(count, () => edgesOf(exponent, bin, bins))
      })
    }
  }

  /** Minimum and maximum are known exactly, and nothing lies beyond them. */
  private placed(rank: number, value: number): number {
    if (rank === 0) return this.low
    if (rank === this.total - 1) return this.high
    return Math.min(this.high, Math.max(this.low, value)) + 0
  }

  private eachBin(page: number, step: 1 | -1, visit: (bin: number, count: number, bins: number) => void): void {
    const start = this.starts[page] << this.bits
    if (start < 0) return
    const bins = (page & (EXPONENTS - 1)) < TINY ? 1 : 1 << this.bits
    for (let bin = step > 0 ? 0 : bins - 1; bin >= 0 && bin < bins; bin += step) {
      const count = this.counts[start + bin]
      if (count > 0) visit(bin, count, bins)
    }
  }
}
