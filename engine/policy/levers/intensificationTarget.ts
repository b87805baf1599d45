import type { NumberLever } from '../lever.ts'

/** Share of cumulative gross demand to be met on existing parks. */
export const intensificationTarget: NumberLever = {
  id: 'intensificationTarget',
  label: { nl: 'Streefwaarde intensivering', en: 'Intensification target' },
  help: {
    nl: 'Welk deel van de vraag op bestaande terreinen een plek moet krijgen.',
    en: 'Which share of demand should find a place on existing business parks.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.01,
  neutral: 0,
  fallback: 0,
  equation: 'E19',
  theme: 'target',
}
