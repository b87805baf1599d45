import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { KEY_SIZE, keyOf, seedFrom } from '../../../engine/random/keys.ts'
import { chiSquare, correlation } from '../../support/named-draws.ts'

test('the alea generator of seedrandom gives its published first draws', () => {
  const generator = seedrandom.alea('hello.')
  const published = [0.4783254903741181, 0.8297006865032017, 0.46924330526962876, 0.2505575136747211]
  expect(published.map(() => generator())).toEqual(published)
})

test('seed texts that look alike are different seeds', () => {
  const texts = ['1', '11', '111', '01', ' 1', '1 ', '', 'raadstafel', 'Raadstafel']
  const words = texts.map((text) => seedFrom(text).words.join())
  expect(new Set(words).size).toBe(texts.length)
  const keys = texts.map((text) => keyOf(seedFrom(text), 'growthPosition', 0).slice(1).join())
  expect(new Set(keys).size).toBe(texts.length)
})

test('the component belongs to name and year, the shifts to the seed as well', () => {
  const [one, other] = [seedFrom('1'), seedFrom('2')].map((seed) => keyOf(seed, 'cycle.industry', 2031))
  expect(one[0]).toBe(other[0])
  for (let r = 1; r < KEY_SIZE; r++) expect(one[r]).not.toBe(other[r])
})

/** Names of draws as no scenario has them, so that every component and shift comes from the hash. */
const names = Array.from({ length: 4000 }, (_, i) => `name${String(i)}`)

test('components are odd, and the hash spreads them over all odd residues', () => {
  const components = names.map((name, i) => keyOf(seedFrom('1'), name, i % 40)[0])
  expect(components.every((z) => (z & 1) === 1)).toBe(true)
  const residues = components.map((z) => ((z & 1023) >>> 1) / 512)
  // 127 degrees of freedom: 4 standard deviations above the mean.
  expect(chiSquare(residues, 128)).toBeLessThan(127 + 4 * Math.sqrt(2 * 127))
})

test('the eight shifts of a name are spread evenly and know nothing of one another', () => {
  for (const seed of ['1', '11', 'raadstafel']) {
    const keys = names.map((name, i) => keyOf(seedFrom(seed), name, i % 40))
    const shifts = Array.from({ length: 8 }, (_, r) =>
      Float64Array.from(keys, (key) => (key[1 + r] >>> 0) / 4294967296),
    )
    for (const [r, shift] of shifts.entries()) {
      expect(chiSquare(shift, 64)).toBeLessThan(63 + 5 * Math.sqrt(2 * 63))
      for (let q = 0; q < r; q++)
        expect(Math.abs(correlation(shift, shifts[q]))).toBeLessThan(4.5 / Math.sqrt(names.length))
    }
  }
})
