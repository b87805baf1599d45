import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Waiting demand of the year that gives up, ha/yr. */
export const lostDemand: Outcome = {
  id: 'lostDemand',
  label: { nl: 'verloren vraag', en: 'lost demand' },
  help: {
    nl: 'Vraag van bedrijven die het wachten opgeven.',
    en: 'Demand of firms that give up waiting.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['lost'],
  of: asRecorded('lost'),
}
