import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Issuable land at the end of the year, ha. */
export const issuable: Outcome = {
  id: 'issuable',
  label: { nl: 'uitgeefbaar', en: 'issuable land' },
  help: {
    nl: 'Hectares die aan het eind van het jaar uitgegeven kunnen worden.',
    en: 'Hectares that can be issued at the end of the year.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['issuable'],
  of: asRecorded('issuable'),
}
