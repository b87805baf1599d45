import type { NumberLever } from '../lever.ts'

/** Stress test: realised share of the target, past capacity and brake; -1 is off. */
export const deliveryOverride: NumberLever = {
  id: 'deliveryOverride',
  label: { nl: 'Wat als: geleverd deel van de streefwaarde', en: 'What if: share of the target delivered' },
  help: {
    nl: 'Rekent alsof dit deel van de streefwaarde echt wordt geleverd, los van het vernieuwen. -1 is uit.',
    en: 'Computes as if this share of the target is really delivered, whatever the renewal. -1 is off.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 2,
  step: 0.05,
  off: -1,
  neutral: -1,
  fallback: -1,
  equation: 'E20',
  theme: 'target',
}
