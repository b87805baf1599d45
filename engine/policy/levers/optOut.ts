import type { ListLever } from '../lever.ts'

/** Ids of the municipalities that decline regional requests: plans with `regional`. Their other plans go on. */
export const optOut: ListLever<string, 'municipality'> = {
  id: 'optOut',
  label: { nl: 'Gemeenten die niet meedoen', en: 'Municipalities that opt out' },
  help: {
    nl: 'Deze gemeenten zeggen nee tegen de plannen die de regio van ze vraagt en houden hun grond voor eigen bedrijven. Hun andere plannen gaan gewoon door.',
    en: 'These municipalities say no to the plans that the region asks of them and keep their land for their own firms. Their other plans go on.',
  },
  kind: 'list',
  item: 'municipality',
  unit: '1',
  neutral: [],
  fallback: [],
  equation: 'E26',
  theme: 'region',
}
