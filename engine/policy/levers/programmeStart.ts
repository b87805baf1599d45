import type { NumberLever } from '../lever.ts'

/** Year in which the renewal programme starts. */
export const programmeStart: NumberLever = {
  id: 'programmeStart',
  label: { nl: 'Begin van het vernieuwen', en: 'Start of renewal' },
  help: {
    nl: 'Het jaar waarin het vernieuwen begint.',
    en: 'The year in which renewal starts.',
  },
  kind: 'number',
  unit: 'year',
  min: 1951,
  max: 2200,
  step: 1,
  whole: true,
  neutral: null,
  fallback: 2026,
  equation: 'E18',
  theme: 'existing',
}
