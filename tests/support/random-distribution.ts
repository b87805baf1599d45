import fc from 'fast-check'
import type { Distribution } from '../../engine/distributions/index.ts'

/** Half the width of a bell, in standard deviations, that every draw of 32 bits stays within (normal quantile of 2^-33 is -6.34). */
const REACH = 6.5

/**
 * Any kind of distribution whose draws all lie from `low` to `high`: the bounded kinds on a random part of the range,
 * the bells narrow enough to stay inside, the lognormals where the range is above zero.
 */
export function distributionWithin(low: number, high: number): fc.Arbitrary<Distribution> {
  const inside = fc
    .array(fc.nat(1e6), { minLength: 5, maxLength: 5 })
    .map((steps) => [...steps].sort((a, b) => a - b).map((step) => low + (step / 1e6) * (high - low)))
  const shape = fc.integer({ min: 1, max: 16 }).map((half) => half / 2)
  const weight = fc.integer({ min: 1, max: 9 })
  return inside.chain(([a, b, c, d, e]): fc.Arbitrary<Distribution> => {
    const middle = (low + high) / 2
    const sd = (high - low) / (2 * REACH)
    const kinds: fc.Arbitrary<Distribution>[] = [
      fc.constant({ kind: 'constant', value: c }),
      fc.constant({ kind: 'uniform', low: a, high: e }),
      fc.constant({ kind: 'triangular', low: a, mode: c, high: e }),
      fc.constant({ kind: 'quantiles', p10: b, p50: c, p90: d, low: a, high: e }),
      fc.constant({ kind: 'normal', mean: middle, sd }),
      fc.constant({ kind: 'twoPieceNormal', mode: middle, sdLow: sd / 2, sdHigh: sd }),
      fc.tuple(weight, weight, weight).map((weights) => ({ kind: 'discrete', values: [b, c, d], weights })),
    ]
    // These make a table first, which takes longer than a run: they come less often.
    const tabled: fc.Arbitrary<Distribution>[] = [fc.constant({ kind: 'pert', low: a, mode: c, high: e })]
    if (e - a > (high - low) * 0.01) {
      kinds.push(fc.constant({ kind: 'truncatedNormal', mean: c, sd: (e - a) / 2, low: a, high: e }))
      tabled.push(fc.tuple(shape, shape).map(([alpha, beta]) => ({ kind: 'beta', alpha, beta, low: a, high: e })))
    }
    if (low > 0) {
      const median = Math.sqrt(low * high)
      const logSd = Math.log(high / low) / (2 * REACH)
      const step = Math.exp(1.2815515655446004 * logSd)
      kinds.push(
        fc.constant({ kind: 'lognormal', median, logSd }),
        fc.constant({ kind: 'lognormal', p10: median / step, p90: median * step }),
      )
    }
    return fc.oneof({ arbitrary: fc.oneof(...kinds), weight: 19 }, { arbitrary: fc.oneof(...tabled), weight: 1 })
  })
}
