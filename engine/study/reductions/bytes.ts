/** Lays numbers out as bytes and takes them up again: little-endian, every part on a multiple of eight, so that a column is read in place. */
import { invariant } from '../../base/invariant.ts'

const ALIGNMENT = 8

type Part = Uint8Array | Uint32Array | Float64Array

/** Collects parts in their order. */
export class Writer {
  private readonly parts: Part[] = []
  private size = 0

  /** Adds whole numbers, 0 to 2^32 - 1. */
  integers(...values: readonly number[]): this {
    return this.part(Uint32Array.from(values))
  }

  /** Adds an array; its length is not written. */
  part(part: Part): this {
    this.parts.push(part)
    this.size += aligned(part.byteLength)
    return this
  }

  /** All parts in one piece. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.size)
    let at = 0
    for (const part of this.parts) {
      all.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
      at += aligned(part.byteLength)
    }
    return all
  }
}

/** Takes up what a `Writer` laid out, in the same order. Arrays are views of the bytes wherever these start on a multiple of eight. */
export class Reader {
  private readonly all: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.all = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
  }

  /** Reads so many whole numbers. */
  integers(count: number): Uint32Array {
    return new Uint32Array(this.all.buffer, this.take(4 * count), count)
  }

  octets(count: number): Uint8Array {
    return new Uint8Array(this.all.buffer, this.take(count), count)
  }

  doubles(count: number): Float64Array {
    return new Float64Array(this.all.buffer, this.take(8 * count), count)
  }

  private take(size: number): number {
    const start = this.at
    this.at += aligned(size)
    invariant(this.at <= this.all.byteLength, 'bytes of a reduction end too early')
    return this.all.byteOffset + start
  }
}

/** Words that grow as they are written. */
export class Words {
  private words = new Uint32Array(1024)

  /** Gives the words with room for at least so many; what was written stays. */
  room(length: number): Uint32Array {
    if (length > this.words.length) {
      const grown = new Uint32Array(2 * length)
      grown.set(this.words)
      this.words = grown
    }
    return this.words
  }
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}
