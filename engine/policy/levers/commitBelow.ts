import type { NumberLever } from '../lever.ts'

/** Cover (years of pace) below which plans are started in a review year. */
export const commitBelow: NumberLever = {
  id: 'commitBelow',
  label: { nl: 'Starten onder', en: 'Start below' },
  help: {
    nl: 'Is er in een besluitjaar voor minder jaren grond dan dit, dan starten er plannen.',
    en: 'If in a review year land for fewer years than this is left, plans are started.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 40,
  step: 1,
  neutral: null,
  fallback: 8,
  equation: 'E34',
  theme: 'adaptive',
}
