import type { NumberLever } from '../lever.ts'

/** Cover (years of pace) below which the next option is prepared, every year. */
export const prepareBelow: NumberLever = {
  id: 'prepareBelow',
  label: { nl: 'Voorbereiden onder', en: 'Prepare below' },
  help: {
    nl: 'Is er voor minder jaren grond dan dit, dan bereidt de regio het volgende plan voor.',
    en: 'If land for fewer years than this is left, the region prepares the next plan.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 40,
  step: 1,
  neutral: null,
  fallback: 10,
  equation: 'E33',
  theme: 'adaptive',
}
