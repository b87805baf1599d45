import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year from large parcels, ha/yr. */
export const largeDemand: Outcome = {
  id: 'largeDemand',
  label: { nl: 'vraag naar grote kavels', en: 'demand for large parcels' },
  help: {
    nl: 'Hectares die grootschalige bedrijven dit jaar vragen.',
    en: 'Hectares that large-scale firms ask for this year.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['large'],
  of: asRecorded('large'),
}
