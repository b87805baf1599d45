/** Draws under another key: as reproducible as the usual ones, and independent of them (E59). */
import { type Seed, keyOf } from './keys.ts'

/** Odd, and 5 more than a multiple of 8: its powers reach half of all odd numbers below any power of two before they come round. */
const STEP = 0x9e3779b5
/** Bits of the point numbers at which a pair is looked at: 128, 1,024 and 8,192 points a replicate are 1,024, 8,192 and 65,536 futures. */
const SIZES = [7, 10, 13] as const
/** With no partial quotient above this two draws correlate by less than 0.02 at 8,192 futures. A smaller limit leaves few components, which two other keys would then share. */
const LARGEST_QUOTIENT = 20

/**
 * Gives the key of the address (seed, name, year) under another key (E59): the key of the address (seed, `name#key`, year), its lattice component moved on until it
 * pairs well with the usual one. Equal components with other shifts would differ by a constant within a replicate and be no independent draws.
 *
 * @param year calendar year of a yearly draw, 0 for a draw made once per future
 * @param key any text; no name holds a `#`, so no two addresses meet
 * @returns nine 32-bit integers, as `keyOf` does
 */
export function otherKeyOf(seed: Seed, name: string, year: number, key: string): Int32Array {
  const own = keyOf(seed, `${name}#${key}`, year)
  const [usual] = keyOf(seed, name, year)
  while (!pairsWell(own[0], usual)) own[0] = Math.imul(own[0], STEP)
  return own
}

/**
 * Whether the points (i a, i b) mod 2^n of two odd components lie on few lines at none of the sizes: no partial quotient of their ratio over 2^n is large.
 *
 * Source: Zaremba (1966) and Niederreiter (1992), Random Number Generation and Quasi-Monte Carlo Methods, chapter 5.
 */
export function pairsWell(a: number, b: number): boolean {
  const ratio = Math.imul(a, inverseOf(b))
  return SIZES.every((bits) => largestQuotient(ratio & ((1 << bits) - 1), 1 << bits) <= LARGEST_QUOTIENT)
}

/** The odd number that multiplied by z gives 1 mod 2^32: each step of Newton doubles the three bits that z itself has right. */
function inverseOf(z: number): number {
  let x = z
  for (let step = 0; step < 4; step += 1) x = Math.imul(x, 2 - Math.imul(z, x))
  return x
}

/** The largest partial quotient of the continued fraction of m / size, by Euclid's algorithm. */
function largestQuotient(m: number, size: number): number {
  let [a, b, largest] = [size, m, 0]
  while (b > 0) {
    const quotient = Math.floor(a / b)
    largest = Math.max(largest, quotient)
    ;[a, b] = [b, a - quotient * b]
  }
  return largest
}
