import type { NumberLever } from '../lever.ts'

/** Cover (years of pace) up to which plans are started. */
export const commitUpTo: NumberLever = {
  id: 'commitUpTo',
  label: { nl: 'Starten tot', en: 'Start up to' },
  help: {
    nl: 'De regio start plannen tot er weer voor zoveel jaren grond in beeld is.',
    en: 'The region starts plans until land for this many years is in sight again.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 40,
  step: 1,
  neutral: null,
  fallback: 12,
  equation: 'E34',
  theme: 'adaptive',
}
