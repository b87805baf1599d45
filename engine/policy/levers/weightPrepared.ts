import type { NumberLever } from '../lever.ts'

/** Weight of prepared plans in the position. */
export const weightPrepared: NumberLever = {
  id: 'weightPrepared',
  label: { nl: 'Gewicht van voorbereide plannen', en: 'Weight of prepared plans' },
  help: {
    nl: 'Hoe zwaar een voorbereid plan meetelt in de voorraad grond.',
    en: 'How much a prepared plan counts in the stock of land.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.05,
  neutral: null,
  fallback: 0.5,
  equation: 'E29',
  theme: 'adaptive',
}
