import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year that replaces withdrawn hectares, ha/yr. */
export const replacementDemand: Outcome = {
  id: 'replacementDemand',
  label: { nl: 'vervangingsvraag', en: 'replacement demand' },
  help: {
    nl: 'Vraag van bedrijven waarvan het terrein een andere bestemming krijgt.',
    en: 'Demand of firms whose site is withdrawn for another use.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['replacement'],
  of: asRecorded('replacement'),
}
