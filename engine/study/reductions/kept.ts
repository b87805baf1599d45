import { BLOCK } from '../plan.ts'
import type { Digest } from '../digest.ts'
import { Reader, Writer } from './bytes.ts'
import type { BlockSeen, Reduction } from './reduction.ts'

/** Which values are kept. */
export interface KeptOptions {
  /** Study of the question. */
  readonly run: number
  /** Its cells (outcomes by year, then scalars), or what the kernel recorded, series by series. */
  readonly of: 'cells' | 'recorded'
}

/** The reduction *kept*: every value of every future, for bands that are exact and for whoever asks which future is which; joins by laying end to end. */
export const kept: Reduction<KeptOptions, readonly Digest[]> = {
  id: 'kept',
  reduce: (before = [], block, { run, of }) => [...before, of === 'cells' ? block.digest(run) : recordedIn(block, run)],
  join: (left, right) => [...left, ...right],
  write: (digests) => {
    const [{ columns }] = digests
    const writer = new Writer().integers(digests.length, columns.length / BLOCK)
    for (const digest of digests) {
      writer.integers(digest.lanes, Number(digest.anyFailed)).part(digest.failed).part(digest.columns)
    }
    return writer.bytes()
  },
  read: (bytes) => {
    const reader = new Reader(bytes)
    const [blocks, cells] = reader.integers(2)
    return Array.from({ length: blocks }, () => {
      const [lanes, anyFailed] = reader.integers(2)
      return { lanes, anyFailed: anyFailed !== 0, failed: reader.octets(BLOCK), columns: reader.doubles(cells * BLOCK) }
    })
  },
}

function recordedIn({ lanes, paths }: BlockSeen, run: number): Digest {
  const { failed, columns } = paths(run)
  return {
    lanes,
    failed,
    anyFailed: failed.subarray(0, lanes).some((code) => code !== 0),
    columns: columns instanceof Float64Array ? columns : Float64Array.from(columns),
  }
}
