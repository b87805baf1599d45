/** Columns that outlive the run that made them: parameters and demand sides of blocks, which the next run of the same seed and assumptions finds ready. */

type Column = Float64Array | Float32Array

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
    this.#drop()
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
    if ((place + 1) * column.byteLength > this.#room) return
    this.#columns.set(key, column.slice())
    this.#bytes += column.byteLength
    this.#drop()
  }

  #drop(): void {
    for (const [oldest, { byteLength }] of this.#columns) {
      if (this.#bytes <= this.#room) return
      this.#columns.delete(oldest)
      this.#bytes -= byteLength
    }
  }
}
