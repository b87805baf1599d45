import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Hectares that the target asks of existing parks in the year, ha/yr. */
export const neededIntensification: Outcome = {
  id: 'neededIntensification',
  label: { nl: 'nodige intensivering', en: 'needed intensification' },
  help: {
    nl: 'Hectares die dit jaar op bestaande terreinen nodig zijn om de streefwaarde te halen.',
    en: 'Hectares needed on existing parks this year to keep up with the target.',
  },
  unit: 'ha',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['needed'],
  of: asRecorded('needed'),
}
