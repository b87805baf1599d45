import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** New demand of the year from all origins, ha/yr; waiting demand is not in it. */
export const grossDemand: Outcome = {
  id: 'grossDemand',
  label: { nl: 'bruto vraag', en: 'gross demand' },
  help: {
    nl: 'Nieuwe vraag van het jaar: uitbreiding, vervanging, transitie en grote kavels.',
    en: 'New demand of the year: expansion, replacement, transition and large parcels.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['gross'],
  of: asRecorded('gross'),
}
