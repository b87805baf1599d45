import type { NumberLever } from '../lever.ts'

/** Share by which the registered queue exceeds the true one. */
export const doubleCounting: NumberLever = {
  id: 'doubleCounting',
  label: { nl: 'Dubbeltelling op de wachtlijst', en: 'Double counting on the waiting list' },
  help: {
    nl: 'Bedrijven staan bij meer gemeenten op de lijst. Met één regionaal register is dit 0.',
    en: 'Firms are on the list of several municipalities. One regional register makes this 0.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.05,
  neutral: 0,
  fallback: 0,
  equation: 'E28',
  theme: 'monitoring',
}
