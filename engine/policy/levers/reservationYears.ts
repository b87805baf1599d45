import type { NumberLever } from '../lever.ts'

/** Years that a plot may be held in reserve by an applicant. */
export const reservationYears: NumberLever = {
  id: 'reservationYears',
  label: { nl: 'Duur van een reservering', en: 'Length of a reservation' },
  help: {
    nl: 'Hoeveel jaar een bedrijf een kavel mag vasthouden voor het koopt.',
    en: 'How many years a firm may hold a plot before it buys.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 5,
  step: 0.5,
  neutral: 0,
  fallback: 0,
  equation: 'E17',
  theme: 'protocol',
}
