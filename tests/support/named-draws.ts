import { useMemory } from '../../engine/lanes/index.ts'
import { draw, drawFor } from '../../engine/random/draw.ts'
import { KEY_SIZE, keyOf, seedFrom } from '../../engine/random/keys.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { assumptionIds } from '../../engine/scenario/declared/assumptions.ts'

/** A draw by name; year 0 for one made once per future. */
export type Address = readonly [name: string, year: number]

/** The draws of each address, [address][future], futures from 0. */
export function drawsOf(seed: string, addresses: readonly Address[], futures: number, plain = false): Float64Array[] {
  const words = seedFrom(seed)
  const keys = new Int32Array(addresses.length * KEY_SIZE)
  for (const [i, [name, year]] of addresses.entries()) keys.set(keyOf(words, name, year), i * KEY_SIZE)
  const columns = addresses.map(() => new Float64Array(futures))
  useMemory(new Float64Array(0), keys)
  for (let f = 0; f < futures; f++) {
    drawFor(f, plain ? 1 : 0)
    for (const [i, column] of columns.entries()) column[f] = draw(i * KEY_SIZE)
  }
  return columns
}

/** Every draw of a scenario that is made once per future. */
export function drawnOnce({ sectors, plans }: Scenario): readonly Address[] {
  const assumptions = assumptionIds(sectors.map(({ id }) => id))
  const ofPlans = plans.flatMap(({ id }) => [`lead.${id}`, `fallOut.${id}`])
  return [...assumptions, ...ofPlans].map((name): Address => [name, 0])
}

/** Every draw of a scenario in one year, and the answers of a council period that starts in it. */
export function drawnYearly({ sectors, segments, plans }: Scenario, year: number): readonly Address[] {
  const slots = [0, 1, 2, 3, 4, 5]
  const names = [
    ...['cycle', 'recessionStart', 'largeCount'],
    ...slots.flatMap((j) => [`largeSize.${String(j)}`, `largeValue.${String(j)}`]),
    ...sectors.map(({ id }) => `cycle.${id}`),
    ...segments.map(({ id }) => `monitorNoise.${id}`),
    ...plans.map(({ id }) => `answer.${id}`),
  ]
  return names.map((name): Address => [name, year])
}

/** The correlation of two lists of numbers. */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const n = one.length
  let [a, b] = [0, 0]
  for (let i = 0; i < n; i++) [a, b] = [a + one[i] / n, b + other[i] / n]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    ab += (one[i] - a) * (other[i] - b)
    aa += (one[i] - a) * (one[i] - a)
    bb += (other[i] - b) * (other[i] - b)
  }
  return ab / Math.sqrt(aa * bb)
}

/** Pearson's chi-square of draws from 0 to 1 over equal bins. */
export function chiSquare(draws: ArrayLike<number>, bins: number): number {
  const counts = new Float64Array(bins)
  for (let i = 0; i < draws.length; i++) counts[Math.floor(draws[i] * bins)] += 1
  const expected = draws.length / bins
  return counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
}
