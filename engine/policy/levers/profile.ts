import type { RecordLever } from '../lever.ts'

/** Segment shares per plan id (each sums to 1); a plan that is not named keeps the scenario's. */
export const profile: RecordLever<Readonly<Record<string, number>>, 'shares'> = {
  id: 'profile',
  label: { nl: 'Profiel van een plan', en: 'Profile of a plan' },
  help: {
    nl: 'Per plan: de verdeling over soorten terrein die de gemeente zelf kiest.',
    en: 'Per plan: the split over kinds of land that the municipality chooses itself.',
  },
  kind: 'record',
  item: 'shares',
  unit: '1',
  neutral: {},
  fallback: {},
  equation: 'E22',
  theme: 'region',
}
