import { exp, normalCdf } from '../lanes/functions.ts'
import { descending, firstOf, outside } from './faults.ts'
import { clip, type Kind, throughNormal, Z90 } from './kind.ts'

/** The way planners state a range: one in ten below `p10`, half below `p50`, one in ten above `p90`; never beyond the bounds. */
export interface Quantiles {
  readonly kind: 'quantiles'
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** Draws beyond a bound take the bound itself. */
  readonly low?: number
  readonly high?: number
}

/** x = p50 + z / 1.28155 * (p90 - p50 where z > 0, else p50 - p10), with z standard normal. */
export const quantiles: Kind<Quantiles> = {
  label: { nl: 'drie percentielen', en: 'three percentiles' },
  faults: (d) =>
    firstOf(
      () => outside(d, ['p10', 'p50', 'p90']),
      () =>
        outside(
          d,
          (['low', 'high'] as const).filter((name) => name in d),
        ),
      () => descending(d, ['low', 'p10', 'p50', 'p90', 'high']),
    ),
  inverse: throughNormal(ofNormal),
  ofNormal,
  mean: (d) => {
    const below = (d.p50 - d.p10) / Z90
    const above = (d.p90 - d.p50) / Z90
    const { low = -Infinity, high = Infinity } = d
    return d.p50 + above * clippedHalf((high - d.p50) / above) - below * clippedHalf((d.p50 - low) / below)
  },
  isUncertain: (d) => d.p10 < d.p90,
  scaled: (d, factor) => ({
    ...d,
    p10: d.p10 * factor,
    p50: d.p50 * factor,
    p90: d.p90 * factor,
    ...(d.low === undefined ? {} : { low: d.low * factor }),
    ...(d.high === undefined ? {} : { high: d.high * factor }),
  }),
}

function ofNormal(d: Quantiles): (z: number) => number {
  const { p50, low = -Infinity, high = Infinity } = d
  const below = (p50 - d.p10) / Z90
  const above = (d.p90 - p50) / Z90
  return (z) => clip(p50 + z * (z > 0 ? above : below), low, high)
}

/**
 * Expected value of min(z, bound) over the positive half of the standard normal: 1 / sqrt(2 pi) (1 - exp(-bound^2 / 2)) +
 * bound (1 - cdf(bound)). A side without width has no bound worth the name.
 */
function clippedHalf(bound: number): number {
  if (!(bound < 40)) return 0.3989422804014327
  return 0.3989422804014327 * (1 - exp(-0.5 * bound * bound)) + bound * normalCdf(-bound)
}
