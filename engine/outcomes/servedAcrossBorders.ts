import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Land that firms took in another municipality this year, booked where they come from, ha/yr (E26). */
export const servedAcrossBorders: Outcome = {
  id: 'servedAcrossBorders',
  label: { nl: 'grond over de gemeentegrens', en: 'land across borders' },
  help: {
    nl: 'Grond die bedrijven dit jaar in een andere gemeente van de regio kregen, geteld waar ze vandaan komen. Bij zuiniger uitgifte is dat minder dan hun vraag.',
    en: 'Land that firms were given in another municipality of the region this year, counted where they come from. With tighter issuance it is less than their demand.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['acrossBorders'],
  of: asRecorded('acrossBorders'),
}
