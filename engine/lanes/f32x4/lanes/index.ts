/**
 * The lanes in WebAssembly, four futures of single precision per lane: the same operations as engine/lanes/index.ts, for the picture while dragging.
 * Compiled by AssemblyScript only. Memory holds the integers from address 0; slot i starts at byte 16 i (engine/kernel/memory/layout.ts says which are free).
 */
export const WIDTH: i32 = 4
export const DIGITS: i32 = 7

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
  return f32x4.splat(<f32>value)
}
// @ts-ignore: decorator
@inline
export function add(a: Lane, b: Lane): Lane {
  return f32x4.add(a, b)
}
// @ts-ignore: decorator
@inline
export function sub(a: Lane, b: Lane): Lane {
  return f32x4.sub(a, b)
}
// @ts-ignore: decorator
@inline
export function mul(a: Lane, b: Lane): Lane {
  return f32x4.mul(a, b)
}
// @ts-ignore: decorator
@inline
export function div(a: Lane, b: Lane): Lane {
  return f32x4.div(a, b)
}
// @ts-ignore: decorator
@inline
export function neg(a: Lane): Lane {
  return f32x4.neg(a)
}
// @ts-ignore: decorator
@inline
export function abs(a: Lane): Lane {
  return f32x4.abs(a)
}
// @ts-ignore: decorator
@inline
export function sqrt(a: Lane): Lane {
  return f32x4.sqrt(a)
}
// @ts-ignore: decorator
@inline
export function floor(a: Lane): Lane {
  return f32x4.floor(a)
}
// @ts-ignore: decorator
@inline
export function min(a: Lane, b: Lane): Lane {
  return f32x4.pmin(a, b)
}
// @ts-ignore: decorator
@inline
export function max(a: Lane, b: Lane): Lane {
  return f32x4.pmax(a, b)
}
// @ts-ignore: decorator
@inline
export function lt(a: Lane, b: Lane): Mask {
  return f32x4.lt(a, b)
}
// @ts-ignore: decorator
@inline
export function le(a: Lane, b: Lane): Mask {
  return f32x4.le(a, b)
}
// @ts-ignore: decorator
@inline
export function gt(a: Lane, b: Lane): Mask {
  return f32x4.gt(a, b)
}
// @ts-ignore: decorator
@inline
export function ge(a: Lane, b: Lane): Mask {
  return f32x4.ge(a, b)
}
// @ts-ignore: decorator
@inline
export function eq(a: Lane, b: Lane): Mask {
  return f32x4.eq(a, b)
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
  return <i32>f32x4.extract_lane(a, 0)
}
// @ts-ignore: decorator
@inline
export function select(mask: Mask, a: Lane, b: Lane): Lane {
  return v128.bitselect(a, b, mask)
}

/** The exponent goes straight into the bits: exact for whole k from -126 to 127, to which others are clipped. */
// @ts-ignore: decorator
@inline
export function powerOfTwo(k: Lane): Lane {
  const bounded: v128 = f32x4.pmin(f32x4.pmax(k, f32x4.splat(-126.0)), f32x4.splat(127.0))
  return i32x4.shl(i32x4.trunc_sat_f32x4_s(f32x4.add(bounded, f32x4.splat(127.0))), 23)
}
// @ts-ignore: decorator
@inline
export function exponentOf(x: Lane): Lane {
  return f32x4.sub(f32x4.convert_i32x4_s(i32x4.shr_u(x, 23)), f32x4.splat(127.0))
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
  return v128.load((<usize>index) << 2)
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
  const cell: v128 = f32x4.convert_i32x4_s(i32x4.shr_u(x, 9))
  return f32x4.mul(f32x4.add(cell, f32x4.splat(0.5)), f32x4.splat(1.1920928955078125e-7))
}
