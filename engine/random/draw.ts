// lane room
/**
 * Stateless draws: a key (lattice component and shifts of one address) and a future give one number, in any order (model.md, Draws).
 * Future f is point f div 8 of replicate f mod 8. A lane group holds at most eight futures, so they share the point and differ in the shift.
 */
import { Bits, Lane, bitsAdd, bitsCount, bitsGet, bitsMul, bitsShift, bitsSplat, bitsXor, imul, int, unit } from 'lanes'

/** Independent shifts of the lattice; the spread over them gives the Monte Carlo error. */
export const REPLICATES: i32 = 8

let firstFuture: i32 = 0
let reversedPoint: i32 = 0
let plainDraws: i32 = 0

/** Reverses the order of the 32 bits, so that any first 2^n points of the lattice are spread evenly. */
export function reverseBits(x: i32): i32 {
  let v: i32 = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  v = ((v >>> 2) & 0x33333333) | ((v & 0x33333333) << 2)
  v = ((v >>> 4) & 0x0f0f0f0f) | ((v & 0x0f0f0f0f) << 4)
  v = ((v >>> 8) & 0x00ff00ff) | ((v & 0x00ff00ff) << 8)
  return (v >>> 16) | (v << 16)
}

/** Points the draws at a group of futures; with `plain` 1 every draw is independent (the check), else points of the lattice. */
export function drawFor(future: i32, plain: i32): void {
  firstFuture = future
  plainDraws = plain
  reversedPoint = reverseBits(future >> 3)
}

/** The 32-bit integers of the key at integer `at`. */
export function bitsAt(at: i32): Bits {
  if (plainDraws) return scrambled(int(at + 1), int(at + 2))
  return bitsAdd(bitsSplat(imul(reversedPoint, int(at))), bitsGet(at + 1 + (firstFuture & 7)))
}

/** The uniform draw, strictly between 0 and 1, of the key at integer `at`. */
export function draw(at: i32): Lane {
  return unit(bitsAt(at))
}

/** A hash of future and key: multiply, shift and mix twice, as the finaliser of MurmurHash3 does. */
function scrambled(first: i32, second: i32): Bits {
  let h: Bits = bitsXor(bitsMul(bitsCount(firstFuture), bitsSplat(-1640531535)), bitsSplat(first))
  h = bitsMul(bitsXor(h, bitsShift(h, 16)), bitsSplat(-2048144789))
  h = bitsXor(bitsMul(bitsXor(h, bitsShift(h, 13)), bitsSplat(-1028477387)), bitsSplat(second))
  h = bitsMul(bitsXor(h, bitsShift(h, 16)), bitsSplat(-2048144789))
  return bitsXor(h, bitsShift(h, 15))
}
