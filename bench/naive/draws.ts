/** Draws from the distributions of a scenario, one at a time. */
import type { Distribution } from '../../engine/distributions/index.ts'
import type { Tools } from './tools.ts'

const Z90 = 1.2815515655446004

/** The value of a distribution that stands at z of a standard normal; for the kinds of lead times. */
export function atNormal(d: Distribution, z: number, { exp, log }: Tools): number {
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'normal':
      return d.mean + d.sd * z
    case 'lognormal': {
      if ('median' in d) return d.median * exp(d.logSd * z)
      const low = log(d.p10)
      const high = log(d.p90)
      return exp((low + high) / 2 + ((high - low) / (2 * Z90)) * z)
    }
    case 'quantiles': {
      const x = d.p50 + (z / Z90) * (z > 0 ? d.p90 - d.p50 : d.p50 - d.p10)
      return Math.min(d.high ?? Infinity, Math.max(d.low ?? -Infinity, x))
    }
    default:
      throw new Error(`the plain programs draw no ${d.kind}`)
  }
}

/** One draw. */
export function drawFrom(d: Distribution, tools: Tools): number {
  if (d.kind === 'uniform') return d.low + (d.high - d.low) * tools.random()
  if (d.kind === 'triangular') {
    const { low, mode, high } = d
    const u = tools.random()
    if (u * (high - low) < mode - low) return low + tools.sqrt(u * (high - low) * (mode - low))
    return high - tools.sqrt((1 - u) * (high - low) * (high - mode))
  }
  return atNormal(d, tools.normal(), tools)
}

/** A Poisson number by multiplying uniforms, as in every textbook. */
export function poisson(mean: number, { random, exp }: Tools): number {
  const limit = exp(-mean)
  let product = random()
  let count = 0
  while (product > limit) {
    product *= random()
    count += 1
  }
  return count
}
