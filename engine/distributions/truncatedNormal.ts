import { shown } from '../base/problem.ts'
import { exp, normalCdf, normalQuantile } from '../lanes/functions.ts'
import { descending, type Fault, firstOf, LARGEST, outside } from './faults.ts'
import { clip, type Kind } from './kind.ts'

/** The bell curve of `mean` and `sd`, of which only what lies from `low` to `high` is kept. */
export interface TruncatedNormal {
  readonly kind: 'truncatedNormal'
  /** Mean and standard deviation before the ends are cut off. */
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly high: number
}

/** Less of the curve than this between the bounds, and its shape drowns in rounding. */
const LEAST_KEPT = 1e-6

/** Error of the quantile below 1e-11 sd plus 1e-9 of the distance between the bounds, of the mean below 1e-12 sd. */
export const truncatedNormal: Kind<TruncatedNormal> = {
  label: { nl: 'afgekapt normaal', en: 'truncated normal' },
  faults: (d) =>
    firstOf(
      () => [...outside(d, ['mean', 'low', 'high']), ...outside(d, ['sd'], 0, LARGEST)],
      () => descending(d, ['low', 'high']),
      () => emptied(d),
    ),
  inverse: (d) => {
    if (!isUncertain(d)) return () => clip(d.mean, d.low, d.high)
    const { left, right, kept } = cut(d)
    return (u) => {
      const below = left + u * kept
      // Each half of the curve counts from its own tail, where small shares keep their digits.
      const z = below < 0.5 ? normalQuantile(below) : -normalQuantile(Math.min(right + (1 - u) * kept, 0.5))
      return clip(d.mean + d.sd * z, d.low, d.high)
    }
  },
  mean: (d) => {
    if (!isUncertain(d)) return clip(d.mean, d.low, d.high)
    const { from, to, kept } = cut(d)
    const shift = to - from < 0.1 ? narrowMean(from, to) : (density(from) - density(to)) / kept
    return clip(d.mean + d.sd * shift, d.low, d.high)
  },
  isUncertain,
  scaled: (d, factor) => ({
    ...d,
    mean: d.mean * factor,
    sd: d.sd * factor,
    low: d.low * factor,
    high: d.high * factor,
  }),
}

function isUncertain(d: TruncatedNormal): boolean {
  return d.sd > 0 && d.low < d.high
}

function emptied(d: TruncatedNormal): Fault[] {
  const certain = !isUncertain(d)
  if (certain ? d.low === d.high || clip(d.mean, d.low, d.high) === d.mean : cut(d).kept >= LEAST_KEPT) return []
  return [
    {
      at: '',
      what: certain
        ? { nl: 'sd is 0 en mean ligt buiten de grenzen', en: 'sd is 0 and mean lies outside the bounds' }
        : {
            nl: 'bijna niets van de kromme ligt tussen de grenzen',
            en: 'almost nothing of the curve lies between the bounds',
          },
      got: `mean ${shown(d.mean)}, sd ${shown(d.sd)}, low ${shown(d.low)}, high ${shown(d.high)}`,
      allowed: certain
        ? { nl: 'mean van low tot en met high', en: 'mean from low to high' }
        : { nl: 'minstens een miljoenste van de normale kromme', en: 'at least a millionth of the normal curve' },
      hint: {
        nl: 'Breng mean dichter bij de grenzen, of neem een gelijkmatige verdeling.',
        en: 'Bring mean nearer to the bounds, or use a uniform distribution.',
      },
    },
  ]
}

/** The bounds in standard deviations from the mean, and the shares of the curve left of, right of and between them. */
function cut(d: TruncatedNormal): { from: number; to: number; left: number; right: number; kept: number } {
  const from = (d.low - d.mean) / d.sd
  const to = (d.high - d.mean) / d.sd
  const left = shareBelow(from)
  const right = shareBelow(-to)
  const kept = from > 0 ? shareBelow(-from) - right : to < 0 ? shareBelow(to) - left : 1 - left - right
  return { from, to, left, right, kept }
}

/**
 * The share of the standard normal curve below z, with a relative error below 1e-12 in the lower tail.
 *
 * Below -3 from the continued fraction of Laplace, density / (x + 1 / (x + 2 / (x + ...))) with x = -z, to 40 terms.
 */
function shareBelow(z: number): number {
  if (z > -3) return normalCdf(z)
  const x = Math.min(-z, 37)
  let rest = x
  for (let k = 40; k > 0; k--) rest = x + k / rest
  return density(x) / rest
}

/** The standard normal density; the factor is 1 / sqrt(2 pi). */
function density(z: number): number {
  return 0.3989422804014327 * exp(-0.5 * z * z)
}

// Five points of Gauss and Legendre on -1 to 1: place and weight.
const POINTS = [
  [-0.906179845938664, 0.2369268850561891],
  [-0.5384693101056831, 0.4786286704993665],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
] as const

/** Mean between near bounds, where the difference of two nearly equal densities would lose its digits. */
function narrowMean(from: number, to: number): number {
  const middle = (from + to) / 2
  let weights = 0
  let moment = 0
  for (const [place, weight] of POINTS) {
    const step = (place * (to - from)) / 2
    const share = weight * exp(-step * (middle + step / 2))
    weights += share
    moment += share * step
  }
  return middle + moment / weights
}
