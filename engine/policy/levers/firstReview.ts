import type { NumberLever } from '../lever.ts'

/** Year of the first review; a scenario always gives its own in `firstReview`. */
export const firstReview: NumberLever = {
  id: 'firstReview',
  label: { nl: 'Eerste besluit', en: 'First decision' },
  help: {
    nl: 'Het jaar waarin de regio voor het eerst over plannen beslist.',
    en: 'The year in which the region first decides on plans.',
  },
  kind: 'number',
  unit: 'year',
  min: 1951,
  max: 2200,
  step: 1,
  whole: true,
  years: { afterBase: 1 },
  neutral: null,
  fallback: 2026,
  equation: 'E31',
  theme: 'adaptive',
}
