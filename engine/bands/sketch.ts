import { invariant } from '../base/invariant.ts'
import { between, positionOf } from './type7.ts'

/** Below 2^-20 (a hundredth of a square metre in hectares) one bin per power of two is fine enough. */
const TINY = 1023 - 20
const EXPONENTS = 2048
const SIGN = 2048

/**
 * Counts values in bins that depend on nothing but a value's own bits: its sign, its power of two and the top bits of its fraction.
 *
 * No range is chosen beforehand and nothing is clipped; exact 0 has its own bin. Counts are integers, so sketches of parts add up to the sketch of the whole,
 * in any order. A quantile is wrong by at most the width of the bin it falls in: 2^-bits of its size, or 2^-20 where it is smaller than that. Minimum and maximum are exact.
 */
export class Sketch {
  readonly bits: number
  /** One page of 2^bits counts per sign and power of two, made when first needed; index sign * 2048 + exponent. */
  private readonly pages: (Float64Array | undefined)[] = []
  private zeros = 0
  private low = Infinity
  private high = -Infinity
  private total = 0

  /** @param bits bits of the fraction that tell bins apart, 0..20; 10 gives an error of at most 0.1 % */
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
   * @param values finite, without -0; must start at a multiple of 8 bytes, as every Float64Array does
   * @param first index of the first value
   * @param step distance to the next: 8 picks one replicate out of a block
   * @param skip [values.length], not 0 where a future failed and is left out
   */
  add(values: Float64Array, first = 0, step = 1, skip?: Uint8Array): void {
    // Little-endian, as every platform with WebAssembly is: the odd words hold sign, exponent and the top of the fraction.
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
    for (let i = first; i < values.length; i += step) {
      if (skip !== undefined && skip[i] !== 0) continue
      const value = values[i]
      if (value < this.low) this.low = value
      if (value > this.high) this.high = value
      this.total += 1
      if (value === 0) this.zeros += 1
      else this.countBits(words[2 * i + 1])
    }
  }

  private countBits(word: number): void {
    const page = word >>> 20
    const tiny = (page & (EXPONENTS - 1)) < TINY
    const bin = tiny ? 0 : (word & 0xfffff) >>> (20 - this.bits)
    const counts = (this.pages[page] ??= new Float64Array(tiny ? 1 : 1 << this.bits))
    counts[bin]++
  }

  /** Adds the counts of another sketch of the same fineness. */
  merge(other: Sketch): void {
    invariant(other.bits === this.bits, 'sketches of different fineness do not add up')
    other.pages.forEach((counts, page) => {
      if (counts === undefined) return
      const mine = (this.pages[page] ??= new Float64Array(counts.length))
      for (let bin = 0; bin < counts.length; bin += 1) mine[bin] = mine[bin] + counts[bin]
    })
    this.zeros += other.zeros
    this.total += other.total
    this.low = Math.min(this.low, other.low)
    this.high = Math.max(this.high, other.high)
  }

  /**
   * Gives type 7 quantiles of everything counted, each order statistic placed evenly within its bin.
   *
   * @param shares probabilities 0..1, in any order
   */
  quantiles(shares: readonly number[]): number[] {
    const bins = this.bins()
    const at = (rank: number) => this.statistic(bins, rank)
    return shares.map((p) => {
      const { lower, upper, share } = positionOf(this.total, p)
      return between(at(lower), at(upper), share)
    })
  }

  private statistic(bins: readonly Bin[], rank: number): number {
    if (rank === 0) return this.low
    if (rank === this.total - 1) return this.high
    let left = 0
    let right = bins.length - 1
    while (left < right) {
      const middle = (left + right) >> 1
      if (bins[middle].below + bins[middle].count > rank) right = middle
      else left = middle + 1
    }
    const { low, high, below, count } = bins[left]
    const value = low + (high - low) * ((rank - below + 0.5) / count)
    return Math.min(this.high, Math.max(this.low, value)) + 0
  }

  /** The bins that hold something, rising. */
  private bins(): Bin[] {
    const negative: Bin[] = []
    const positive: Bin[] = []
    this.pages.forEach((counts, page) => {
      counts?.forEach((count, bin) => {
        if (count === 0) return
        const [near, far] = edgesOf(page & (EXPONENTS - 1), bin, counts.length)
        if (page >= SIGN) negative.push({ low: -far, high: -near, count, below: 0 })
        else positive.push({ low: near, high: far, count, below: 0 })
      })
    })
    const zero = this.zeros > 0 ? [{ low: 0, high: 0, count: this.zeros, below: 0 }] : []
    let below = 0
    return [...negative.reverse(), ...zero, ...positive].map((bin) => {
      const placed = { ...bin, below }
      below += bin.count
      return placed
    })
  }
}

interface Bin {
  readonly low: number
  readonly high: number
  readonly count: number
  readonly below: number
}

/** The sizes between which a bin lies; built from the bits, so that no power is computed. */
function edgesOf(exponent: number, bin: number, bins: number): [near: number, far: number] {
  const double = new Float64Array(1)
  const words = new Uint32Array(double.buffer)
  const width = (1 << 20) / bins
  const key = exponent * (1 << 20) + bin * width
  words[1] = key
  const near = double[0]
  words[1] = key + width
  const far = double[0]
  return [near, far < Infinity ? far : Number.MAX_VALUE]
}
