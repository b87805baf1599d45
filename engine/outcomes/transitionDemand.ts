import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year from the transition, ha/yr. */
export const transitionDemand: Outcome = {
  id: 'transitionDemand',
  label: { nl: 'transitievraag', en: 'transition demand' },
  help: {
    nl: 'Extra ruimte voor energie, circulaire economie en klimaat.',
    en: 'Extra land for energy, circular economy and climate.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['transition'],
  of: asRecorded('transition'),
}
