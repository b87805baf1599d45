import type { NumberLever } from '../lever.ts'

/** Share of land saved per hectare of demand by the issuance protocol at full phase. */
export const densityUplift: NumberLever = {
  id: 'densityUplift',
  label: { nl: 'Zuiniger bouwen op nieuwe grond', en: 'Denser building on new land' },
  help: {
    nl: 'Hoeveel minder grond een bedrijf nodig heeft door eisen bij de uitgifte.',
    en: 'How much less land a firm needs because of demands at issuance.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 0.5,
  step: 0.01,
  neutral: 0,
  fallback: 0,
  equation: 'E17',
  theme: 'protocol',
}
