/** What every machine offers, whatever it runs the lane rooms with. */

/** A memory in a machine. */
export interface Machine {
  /** [parameter][1024] of the block to run, to be filled before anything is run. */
  readonly parameters: Float64Array | Float32Array
  /** Draws one parameter of a block: shares between 0 and 1, or the standard normal values at these shares. */
  readonly draw: (block: number, parameter: number, asNormal: boolean) => void
  /** Groups of futures in a block, and how many of them take a few milliseconds. */
  readonly groups: number
  readonly slice: number
  /** What the demand side of the block hands over, as `runDemand` leaves it and `runSupply` reads it; of the machine's own order. */
  readonly demand: Float64Array | Float32Array
  /** How many numbers of it are in use after `runDemand`. */
  readonly demandUsed: () => number
  /** Run groups `from` to `to` (not included) of a block with the parameters, and the demand, as they stand. */
  readonly runDemand: (block: number, from: number, to: number) => void
  readonly runSupply: (block: number, from: number, to: number) => void
  /** [1024] failure codes, then [series][year 0..T][1024], after `runSupply`; overwritten by the next. */
  readonly results: Float64Array | Float32Array
  /** Gives its memory to the next run of the same sizes; nothing of it may be read afterwards. */
  readonly release: () => void
}
