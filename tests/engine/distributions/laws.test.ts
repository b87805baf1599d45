import fc from 'fast-check'
import { normalQuantile } from '../../../engine/lanes/functions.ts'
import { describe, expect, it } from 'vitest'
import {
  type Distribution,
  type KindName,
  isUncertain,
  kindLabel,
  mean,
  median,
  problems,
  quantile,
  normalSampler,
  sampler,
  scaled,
} from '../../../engine/distributions/index.ts'
import { KINDS } from '../../../engine/distributions/shelf.ts'
import { ANY } from './anyDistribution.ts'

const SETTINGS = { seed: 20260101, numRuns: 100 }
const LAST = 2 ** 32 - 1
const u = (x: number): number => (x + 0.5) / 2 ** 32
/** Draws as the engine makes them, the two farthest among them. */
const draw = fc.oneof(fc.integer({ min: 0, max: LAST - 1 }), fc.constantFrom(0, LAST - 1))

/** The bounds that a distribution states, the whole line where it states none. */
function boundsOf(d: Distribution): readonly [number, number] {
  switch (d.kind) {
    case 'constant':
      return [d.value, d.value]
    case 'discrete':
      return [Math.min(...d.values), Math.max(...d.values)]
    case 'beta':
      return [d.low ?? 0, d.high ?? 1]
    case 'lognormal':
      return [0, Infinity]
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'truncatedNormal':
    case 'quantiles':
      return [d.low ?? -Infinity, d.high ?? Infinity]
    case 'normal':
    case 'twoPieceNormal':
      return [-Infinity, Infinity]
  }
}

/** The size of the numbers that went into a quantile: what its rounding is measured by. */
const sizeOf = (d: Distribution): number =>
  Math.max(...[1e-10, 0.001, 0.999, 1 - 1e-10].map((v) => Math.abs(quantile(d, v))))
/** Where all but the far tails lie; of a few values any may be the rare one. */
function spreadOf(d: Distribution): number {
  const rare = d.kind === 'discrete' ? 1e-10 : 0.001
  return quantile(d, 1 - rare) - quantile(d, rare)
}

describe.each(Object.keys(KINDS) as KindName[])('%s', (kind) => {
  const law = (check: (d: Distribution, x: number, y: number) => void, numRuns = SETTINGS.numRuns): void => {
    fc.assert(fc.property(ANY[kind] as fc.Arbitrary<Distribution>, draw, draw, check), { ...SETTINGS, numRuns })
  }

  it('has no problems where it can exist, and says what it is', () => {
    law((d) => {
      expect(problems(d, 'here')).toEqual([])
      expect(KINDS[kind].label).toBe(kindLabel(d))
    })
  })

  it('never falls, not even from one draw to the next', () => {
    law((d, x, y) => {
      const [first, second] = [Math.min(x, y), Math.max(x, y)]
      for (const f of [sampler(d), (v: number) => quantile(d, v)]) {
        expect(f(u(first))).toBeLessThanOrEqual(f(u(first + 1)))
        expect(f(u(first))).toBeLessThanOrEqual(f(u(second)))
      }
    })
  })

  it('stays inside its bounds', () => {
    law((d, x) => {
      const [low, high] = boundsOf(d)
      for (const value of [quantile(d, u(x)), sampler(d)(u(x)), mean(d)]) {
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
      }
    })
  })

  it('has half of its draws below its median', () => {
    law((d) => {
      expect(median(d)).toBe(quantile(d, 0.5))
    })
  })

  it('has the mean of its quantiles as its mean', () => {
    law((d) => {
      const f = sampler(d)
      const cells = 20_000
      let sum = 0
      for (let i = 0; i < cells; i++) sum += f((i + 0.5) / cells)
      expect(Math.abs(sum / cells - mean(d))).toBeLessThanOrEqual(1e-4 * spreadOf(d) + 1e-11 * sizeOf(d) + 1e-300)
    }, 25)
  })

  it('draws what its quantile says', () => {
    law((d, x) => {
      const error = Math.abs(sampler(d)(u(x)) - quantile(d, u(x)))
      const [low, high] = boundsOf(d)
      const stated = { pert: 1e-10, beta: 1e-7 }[kind as string] ?? 0
      expect(error).toBeLessThanOrEqual(stated === 0 ? 0 : stated * (high - low) + 1e-15 * sizeOf(d))
    })
  })

  it('gives the same from the standard normal value, where it goes through it', () => {
    law((d, x) => {
      const z = normalSampler(d)?.(normalQuantile(u(x))) ?? quantile(d, u(x))
      expect(z).toBe(quantile(d, u(x)))
      expect(normalSampler(d) !== null).toBe(['normal', 'lognormal', 'quantiles'].includes(kind))
    })
  })

  it('varies just when it says so', () => {
    law((d) => {
      expect(isUncertain(d)).toBe(quantile(d, u(0)) < quantile(d, u(LAST)))
    })
  })

  it('is the same in another unit', () => {
    const factor = fc.double({ min: 0.001, max: 1000, noNaN: true })
    const arbitrary = ANY[kind] as fc.Arbitrary<Distribution>
    fc.assert(
      fc.property(arbitrary, draw, factor, (d, x, times) => {
        const other = scaled(d, times)
        expect(problems(other, 'here')).toEqual([])
        expect(isUncertain(other)).toBe(isUncertain(d))
        const slack = 1e-11 * sizeOf(other)
        expect(Math.abs(quantile(other, u(x)) - times * quantile(d, u(x)))).toBeLessThanOrEqual(slack)
        expect(Math.abs(mean(other) - times * mean(d))).toBeLessThanOrEqual(slack)
        // Doubling is exact, so nothing may differ.
        expect(quantile(scaled(d, 2), u(x))).toBe(2 * quantile(d, u(x)))
        expect(scaled(d, 1)).toMatchObject(d)
      }),
      SETTINGS,
    )
  })
})

it('refuses a unit that is no multiple of another', () => {
  for (const factor of [0, -1, NaN, Infinity]) {
    expect(() => scaled({ kind: 'constant', value: 1 }, factor)).toThrow('unit')
  }
})
