import type { NumberLever } from '../lever.ts'

/** Number of soft plans prepared from the year before the first review. */
export const preparedOptions: NumberLever = {
  id: 'preparedOptions',
  label: { nl: 'Plannen op voorraad', en: 'Plans kept ready' },
  help: {
    nl: 'Hoeveel zachte plannen de regio al voor het eerste besluit voorbereidt.',
    en: 'How many soft plans the region prepares before the first decision.',
  },
  kind: 'number',
  unit: 'plans',
  min: 0,
  max: 30,
  step: 1,
  whole: true,
  neutral: 0,
  fallback: 0,
  equation: 'E31',
  theme: 'adaptive',
}
