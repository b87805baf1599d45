import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Hectares that delivery is behind the target of the year, ha; what is not delivered is asked again the next year, so it has no running total. */
export const neededIntensification: Outcome = {
  id: 'neededIntensification',
  label: { nl: 'nodige intensivering', en: 'needed intensification' },
  help: {
    nl: 'Hectares die dit jaar op bestaande terreinen nog nodig zijn om bij de streefwaarde te blijven.',
    en: 'Hectares still needed on existing parks this year to keep up with the target.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['needed'],
  of: asRecorded('needed'),
}
