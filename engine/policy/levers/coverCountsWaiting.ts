import type { SwitchLever } from '../lever.ts'

/** Whether registered unmet demand enters position and pace. */
export const coverCountsWaiting: SwitchLever = {
  id: 'coverCountsWaiting',
  label: { nl: 'Wachtende vraag telt mee', en: 'Waiting demand counts' },
  help: {
    nl: 'Of de regio de wachtlijst meetelt. Zonder wachtlijst lijkt een leeg schap op weinig vraag.',
    en: 'Whether the region counts the waiting list. Without it an empty shelf looks like low demand.',
  },
  kind: 'switch',
  unit: '1',
  neutral: true,
  fallback: true,
  equation: 'E29',
  theme: 'monitoring',
}
