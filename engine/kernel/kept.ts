/** Columns that outlive the run that made them: parameters and demand sides of blocks, which the next run of the same seed and assumptions finds ready. */

type Column = Float64Array | Float32Array

/** Memory is taken by so many bytes at once, so that what one column leaves fits the next. */
const GRAIN = 65_536

/** Keeps columns up to a number of bytes; the least recently used go first. One per thread: columns never leave it. */
export class KeptColumns {
  #room: number
  readonly #columns = new Map<string, Column>()
  #bytes = 0

  /** @param room bytes */
  constructor(room: number) {
    this.#room = room
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.#bytes
  }

  /** Bytes that may be kept. */
  set room(bytes: number) {
    this.#room = bytes
    this.#makeRoom(0)
  }

  /** Copies what is kept under a key into its place; false when nothing is. */
  fill(into: Column, key: string): boolean {
    const column = this.#columns.get(key)
    if (column === undefined) return false
    this.#columns.delete(key)
    this.#columns.set(key, column)
    into.set(column)
    return true
  }

  /**
   * Keeps a copy of a column, unless it comes so far on in a run that the columns before it fill the room.
   *
   * @param place how many columns of the same run come before it
   */
  keep(column: Column, key: string, place: number): void {
    const bytes = Math.ceil(column.byteLength / GRAIN) * GRAIN
    // Two runs of a thread may have made the same side by side.
    if ((place + 1) * bytes > this.#room || this.#columns.has(key)) return
    // Memory that was used before is at hand; what is new has to be found, page by page.
    const left = this.#makeRoom(bytes)
    const buffer = left?.byteLength === bytes ? left : new ArrayBuffer(bytes)
    const copy = column instanceof Float64Array ? new Float64Array(buffer) : new Float32Array(buffer)
    copy.set(column)
    this.#columns.set(key, copy.subarray(0, column.length))
    this.#bytes += bytes
  }

  /** Lets columns go until so many bytes more fit; gives the memory of the last of them. */
  #makeRoom(bytes: number): ArrayBufferLike | undefined {
    let left: ArrayBufferLike | undefined
    for (const [oldest, { buffer }] of this.#columns) {
      if (this.#bytes + bytes <= this.#room) return left
      this.#columns.delete(oldest)
      this.#bytes -= buffer.byteLength
      left = buffer
    }
    return left
  }
}
