import type { NumberLever } from '../lever.ts'

/** Share of withdrawn hectares that becomes issuable in the same municipality five years later. */
export const compensation: NumberLever = {
  id: 'compensation',
  label: { nl: 'Verdwenen terrein vervangen', en: 'Replace withdrawn land' },
  help: {
    nl: 'Welk deel van het verdwenen terrein vijf jaar later in dezelfde gemeente terugkomt.',
    en: 'Which share of withdrawn land comes back in the same municipality five years later.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.05,
  neutral: 0,
  fallback: 0,
  equation: 'E22',
  theme: 'existing',
}
