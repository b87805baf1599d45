import { shown } from '../base/problem.ts'
import { exp, log } from '../lanes/functions.ts'
import { descending, type Fault, firstOf, LARGEST, outside } from './faults.ts'
import { type Kind, throughNormal, Z90 } from './kind.ts'

/** A positive value whose logarithm is normal, by median and log-sd or by two percentiles. */
export type Lognormal =
  | { readonly kind: 'lognormal'; readonly median: number; readonly logSd: number }
  | { readonly kind: 'lognormal'; readonly p10: number; readonly p90: number }

const SMALLEST = 1e-15
const WIDEST = 10

export const lognormal: Kind<Lognormal> = {
  label: { nl: 'lognormaal', en: 'lognormal' },
  faults,
  inverse: throughNormal(ofNormal),
  ofNormal,
  mean: (d) => {
    const { median, logSd } = shapeOf(d)
    return median * exp((logSd * logSd) / 2)
  },
  isUncertain: (d) => shapeOf(d).logSd > 0,
  scaled: (d, factor) =>
    'p10' in d ? { ...d, p10: d.p10 * factor, p90: d.p90 * factor } : { ...d, median: d.median * factor },
}

function ofNormal(d: Lognormal): (z: number) => number {
  const { median, logSd } = shapeOf(d)
  return (z) => median * exp(logSd * z)
}

function shapeOf(d: Lognormal): { median: number; logSd: number } {
  if (!('p10' in d)) return d
  return { median: Math.sqrt(d.p10 * d.p90), logSd: log(d.p90 / d.p10) / (2 * Z90) }
}

function faults(d: Lognormal): Fault[] {
  const byPercentiles = 'p10' in d || 'p90' in d
  if (byPercentiles && ('median' in d || 'logSd' in d)) return [twoPairs(d)]
  if (!byPercentiles) return [...outside(d, ['median'], SMALLEST, LARGEST), ...outside(d, ['logSd'], 0, WIDEST)]
  return firstOf(
    () => outside(d, ['p10', 'p90'], SMALLEST, LARGEST),
    () => descending(d, ['p10', 'p90']),
    () => tooWide(d),
  )
}

function twoPairs(d: Lognormal): Fault {
  return {
    at: '',
    what: { nl: 'twee paren parameters tegelijk', en: 'two pairs of parameters at once' },
    got: Object.keys(d).slice(0, 6).join(', '),
    allowed: { nl: 'median en logSd, of p10 en p90', en: 'median and logSd, or p10 and p90' },
    hint: { nl: 'Houd een van beide paren.', en: 'Keep one of the pairs.' },
  }
}

function tooWide(d: Lognormal): Fault[] {
  const { logSd } = shapeOf(d)
  if (logSd <= WIDEST) return []
  return [
    {
      at: '',
      what: { nl: 'p10 en p90 liggen te ver uiteen', en: 'p10 and p90 lie too far apart' },
      got: `logSd ${shown(logSd)}`,
      allowed: { nl: `een logSd van hoogstens ${WIDEST}`, en: `a logSd of at most ${WIDEST}` },
      hint: { nl: 'Controleer de eenheid en het decimaalteken.', en: 'Check the unit and the decimal sign.' },
    },
  ]
}
