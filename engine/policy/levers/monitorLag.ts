import type { NumberLever } from '../lever.ts'

/** Delay of the monitored figures, in whole years. */
export const monitorLag: NumberLever = {
  id: 'monitorLag',
  label: { nl: 'Achterstand van de monitor', en: 'Delay of the monitor' },
  help: {
    nl: 'Hoeveel jaar de cijfers over uitgifte en wachtlijst achterlopen.',
    en: 'How many years the figures on issuance and waiting list are behind.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 4,
  step: 1,
  whole: true,
  neutral: 0,
  fallback: 0,
  equation: 'E28',
  theme: 'monitoring',
}
