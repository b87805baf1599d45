import type { NumberLever } from '../lever.ts'

/** The size from which a parcel counts as large and needs a designated lot. */
export const largeFrom: NumberLever = {
  id: 'largeFrom',
  label: { nl: 'Aangewezen plek nodig vanaf', en: 'Designated place needed from' },
  help: {
    nl: 'Vanaf hoeveel hectare een bedrijf alleen op een aangewezen grote kavel mag. Een kleinere aanvraag mag op gewone grond, als daar genoeg ligt. Welke bedrijven komen verandert niet.',
    en: 'From how many hectares a firm may only settle on a designated large plot. A smaller request may go on ordinary land, if enough lies there. Which firms come does not change.',
  },
  kind: 'number',
  unit: 'ha',
  min: 0,
  max: 15,
  step: 0.5,
  neutral: 0,
  fallback: 0,
  equation: 'E23',
  theme: 'largeScale',
}
