import type { NumberLever } from '../lever.ts'

/** 1 when the sieve binds region-wide, 0 when each municipality goes its own way. */
export const uniformity: NumberLever = {
  id: 'uniformity',
  label: { nl: 'Overal dezelfde regels', en: 'The same rules everywhere' },
  help: {
    nl: '1 betekent: alle gemeenten gebruiken dezelfde zeef. Lager betekent: een geweigerd bedrijf komt soms bij de buren binnen.',
    en: '1 means all municipalities use the same sieve. Lower means a refused firm sometimes gets in next door.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 1,
  step: 0.05,
  neutral: 1,
  fallback: 1,
  equation: 'E14',
  theme: 'protocol',
}
