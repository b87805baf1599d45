import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Large parcels refused in the year, ha/yr. */
export const largeRefused: Outcome = {
  id: 'largeRefused',
  label: { nl: 'grote kavels geweigerd', en: 'large parcels refused' },
  help: {
    nl: 'Hectares van grote kavels die dit jaar geen plek vonden of kregen.',
    en: 'Hectares of large parcels that found or were given no place this year.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['largeRefused'],
  of: asRecorded('largeRefused'),
}
