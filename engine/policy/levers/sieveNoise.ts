import type { NumberLever } from '../lever.ts'

/** Standard deviation of the assessment error of a score. */
export const sieveNoise: NumberLever = {
  id: 'sieveNoise',
  label: { nl: 'Meetfout van de zeef', en: 'Noise of the sieve' },
  help: {
    nl: 'Hoe ver de beoordeling van een bedrijf er meestal naast zit.',
    en: 'How far the assessment of a firm is usually off.',
  },
  kind: 'number',
  unit: 'points',
  min: 0,
  max: 40,
  step: 1,
  neutral: 0,
  fallback: 0,
  equation: 'E13',
  theme: 'sieve',
}
