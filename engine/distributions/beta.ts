import { betaInverse } from './betaInverse.ts'
import { betaTable } from './betaTable.ts'
import { descending, firstOf, outside } from './faults.ts'
import { clip, type Kind } from './kind.ts'

/** A share, or a value between two bounds, with a bump (or a bath) whose place and width alpha and beta set. */
export interface Beta {
  readonly kind: 'beta'
  readonly alpha: number
  readonly beta: number
  /** 0 where absent. */
  readonly low?: number
  /** 1 where absent. */
  readonly high?: number
}

/** Below, draws pile up on the bounds; above, the bump is narrower than any forecast deserves. */
const SMALLEST_SHAPE = 0.1
const LARGEST_SHAPE = 10_000

export const beta: Kind<Beta> = {
  label: { nl: 'bèta', en: 'beta' },
  faults: (d) =>
    firstOf(
      () => [
        ...outside(d, ['alpha', 'beta'], SMALLEST_SHAPE, LARGEST_SHAPE),
        ...outside(
          d,
          (['low', 'high'] as const).filter((name) => name in d),
        ),
      ],
      () => descending({ low: 0, high: 1, ...d }, ['low', 'high']),
    ),
  inverse: (d) => stretched(d, betaInverse(d.alpha, d.beta)),
  table: (d) => stretched(d, betaTable(d.alpha, d.beta)),
  mean: ({ alpha, beta, low = 0, high = 1 }) => low + (high - low) * (alpha / (alpha + beta)),
  isUncertain: ({ low = 0, high = 1 }) => low < high,
  scaled: (d, factor) => ({ ...d, low: (d.low ?? 0) * factor, high: (d.high ?? 1) * factor }),
}

function stretched({ low = 0, high = 1 }: Beta, standard: (u: number) => number): (u: number) => number {
  const width = high - low
  return (u) => clip(low + width * standard(u), low, high)
}
