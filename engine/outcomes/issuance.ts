import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Land issued in the year, ha/yr. */
export const issuance: Outcome = {
  id: 'issuance',
  label: { nl: 'uitgifte', en: 'issuance' },
  help: {
    nl: 'Hectares die dit jaar uitgegeven zijn.',
    en: 'Hectares issued this year.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['issuance'],
  of: asRecorded('issuance'),
}
