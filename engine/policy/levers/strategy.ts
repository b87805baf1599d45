/** By which rule plans are started. */
import type { ChoiceLever } from '../lever.ts'

export type Strategy = 'none' | 'fixedLow' | 'fixedMid' | 'fixedHigh' | 'adaptive' | 'noNewUnless' | 'manual'

/** The rule by which plans are started; model.md section 4, step 14. */
export const strategy: ChoiceLever<Strategy> = {
  id: 'strategy',
  label: { nl: 'Manier van programmeren', en: 'Way of programming' },
  help: {
    nl: 'De regel waarmee de regio beslist wanneer een plan begint.',
    en: 'The rule by which the region decides when a plan starts.',
  },
  kind: 'choice',
  unit: '1',
  choices: [
    { value: 'none', label: { nl: 'Geen nieuwe plannen', en: 'No new plans' } },
    { value: 'fixedLow', label: { nl: 'Vaste kalender, laag groeipad', en: 'Fixed calendar, low growth path' } },
    { value: 'fixedMid', label: { nl: 'Vaste kalender, midden', en: 'Fixed calendar, middle' } },
    { value: 'fixedHigh', label: { nl: 'Vaste kalender, hoog groeipad', en: 'Fixed calendar, high growth path' } },
    { value: 'adaptive', label: { nl: 'Adaptief: meten en bijsturen', en: 'Adaptive: measure and adjust' } },
    { value: 'noNewUnless', label: { nl: 'Niets nieuws, tenzij het nodig is', en: 'Nothing new unless needed' } },
    { value: 'manual', label: { nl: 'Met de hand', en: 'By hand' } },
  ],
  neutral: 'none',
  fallback: 'none',
  equation: 'E31',
  theme: 'adaptive',
}
