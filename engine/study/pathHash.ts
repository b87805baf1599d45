import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Digest, cellOf } from './digest.ts'

/**
 * Hashes every number of every future: SHA-256 over the blocks in their order; of each first which futures failed, then cell by cell (series and year) the values as little-endian doubles,
 * 0 for a future that failed, whose values mean nothing.
 *
 * Equal for equal futures, whatever machine, f64 backend, number of threads or order of blocks made them.
 */
export class PathHash {
  private readonly hash = sha256.create()

  /** Takes the next block; blocks come in their order. */
  add(digest: Digest): void {
    const { lanes, failed, anyFailed, columns } = digest
    const codes = failed.slice(0, lanes)
    this.hash.update(codes)
    for (let cell = 0; cell * failed.length < columns.length; cell += 1) {
      const values = cellOf(digest, cell)
      const sound = anyFailed ? values.map((value, lane) => (codes[lane] === 0 ? value : 0)) : values
      this.hash.update(new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength))
    }
  }

  /** The first 16 hex digits; nothing can be added afterwards. */
  get text(): string {
    return bytesToHex(this.hash.digest()).slice(0, 16)
  }
}
