import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year that passes the sieve, ha/yr. */
export const admittedDemand: Outcome = {
  id: 'admittedDemand',
  label: { nl: 'toegelaten vraag', en: 'admitted demand' },
  help: {
    nl: 'Vraag die door de zeef komt.',
    en: 'Demand that passes the sieve.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['admitted'],
  of: asRecorded('admitted'),
}
