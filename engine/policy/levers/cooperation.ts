import type { NumberLever } from '../lever.ts'

/** Share of footloose demand really served across borders; 0 each for itself, 1 full. */
export const cooperation: NumberLever = {
  id: 'cooperation',
  label: { nl: 'Samenwerking tussen gemeenten', en: 'Cooperation between municipalities' },
  help: {
    nl: 'Welk deel van de bedrijven die elders willen ook echt bij een andere gemeente wordt geholpen.',
    en: 'Which share of the firms willing to move is really served by another municipality.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.05,
  neutral: null,
  fallback: 0.5,
  equation: 'E26',
  theme: 'region',
}
