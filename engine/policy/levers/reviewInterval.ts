import type { NumberLever } from '../lever.ts'

/** Years from one review to the next. */
export const reviewInterval: NumberLever = {
  id: 'reviewInterval',
  label: { nl: 'Jaren tussen besluiten', en: 'Years between decisions' },
  help: {
    nl: 'Om de hoeveel jaar de regio over plannen beslist.',
    en: 'Every how many years the region decides on plans.',
  },
  kind: 'number',
  unit: 'yr',
  min: 1,
  max: 10,
  step: 1,
  whole: true,
  neutral: null,
  fallback: 4,
  equation: 'E34',
  theme: 'adaptive',
}
