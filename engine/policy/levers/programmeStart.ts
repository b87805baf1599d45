import type { NumberLever } from '../lever.ts'
import { programmeRamp } from './programmeRamp.ts'

/** Year in which the renewal programme starts; before the base year it has been growing already. */
export const programmeStart: NumberLever = {
  id: 'programmeStart',
  label: { nl: 'Begin van het vernieuwen', en: 'Start of renewal' },
  help: {
    nl: 'Het jaar waarin het vernieuwen begint. Begon het al voor het eerste jaar, dan is het verder in zijn aanloop.',
    en: 'The year in which renewal starts. If it began before the first year, it is further on in its build-up.',
  },
  kind: 'number',
  unit: 'year',
  min: 1951,
  max: 2200,
  step: 1,
  whole: true,
  // Longer ago than the longest build-up makes no difference.
  years: { afterBase: 2 - programmeRamp.max },
  neutral: null,
  fallback: 2026,
  equation: 'E18',
  theme: 'existing',
}
