import type { NumberLever } from '../lever.ts'

/** Years in which the renewal programme grows to full strength. */
export const programmeRamp: NumberLever = {
  id: 'programmeRamp',
  label: { nl: 'Aanloop van het vernieuwen', en: 'Build-up of renewal' },
  help: {
    nl: 'In hoeveel jaar het vernieuwen op volle kracht komt.',
    en: 'In how many years renewal reaches full strength.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 20,
  step: 1,
  whole: true,
  neutral: null,
  fallback: 4,
  equation: 'E18',
  theme: 'existing',
}
