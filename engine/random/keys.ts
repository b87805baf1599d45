/** From seed text to the keys of draws: the only home of seedrandom, asked once per seed. */
import seedrandom from 'seedrandom'
import { COMPONENTS } from './components.ts'
import { REPLICATES } from './draw.ts'

/** What a seed text becomes: four 32-bit words. */
export interface Seed {
  readonly text: string
  readonly words: readonly [number, number, number, number]
}

/** Integers of one key: the lattice component, then a shift per replicate. */
export const KEY_SIZE = 9

/** Turns a seed text into words, through the alea generator of seedrandom (its default one takes "1", "11" and "111" for the same text). */
export function seedFrom(text: string): Seed {
  const generator = seedrandom.alea(text)
  return { text, words: [generator.int32(), generator.int32(), generator.int32(), generator.int32()] }
}

/**
 * Gives the key of the address (seed, name, year); future and replicate come in at the draw.
 *
 * @param year calendar year of a yearly draw, 0 for a draw made once per future
 * @returns nine 32-bit integers: the odd lattice component, which belongs to name and year, and eight shifts, which belong to seed, name and year
 */
export function keyOf(seed: Seed, name: string, year: number): Int32Array {
  const key = new Int32Array(KEY_SIZE)
  const first = hash(name, 0x2545f491)
  const second = hash(name, 0x5bd1e995)
  key[0] = componentOf(name, year, first, second)
  const [a, b, c, d] = seed.words
  for (let r = 0; r < REPLICATES; r++) {
    const low = mixed(first ^ a, Math.imul(year, 0x9e3779b1) ^ b)
    key[1 + r] = mixed(low ^ c, mixed(second ^ d, Math.imul(r + 1, 0x85ebca6b)))
  }
  return key
}

/** The lattice component of an address: constructed for the known names of draws made once, a hash for all others. */
function componentOf(name: string, year: number, first: number, second: number): number {
  const constructed = year === 0 && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
  return constructed ?? mixed(first ^ Math.imul(year, 0x27d4eb2f), second) | 1
}

/** A 32-bit hash of a text: FNV-1a over its UTF-16 codes, then mixed. */
function hash(text: string, start: number): number {
  let h = start | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mixed(h, start)
}

/** Mixes two 32-bit words into one: the finaliser of MurmurHash3 over their combination. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
