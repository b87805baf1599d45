import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year from growth, ha/yr. */
export const expansionDemand: Outcome = {
  id: 'expansionDemand',
  label: { nl: 'uitbreidingsvraag', en: 'expansion demand' },
  help: {
    nl: 'Vraag door groei van banen en van grond per baan.',
    en: 'Demand from growth of jobs and of land per job.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['expansion'],
  of: asRecorded('expansion'),
}
