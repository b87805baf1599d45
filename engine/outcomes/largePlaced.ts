import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Large parcels placed in the year, ha/yr. */
export const largePlaced: Outcome = {
  id: 'largePlaced',
  label: { nl: 'grote kavels geplaatst', en: 'large parcels placed' },
  help: {
    nl: 'Hectares van grote kavels die dit jaar een plek vonden.',
    en: 'Hectares of large parcels that found a place this year.',
  },
  unit: 'ha',
  direction: 'more',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['largePlaced'],
  of: asRecorded('largePlaced'),
}
