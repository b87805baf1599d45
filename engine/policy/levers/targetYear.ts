import type { NumberLever } from '../lever.ts'

/** Year by which the intensification target holds in full. */
export const targetYear: NumberLever = {
  id: 'targetYear',
  label: { nl: 'Jaar van de streefwaarde', en: 'Target year' },
  help: {
    nl: 'Het jaar waarin de streefwaarde gehaald moet zijn.',
    en: 'The year in which the target should be met.',
  },
  kind: 'number',
  unit: 'year',
  min: 1951,
  max: 2200,
  step: 1,
  whole: true,
  years: { afterBase: 1 },
  neutral: null,
  fallback: 2040,
  equation: 'E19',
  theme: 'target',
}
