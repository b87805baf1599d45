import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Waiting demand at the end of the year, ha; 0 or more (E40). */
export const shortfall: Outcome = {
  id: 'shortfall',
  label: { nl: 'wachtende vraag', en: 'waiting demand' },
  help: {
    nl: 'Hectares die bedrijven aan het eind van het jaar vragen en nog niet hebben.',
    en: 'Hectares that firms ask for at the end of the year and do not have yet.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['waiting'],
  of: asRecorded('waiting'),
}
