import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year served in another municipality, ha/yr. */
export const servedAcrossBorders: Outcome = {
  id: 'servedAcrossBorders',
  label: { nl: 'over de gemeentegrens bediend', en: 'served across borders' },
  help: {
    nl: 'Vraag die dit jaar in een andere gemeente van de regio een plek vond.',
    en: 'Demand that found a place in another municipality of the region this year.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['acrossBorders'],
  of: asRecorded('acrossBorders'),
}
