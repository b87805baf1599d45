/**
 * The lanes in WebAssembly, two futures of doubles per lane: the same operations as engine/lanes/index.ts, the same bits.
 * Compiled by AssemblyScript only. Memory holds the integers from address 0; slot i starts at byte 16 i (engine/kernel/memory/layout.ts says which are free).
 */
export const WIDTH: i32 = 2
export const DIGITS: i32 = 15

export type Lane = v128
export type Mask = v128
export type Bits = v128

// @ts-ignore: decorator
@inline
export function get(index: i32): Lane {
  return v128.load((<usize>index) << 4)
}
// @ts-ignore: decorator
@inline
export function set(index: i32, value: Lane): void {
  v128.store((<usize>index) << 4, value)
}
// @ts-ignore: decorator
@inline
export function int(index: i32): i32 {
  return load<i32>((<usize>index) << 2)
}
// @ts-ignore: decorator
@inline
export function splat(value: f64): Lane {
  return f64x2.splat(value)
}
// @ts-ignore: decorator
@inline
export function add(a: Lane, b: Lane): Lane {
  return f64x2.add(a, b)
}
// @ts-ignore: decorator
@inline
export function sub(a: Lane, b: Lane): Lane {
  return f64x2.sub(a, b)
}
// @ts-ignore: decorator
@inline
export function mul(a: Lane, b: Lane): Lane {
  return f64x2.mul(a, b)
}
// @ts-ignore: decorator
@inline
export function div(a: Lane, b: Lane): Lane {
  return f64x2.div(a, b)
}
// @ts-ignore: decorator
@inline
export function neg(a: Lane): Lane {
  return f64x2.neg(a)
}
// @ts-ignore: decorator
@inline
export function abs(a: Lane): Lane {
  return f64x2.abs(a)
}
// @ts-ignore: decorator
@inline
export function sqrt(a: Lane): Lane {
  return f64x2.sqrt(a)
}
// @ts-ignore: decorator
@inline
export function floor(a: Lane): Lane {
  return f64x2.floor(a)
}
// @ts-ignore: decorator
@inline
export function min(a: Lane, b: Lane): Lane {
  return f64x2.pmin(a, b)
}
// @ts-ignore: decorator
@inline
export function max(a: Lane, b: Lane): Lane {
  return f64x2.pmax(a, b)
}
// @ts-ignore: decorator
@inline
export function lt(a: Lane, b: Lane): Mask {
  return f64x2.lt(a, b)
}
// @ts-ignore: decorator
@inline
export function le(a: Lane, b: Lane): Mask {
  return f64x2.le(a, b)
}
// @ts-ignore: decorator
@inline
export function gt(a: Lane, b: Lane): Mask {
  return f64x2.gt(a, b)
}
// @ts-ignore: decorator
@inline
export function ge(a: Lane, b: Lane): Mask {
  return f64x2.ge(a, b)
}
// @ts-ignore: decorator
@inline
export function eq(a: Lane, b: Lane): Mask {
  return f64x2.eq(a, b)
}
// @ts-ignore: decorator
@inline
export function and(a: Mask, b: Mask): Mask {
  return v128.and(a, b)
}
// @ts-ignore: decorator
@inline
export function or(a: Mask, b: Mask): Mask {
  return v128.or(a, b)
}
// @ts-ignore: decorator
@inline
export function not(a: Mask): Mask {
  return v128.not(a)
}
// @ts-ignore: decorator
@inline
export function any(a: Mask): bool {
  return v128.any_true(a)
}
// @ts-ignore: decorator
@inline
export function whole(a: Lane): i32 {
  return <i32>f64x2.extract_lane(a, 0)
}
// @ts-ignore: decorator
@inline
export function select(mask: Mask, a: Lane, b: Lane): Lane {
  return v128.bitselect(a, b, mask)
}

/** The exponent goes straight into the bits: exact for whole k from -1022 to 1023. */
// @ts-ignore: decorator
@inline
export function powerOfTwo(k: Lane): Lane {
  return i64x2.shl(i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(f64x2.add(k, f64x2.splat(1023.0)))), 52)
}
// @ts-ignore: decorator
@inline
export function exponentOf(x: Lane): Lane {
  const exponents: v128 = i64x2.shr_u(x, 52)
  // Two 64-bit exponents, moved next to each other as 32-bit integers.
  const packed: v128 = v128.shuffle<i32>(exponents, exponents, 0, 2, 0, 2)
  return f64x2.sub(f64x2.convert_low_i32x4_s(packed), f64x2.splat(1023.0))
}
// @ts-ignore: decorator
@inline
export function imul(a: i32, b: i32): i32 {
  return a * b
}
// @ts-ignore: decorator
@inline
export function bitsSplat(value: i32): Bits {
  return i32x4.splat(value)
}
// @ts-ignore: decorator
@inline
export function bitsCount(first: i32): Bits {
  return i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3))
}
// @ts-ignore: decorator
@inline
export function bitsGet(index: i32): Bits {
  return v128.load64_zero((<usize>index) << 2)
}
// @ts-ignore: decorator
@inline
export function bitsAdd(a: Bits, b: Bits): Bits {
  return i32x4.add(a, b)
}
// @ts-ignore: decorator
@inline
export function bitsMul(a: Bits, b: Bits): Bits {
  return i32x4.mul(a, b)
}
// @ts-ignore: decorator
@inline
export function bitsXor(a: Bits, b: Bits): Bits {
  return v128.xor(a, b)
}
// @ts-ignore: decorator
@inline
export function bitsShift(a: Bits, by: i32): Bits {
  return i32x4.shr_u(a, by)
}
// @ts-ignore: decorator
@inline
export function unit(x: Bits): Lane {
  return f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(x), f64x2.splat(0.5)), f64x2.splat(2.3283064365386963e-10))
}
