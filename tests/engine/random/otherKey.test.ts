import { expect, test } from 'vitest'
import { useMemory } from '../../../engine/lanes/index.ts'
import { draw, drawFor } from '../../../engine/random/draw.ts'
import { keyOf, seedFrom } from '../../../engine/random/keys.ts'
import { otherKeyOf, pairsWell } from '../../../engine/random/otherKey.ts'
import { chiSquare, correlation, drawnOnce, drawnYearly } from '../../support/named-draws.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const FUTURES = 8192
const scenario = shippedScenario('regio-amersfoort')
const names = [...drawnOnce(scenario), ...drawnYearly(scenario, 2030)]
const seed = seedFrom('raadstafel')

function drawnBy(key: Int32Array, plain: boolean): Float64Array {
  useMemory(new Float64Array(0), key)
  return Float64Array.from({ length: FUTURES }, (_, future) => {
    drawFor(future, plain ? 1 : 0)
    return draw(0)
  })
}

/** Largest correlation over all futures and within one replicate: of independent draws 4.9 standard deviations, of the lattice far less. */
test.each([
  ['lattice', 0.02, 0.07],
  ['plain', 0.054, 0.153],
] as const)('draws under another key are even and know nothing of the usual ones: %s', (sampling, all, within) => {
  for (const [name, year] of names) {
    const usual = drawnBy(keyOf(seed, name, year), sampling === 'plain')
    const other = drawnBy(otherKeyOf(seed, name, year, 'B'), sampling === 'plain')
    expect(chiSquare(other, 64)).toBeLessThan(63 + 5 * Math.sqrt(2 * 63))
    expect(Math.abs(correlation(usual, other)), name).toBeLessThan(all)
    // Draws that differ by a constant within each replicate would pass on the whole, and fail here.
    for (let r = 0; r < 8; r += 1) {
      const [one, two] = [usual, other].map((column) => column.filter((_, f) => f % 8 === r))
      expect(Math.abs(correlation(one, two)), name).toBeLessThan(within)
    }
  }
})

test('another key is reproducible, and belongs to seed, name, year and text', () => {
  const key = otherKeyOf(seed, 'modelError', 0, 'B')
  expect(otherKeyOf(seedFrom('raadstafel'), 'modelError', 0, 'B')).toEqual(key)
  const others = [
    otherKeyOf(seed, 'modelError', 0, 'C'),
    otherKeyOf(seed, 'modelError', 2030, 'B'),
    otherKeyOf(seed, 'giveUp', 0, 'B'),
    otherKeyOf(seedFrom('x'), 'modelError', 0, 'B'),
  ]
  for (const other of others) expect(other.slice(1)).not.toEqual(key.slice(1))
  expect(others[3][0]).toBe(key[0])
})

test('a pair whose points lie on few lines is not taken', () => {
  const [z] = keyOf(seed, 'modelError', 0)
  for (const few of [1, -1, 3, 5, 1025]) expect(pairsWell(Math.imul(z, few), z)).toBe(false)
  // Quotients of at most 5 at all three sizes: as even as it gets.
  expect(pairsWell(Math.imul(z, 1773), z)).toBe(true)
})
