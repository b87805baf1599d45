import type { Scalar } from './scalar.ts'

/** Row that stands for "never within the horizon". */
export const NEVER = 0

/**
 * First row, not before the relief row, in which the shortfall is above the norm in that year and the next; `NEVER` if there is none (E44).
 * The last year has no next one and cannot tip.
 */
export const tippingYear: Scalar = {
  id: 'tippingYear',
  label: { nl: 'kantelmoment', en: 'tipping year' },
  help: {
    nl: 'Eerste jaar waarin de wachtende vraag twee jaar achtereen boven de norm ligt, gerekend vanaf het jaar waarin een besluit kan helpen.',
    en: 'First year in which waiting demand is above the norm two years running, from the year in which a decision can help.',
  },
  unit: 'year',
  direction: 'more',
  needs: ['shortfall'],
  of: (derived, out, { rows, lanes, norm, reliefRow }) => {
    const column = derived('shortfall')
    out.fill(NEVER)
    for (let row = Math.max(1, reliefRow); row < rows - 1; row += 1) {
      for (let lane = 0; lane < lanes; lane += 1) {
        const tips = column[row * lanes + lane] > norm && column[(row + 1) * lanes + lane] > norm
        if (tips && out[lane] === NEVER) out[lane] = row
      }
    }
  },
}

/** 1 where the shortfall is above the norm at the base year already, else 0. */
export const alreadyShort: Scalar = {
  id: 'alreadyShort',
  label: { nl: 'al tekort', en: 'short from the start' },
  help: { nl: 'In het basisjaar al boven de norm.', en: 'Above the norm at the base year already.' },
  unit: '1',
  direction: 'less',
  needs: ['shortfall'],
  of: (derived, out, { lanes, norm }) => {
    const column = derived('shortfall')
    for (let lane = 0; lane < lanes; lane += 1) out[lane] = column[lane] > norm ? 1 : 0
  },
}
