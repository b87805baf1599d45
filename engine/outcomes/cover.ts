import { paired } from './column.ts'
import { BY_SEGMENT } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** A century says "more than anyone plans for"; without a limit a pace of 0 would give an infinity, which JSON cannot hold. */
const LONGEST = 100

function coverYears(position: number, pace: number): number {
  if (position === 0) return 0
  if (pace <= 0) return position > 0 ? LONGEST : -LONGEST
  return Math.min(LONGEST, Math.max(-LONGEST, position / pace))
}

/** Position over pace, years, kept within plus and minus 100 (E43). */
export const cover: Outcome = {
  id: 'cover',
  label: { nl: 'voorraad in jaren', en: 'cover' },
  help: {
    nl: 'Jaren waarvoor het land en de plannen volstaan in het tempo van nu; negatief bij een wachtrij.',
    en: 'Years for which land and plans last at the present pace; negative with a queue.',
  },
  unit: 'yr',
  direction: 'none',
  kind: 'stock',
  levels: BY_SEGMENT,
  needs: ['position', 'pace'],
  of: paired('position', 'pace', coverYears),
}
