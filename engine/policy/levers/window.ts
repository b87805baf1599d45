import type { NumberLever } from '../lever.ts'

/** Length of the window over which pace is averaged. */
export const window: NumberLever = {
  id: 'window',
  label: { nl: 'Jaren terugkijken', en: 'Years looked back' },
  help: {
    nl: 'Over hoeveel jaren de regio de vraag middelt.',
    en: 'Over how many years the region averages demand.',
  },
  kind: 'number',
  unit: 'yr',
  min: 1,
  max: 10,
  step: 1,
  whole: true,
  neutral: null,
  fallback: 4,
  equation: 'E30',
  theme: 'monitoring',
}
