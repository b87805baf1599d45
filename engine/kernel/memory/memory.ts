/** The memory of a run: integers and slots, filled by name. Only `layout` knows where things stand. */
import { invariant } from '../../base/invariant.ts'
import { useMemory } from '../../lanes/index.ts'
import * as layout from './layout.ts'

/** Futures in a block; results come back per block. */
export const BLOCK_FUTURES = layout.BLOCK

export interface Memory {
  readonly integers: Int32Array
  readonly numbers: Float64Array
}

/** The header of a run, by position. */
export type Header = Readonly<Record<number, number>>

/**
 * Makes an empty memory for the sizes in the header, without the columns of a block, and leaves the layout set to it.
 *
 * @param header integers by their position `H_...`; at least the sizes
 */
export function makeMemory(header: Header): Memory {
  const sizes = new Int32Array(layout.HEADER)
  for (const [at, value] of Object.entries(header)) sizes[Number(at)] = value
  useMemory(new Float64Array(0), sizes)
  layout.layOut(1)
  const integers = new Int32Array(layout.INTEGERS)
  integers.set(sizes)
  const memory = { integers, numbers: new Float64Array(layout.PARAMETER) }
  enter(memory)
  return memory
}

/** The same memory with room for the columns of a block, for lanes that run in it; the layout is set to it. */
export function withColumns({ integers, numbers }: Memory): Memory {
  const memory = { integers, numbers: new Float64Array(layout.SLOTS) }
  memory.numbers.set(numbers)
  enter(memory)
  return memory
}

/** Makes this memory the one the kernel and the layout speak of. */
export function enter(memory: Memory): void {
  useMemory(memory.numbers, memory.integers)
  layout.layOut(1)
}

/** Writes consecutive slots from `first`; a bug of ours when one is not a number. */
export function fill(memory: Memory, first: number, values: readonly number[]): void {
  for (const [i, value] of values.entries()) {
    invariant(Number.isFinite(value), `slot ${String(first + i)} is ${String(value)}`)
    memory.numbers[first + i] = value
  }
}

/** Writes consecutive integers from `first`. */
export function fillIntegers(memory: Memory, first: number, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) memory.integers[first + i] = values[i]
}
