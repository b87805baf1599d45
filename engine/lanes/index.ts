// lane room
/**
 * The arithmetic the model is written in, one future per lane, in doubles: the oracle and the fallback.
 *
 * Lane rooms import these names from the bare module `lanes`; under AssemblyScript the same module holds more futures
 * per lane (`engine/lanes/f64x2`, `engine/lanes/f32x4`). Every operation here is exact or correctly rounded by IEEE 754, so all
 * double builds agree bit for bit. Smaller and larger are decided as SIMD decides them (`pmin`, `pmax`).
 */

/** Futures that one lane value holds. */
export const WIDTH: i32 = 1
/** Decimal digits that a lane value carries. */
export const DIGITS: i32 = 15

/** One number per future. The value twin lets lane rooms import the name without `type`, which AssemblyScript does not parse. */
export type Lane = number
export const Lane = 0
/** One yes or no per future. */
export type Mask = boolean
export const Mask = false
/** One 32-bit integer per future. */
export type Bits = number
export const Bits = 0

export let numbers: Float64Array = new Float64Array(0)
export let integers: Int32Array = new Int32Array(0)

/** Points the lanes at the memory of a run: doubles (slots) and 32-bit integers (tables, keys). */
export function useMemory(slots: Float64Array, tables: Int32Array): void {
  numbers = slots
  integers = tables
}

/** Reads slot `index`. */
export function get(index: i32): Lane {
  return numbers[index]
}
/** Writes slot `index`. */
export function set(index: i32, value: Lane): void {
  numbers[index] = value
}
/** Reads integer `index`. */
export function int(index: i32): i32 {
  return integers[index]
}

/** The same number for every future. */
export function splat(value: f64): Lane {
  return value
}
export function add(a: Lane, b: Lane): Lane {
  return a + b
}
export function sub(a: Lane, b: Lane): Lane {
  return a - b
}
export function mul(a: Lane, b: Lane): Lane {
  return a * b
}
export function div(a: Lane, b: Lane): Lane {
  return a / b
}
export function neg(a: Lane): Lane {
  return -a
}
export function abs(a: Lane): Lane {
  return Math.abs(a)
}
export function sqrt(a: Lane): Lane {
  return Math.sqrt(a)
}
export function floor(a: Lane): Lane {
  return Math.floor(a)
}
/** The smaller; `a` when they are equal. */
export function min(a: Lane, b: Lane): Lane {
  return b < a ? b : a
}
/** The larger; `a` when they are equal. */
export function max(a: Lane, b: Lane): Lane {
  return a < b ? b : a
}

export function lt(a: Lane, b: Lane): Mask {
  return a < b
}
export function le(a: Lane, b: Lane): Mask {
  return a <= b
}
export function gt(a: Lane, b: Lane): Mask {
  return a > b
}
export function ge(a: Lane, b: Lane): Mask {
  return a >= b
}
export function eq(a: Lane, b: Lane): Mask {
  return a === b
}
export function and(a: Mask, b: Mask): Mask {
  return a && b
}
export function or(a: Mask, b: Mask): Mask {
  return a || b
}
export function not(a: Mask): Mask {
  return !a
}
/** Whether it holds in at least one of the futures of the lane. */
export function any(a: Mask): boolean {
  return a
}
/** The whole number that every future of the lane has. */
export function whole(a: Lane): i32 {
  return a
}
/** `a` where the mask holds, `b` elsewhere. */
export function select(mask: Mask, a: Lane, b: Lane): Lane {
  return mask ? a : b
}

/** Two to the power of a whole number from -1022 to 1023, exact. */
export function powerOfTwo(k: Lane): Lane {
  return POWERS[k + 1022]
}
const POWERS = powersOfTwo()
function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2046)
  powers[1022] = 1
  for (let k = 1023; k < 2046; k++) powers[k] = powers[k - 1] * 2
  for (let k = 1021; k >= 0; k--) powers[k] = powers[k + 1] / 2
  return powers
}

const scratch = new Float64Array(1)
const scratchWords = new Uint32Array(scratch.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0
/** The binary exponent e of a positive normal number x = m * 2^e with m from 1 to below 2. */
export function exponentOf(x: Lane): Lane {
  scratch[0] = x
  return (scratchWords[HIGH] >>> 20) - 1023
}

/** 32-bit product of two integers, wrapped. */
export function imul(a: i32, b: i32): i32 {
  return Math.imul(a, b)
}
/** The same integer for every future. */
export function bitsSplat(value: i32): Bits {
  return value | 0
}
/** Consecutive integers from `first`, one per future of the lane. */
export function bitsCount(first: i32): Bits {
  return first | 0
}
/** Integers `index`, `index + 1`, ... of the tables, one per future of the lane. */
export function bitsGet(index: i32): Bits {
  return integers[index]
}
export function bitsAdd(a: Bits, b: Bits): Bits {
  return (a + b) | 0
}
export function bitsMul(a: Bits, b: Bits): Bits {
  return Math.imul(a, b)
}
export function bitsXor(a: Bits, b: Bits): Bits {
  return a ^ b
}
/** Shifts right, filling with zeros. */
export function bitsShift(a: Bits, by: i32): Bits {
  return a >>> by
}
/** The centre of cell x of the 2^32 cells of the unit interval: never 0, never 1. */
export function unit(x: Bits): Lane {
  return ((x >>> 0) + 0.5) * 2.3283064365386963e-10
}
