import type { NumberLever } from '../lever.ts'

/** Points added to the threshold per year of cover short; 0 is off. */
export const sieveScarcity: NumberLever = {
  id: 'sieveScarcity',
  label: { nl: 'Strenger bij schaarste', en: 'Stricter when scarce' },
  help: {
    nl: 'Hoeveel punten de drempel stijgt voor elk jaar grond dat ontbreekt.',
    en: 'How many points the threshold rises for each year of land that is missing.',
  },
  kind: 'number',
  unit: 'points/yr',
  min: 0,
  max: 20,
  step: 0.5,
  neutral: 0,
  fallback: 0,
  equation: 'E13',
  theme: 'sieve',
}
