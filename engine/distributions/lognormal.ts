import { type Problem, shown } from '../base/problem.ts'
import { exp, log, normalQuantile } from '../lanes/functions.ts'
import { descending, firstOf, LARGEST, outside } from './checks.ts'
import { type Kind, Z90 } from './kind.ts'

/** A positive value whose logarithm is normal, by median and log-sd or by two percentiles. */
export type Lognormal =
  | { readonly kind: 'lognormal'; readonly median: number; readonly logSd: number }
  | { readonly kind: 'lognormal'; readonly p10: number; readonly p90: number }

const SMALLEST = 1e-15
const WIDEST = 10

export const lognormal: Kind<Lognormal> = {
  label: { nl: 'lognormaal', en: 'lognormal' },
  problems,
  inverse: (d) => {
    const { median, logSd } = shapeOf(d)
    return (u) => median * exp(logSd * normalQuantile(u))
  },
  mean: (d) => {
    const { median, logSd } = shapeOf(d)
    return median * exp((logSd * logSd) / 2)
  },
  isUncertain: (d) => shapeOf(d).logSd > 0,
  scaled: (d, factor) =>
    'p10' in d ? { ...d, p10: d.p10 * factor, p90: d.p90 * factor } : { ...d, median: d.median * factor },
}

function shapeOf(d: Lognormal): { median: number; logSd: number } {
  if (!('p10' in d)) return d
  return { median: Math.sqrt(d.p10 * d.p90), logSd: log(d.p90 / d.p10) / (2 * Z90) }
}

function problems(d: Lognormal, where: string): Problem[] {
  const byPercentiles = 'p10' in d || 'p90' in d
  if (byPercentiles && ('median' in d || 'logSd' in d)) {
    const allowed = 'median and logSd, or p10 and p90'
    return [{ where, what: 'both pairs of parameters are given', got: shown(d), allowed, hint: 'Keep one pair.' }]
  }
  if (!byPercentiles) {
    return [...outside(d, where, ['median'], SMALLEST, LARGEST), ...outside(d, where, ['logSd'], 0, WIDEST)]
  }
  return firstOf(
    () => outside(d, where, ['p10', 'p90'], SMALLEST, LARGEST),
    () => descending(d, where, ['p10', 'p90']),
    () => tooWide(d, where),
  )
}

function tooWide(d: Lognormal, where: string): Problem[] {
  const { logSd } = shapeOf(d)
  if (logSd <= WIDEST) return []
  const got = `a log-sd of ${shown(logSd)}`
  const hint = 'Check the unit and the decimal sign of p10 and p90.'
  return [{ where, what: 'p10 and p90 lie too far apart', got, allowed: `a log-sd of at most ${WIDEST}`, hint }]
}
