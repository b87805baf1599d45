import { invariant } from '../../base/invariant.ts'
import type { Reader, Writer } from './bytes.ts'

/**
 * Sums of blocks that follow each other. From block 0 on they are folded into one running total, in the order of the blocks; elsewhere each
 * block's own stays apart until the fold reaches it. So a total has the same bits however the blocks were split.
 */
export class BlockSums {
  private readonly first: number
  private readonly size: number
  private blocks = 0
  /** The running total alone, or one entry per block. */
  private readonly parts: Float64Array[] = []

  /**
   * @param first number of the first block
   * @param size sums per block
   */
  constructor(first: number, size: number) {
    this.first = first
    this.size = size
    if (first === 0) this.parts.push(new Float64Array(size))
  }

  /** The running totals, [size]; asked only of sums from block 0 on. */
  get total(): Float64Array {
    invariant(this.first === 0, 'sums were not folded from block 0')
    return this.parts[0]
  }

  /** Takes the next block's own sums over, [size]. */
  add(own: Float64Array): void {
    this.blocks += 1
    if (this.first !== 0) {
      this.parts.push(own)
      return
    }
    const [total] = this.parts
    for (let i = 0; i < this.size; i += 1) total[i] += own[i]
  }

  /** Takes over the sums of the blocks that follow. */
  join(next: BlockSums): void {
    invariant(
      next.first > 0 && next.first === this.first + this.blocks,
      `blocks from ${String(next.first)} are no neighbours`,
    )
    for (const own of next.parts) this.add(own)
  }

  write(writer: Writer): void {
    writer.integers(this.first, this.blocks, this.size)
    for (const part of this.parts) writer.part(part)
  }

  /** Reads what `write` wrote. */
  static read(reader: Reader): BlockSums {
    const [first, blocks, size] = reader.integers(3)
    const sums = new BlockSums(first, size)
    if (first === 0) sums.parts[0] = reader.doubles(size).slice()
    else for (let i = 0; i < blocks; i += 1) sums.parts.push(reader.doubles(size))
    sums.blocks = blocks
    return sums
  }
}
