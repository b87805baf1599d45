import fc from 'fast-check'
import type { Distribution, KindName } from '../../../engine/distributions/index.ts'

type OfKind<K extends KindName> = Extract<Distribution, { readonly kind: K }>

const number = fc.double({ min: -1000, max: 1000, noNaN: true })
const width = fc.oneof({ arbitrary: fc.double({ min: 0.01, max: 500, noNaN: true }), weight: 9 }, fc.constant(0))
const shape = fc.double({ min: 0.1, max: 50, noNaN: true })
const weight = fc.oneof(fc.double({ min: 0.01, max: 10, noNaN: true }), fc.constant(0))

/** Values that never fall, the first anywhere. */
function rising(count: number): fc.Arbitrary<number[]> {
  return fc.tuple(number, fc.array(width, { minLength: count - 1, maxLength: count - 1 })).map(([first, steps]) => {
    let value = first
    return [first, ...steps.map((step) => (value += step))]
  })
}

/** One arbitrary of possible distributions for each kind of the shelf; a new kind does not compile without its own. */
export const ANY: { readonly [K in KindName]: fc.Arbitrary<OfKind<K>> } = {
  constant: number.map((value) => ({ kind: 'constant', value })),
  uniform: rising(2).map(([low = 0, high = 0]) => ({ kind: 'uniform', low, high })),
  triangular: rising(3).map(([low = 0, mode = 0, high = 0]) => ({ kind: 'triangular', low, mode, high })),
  pert: rising(3).map(([low = 0, mode = 0, high = 0]) => ({ kind: 'pert', low, mode, high })),
  normal: fc.record({ kind: fc.constant('normal' as const), mean: number, sd: width }),
  truncatedNormal: fc
    .tuple(rising(2), fc.double({ min: -0.5, max: 1.5, noNaN: true }), fc.double({ min: 0.3, max: 30, noNaN: true }))
    .map(([[low = 0, high = 0], place, spread]) => {
      const mean = low + place * (high - low)
      return { kind: 'truncatedNormal', mean, sd: spread * (high - low), low, high }
    }),
  twoPieceNormal: fc.record({
    kind: fc.constant('twoPieceNormal' as const),
    mode: number,
    sdLow: width,
    sdHigh: width,
  }),
  lognormal: fc.oneof(
    fc.record({
      kind: fc.constant('lognormal' as const),
      median: fc.double({ min: 0.01, max: 1000, noNaN: true }),
      logSd: fc.oneof(fc.double({ min: 0.01, max: 0.8, noNaN: true }), fc.constant(0)),
    }),
    fc
      .tuple(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.oneof(fc.double({ min: 1.01, max: 7, noNaN: true }), fc.constant(1)),
      )
      .map(([p10, ratio]) => ({ kind: 'lognormal' as const, p10, p90: p10 * ratio })),
  ),
  beta: fc.oneof(
    fc.record({ kind: fc.constant('beta' as const), alpha: shape, beta: shape }),
    fc
      .tuple(shape, shape, rising(2))
      .map(([alpha, beta, [low = 0, high = 0]]) => ({ kind: 'beta' as const, alpha, beta, low, high })),
  ),
  discrete: fc
    .array(fc.tuple(number, weight), { minLength: 1, maxLength: 12 })
    .filter((pairs) => pairs.some(([, share]) => share > 0))
    .map((pairs) => ({
      kind: 'discrete',
      values: pairs.map(([value]) => value),
      weights: pairs.map(([, share]) => share),
    })),
  quantiles: fc.oneof(
    rising(3).map(([p10 = 0, p50 = 0, p90 = 0]) => ({ kind: 'quantiles' as const, p10, p50, p90 })),
    rising(5).map(([low = 0, p10 = 0, p50 = 0, p90 = 0, high = 0]) => ({
      kind: 'quantiles' as const,
      p10,
      p50,
      p90,
      low,
      high,
    })),
  ),
}
