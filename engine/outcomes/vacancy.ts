import { paired } from './column.ts'
import { BY_PLACE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Vacant share of the stock at the end of the year, 0..1; 0 without a stock (E43). */
export const vacancy: Outcome = {
  id: 'vacancy',
  label: { nl: 'leegstand', en: 'vacancy' },
  help: {
    nl: 'Deel van de voorraad dat leeg staat.',
    en: 'Share of the stock that stands vacant.',
  },
  unit: '1',
  direction: 'none',
  kind: 'stock',
  levels: BY_PLACE,
  needs: ['vacant', 'stock'],
  of: paired('vacant', 'stock', (vacant, stock) => (stock > 0 ? vacant / stock : 0)),
}
