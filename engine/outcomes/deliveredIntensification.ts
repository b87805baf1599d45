import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Hectares gained on existing parks in the year, ha/yr. */
export const deliveredIntensification: Outcome = {
  id: 'deliveredIntensification',
  label: { nl: 'geleverde intensivering', en: 'delivered intensification' },
  help: {
    nl: 'Hectares die op bestaande terreinen echt gewonnen zijn.',
    en: 'Hectares really gained on existing parks.',
  },
  unit: 'ha',
  direction: 'more',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['delivered'],
  of: asRecorded('delivered'),
}
