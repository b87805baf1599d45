import type { ListLever } from '../lever.ts'

/** Ids of the municipalities that decline regional requests. */
export const optOut: ListLever<string, 'municipality'> = {
  id: 'optOut',
  label: { nl: 'Gemeenten die niet meedoen', en: 'Municipalities that opt out' },
  help: {
    nl: 'Deze gemeenten weigeren regionale verzoeken en houden hun grond voor zichzelf.',
    en: 'These municipalities decline regional requests and keep their land for themselves.',
  },
  kind: 'list',
  item: 'municipality',
  unit: '1',
  neutral: [],
  fallback: [],
  equation: 'E26',
  theme: 'region',
}
