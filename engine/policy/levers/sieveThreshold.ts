import type { NumberLever } from '../lever.ts'

/** Added-value score needed to be admitted; 0 is off. */
export const sieveThreshold: NumberLever = {
  id: 'sieveThreshold',
  label: { nl: 'Drempel van de zeef', en: 'Threshold of the sieve' },
  help: {
    nl: 'De score voor meerwaarde die een bedrijf nodig heeft voor een kavel. 0 is uit.',
    en: 'The added-value score a firm needs for a plot. 0 is off.',
  },
  kind: 'number',
  unit: 'points',
  min: 0,
  max: 100,
  step: 1,
  neutral: 0,
  fallback: 0,
  equation: 'E13',
  theme: 'sieve',
}
