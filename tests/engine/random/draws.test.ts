import { expect, test } from 'vitest'
import { unit, useMemory } from '../../../engine/lanes/index.ts'
import { drawFor, draw, reverseBits } from '../../../engine/random/draw.ts'
import { KEY_SIZE, keyOf, seedFrom } from '../../../engine/random/keys.ts'
import { chiSquare, correlation, drawnOnce, drawnYearly, drawsOf } from '../../support/named-draws.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const FUTURES = 8192
const scenario = shippedScenario('regio-amersfoort')
const once = drawnOnce(scenario)
const yearly = drawnYearly(scenario, 2030)

test('a draw is never 0 and never 1', () => {
  expect(unit(0)).toBe(0.5 / 4294967296)
  expect(unit(-1)).toBe(1 - 0.5 / 4294967296)
  expect(unit(0x7fffffff)).toBeLessThan(0.5)
  // f32 lanes keep 23 bits, so that the half still fits in a float.
  expect(Math.fround((0 + 0.5) / 8388608)).toBeGreaterThan(0)
  expect(Math.fround((8388607 + 0.5) / 8388608)).toBeLessThan(1)
})

test('bits are reversed', () => {
  expect([0, 1, 2, 3, 0x12345678].map((x) => reverseBits(x) >>> 0)).toEqual([
    0, 0x80000000, 0x40000000, 0xc0000000, 0x1e6a2c48,
  ])
})

test('a future drawn alone is the future of the long run', () => {
  const all = drawsOf('raadstafel', once, 600)
  for (const plain of [false, true]) {
    const long = plain ? drawsOf('raadstafel', once, 600, true) : all
    const keys = new Int32Array(KEY_SIZE)
    for (const f of [0, 7, 8, 417, 599]) {
      // One address and one future at a time, in another order.
      for (let i = once.length - 1; i >= 0; i--) expect(drawAlone(keys, once[i][0], f, plain)).toBe(long[i][f])
    }
  }
})

function drawAlone(keys: Int32Array, name: string, future: number, plain: boolean): number {
  keys.set(keyOf(seedFrom('raadstafel'), name, 0))
  useMemory(new Float64Array(0), keys)
  drawFor(future, plain ? 1 : 0)
  return draw(0)
}

test('every first 2^n points of a replicate fall evenly in 2^n cells', () => {
  for (const column of drawsOf('raadstafel', once, 8 * 256)) {
    for (let r = 0; r < 8; r++) {
      for (const points of [4, 32, 256]) {
        const cells = new Set(Array.from({ length: points }, (_, i) => Math.floor(column[8 * i + r] * points)))
        expect(cells.size).toBe(points)
      }
    }
  }
})

test('independent draws fill the unit interval, and pairs of names and of futures the unit square', () => {
  const columns = drawsOf('raadstafel', [...once, ...yearly], FUTURES, true)
  // 5 standard deviations above the mean of chi-square, for about two hundred looks at once.
  const limit = (freedom: number): number => freedom + 5 * Math.sqrt(2 * freedom)
  for (const [i, column] of columns.entries()) {
    expect(chiSquare(column, 64)).toBeLessThan(limit(63))
    const next = columns[(i + 1) % columns.length]
    expect(
      chiSquare(
        column.map((u, f) => (Math.floor(u * 16) + next[f]) / 16),
        256,
      ),
    ).toBeLessThan(limit(255))
    expect(Math.abs(correlation(column.subarray(1), column.subarray(0, FUTURES - 1)))).toBeLessThan(
      5 / Math.sqrt(FUTURES),
    )
  }
})

/**
 * Correlations between all pairs of about 130 names. Independent draws: 4.9 standard deviations. Lattice: a draw made once has a constructed component and
 * keeps clear of the others; a yearly draw has one by hash, of which some pairs share a line of the lattice within each replicate. Their shifts are independent,
 * so over the eight replicates such a pair is still right in the mean, and the replicates show the spread (docs/model.md, Draws).
 */
const BOUNDS = { plain: { all: 0.054, once: 0.054, rms: 0.0125 }, lattice: { all: 0.45, once: 0.15, rms: 0.0125 } }

test.each(['plain', 'lattice'] as const)(
  'the names of the default region know nothing of one another: %s',
  (sampling) => {
    const columns = drawsOf('raadstafel', [...once, ...yearly], FUTURES, sampling === 'plain')
    let [sum, count, largest, largestOnce] = [0, 0, 0, 0]
    for (let i = 0; i < columns.length; i++) {
      for (let j = 0; j < i; j++) {
        const r = Math.abs(correlation(columns[i], columns[j]))
        sum += r * r
        count += 1
        largest = Math.max(largest, r)
        if (i < once.length) largestOnce = Math.max(largestOnce, r)
      }
    }
    const bound = BOUNDS[sampling]
    expect(
      [largest, largestOnce, Math.sqrt(sum / count)].map((value, i) => value < [bound.all, bound.once, bound.rms][i]),
    ).toEqual([true, true, true])
  },
)
