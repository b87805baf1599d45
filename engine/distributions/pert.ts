import { type Beta, beta } from './beta.ts'
import { descending, firstOf, outside } from './faults.ts'
import { clip, type Kind } from './kind.ts'

/**
 * A smooth bump from `low` to `high` with its top at `mode`: the beta distribution with alpha = 1 + 4 (mode - low) /
 * (high - low) and beta = 6 - alpha.
 *
 * Source: Malcolm and others (1959), Application of a Technique for Research and Development Program Evaluation,
 * Operations Research 7(5), 646-669.
 */
export interface Pert {
  readonly kind: 'pert'
  readonly low: number
  readonly mode: number
  readonly high: number
}

export const pert: Kind<Pert> = {
  label: { nl: 'PERT', en: 'PERT' },
  faults: (d) =>
    firstOf(
      () => outside(d, ['low', 'mode', 'high']),
      () => descending(d, ['low', 'mode', 'high']),
    ),
  inverse: (d) => beta.inverse(asBeta(d)),
  table: (d) => (beta.table ?? beta.inverse)(asBeta(d)),
  mean: (d) => clip((d.low + 4 * d.mode + d.high) / 6, d.low, d.high),
  isUncertain: (d) => d.low < d.high,
  scaled: (d, factor) => ({ ...d, low: d.low * factor, mode: d.mode * factor, high: d.high * factor }),
}

function asBeta({ low, mode, high }: Pert): Beta {
  // Without width the shape does not matter; 3 and 3 is the symmetric one.
  const place = low < high ? (mode - low) / (high - low) : 0.5
  return { kind: 'beta', alpha: 1 + 4 * place, beta: 1 + 4 * (1 - place), low, high }
}
