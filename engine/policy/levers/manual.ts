import type { ListLever, ManualStep } from '../lever.ts'

/** Steps of a programme by hand; they count under the strategy `manual` only. */
export const manual: ListLever<ManualStep, 'step'> = {
  id: 'manual',
  label: { nl: 'Programma met de hand', en: 'Programme by hand' },
  help: {
    nl: 'Een lijst van stappen: in welk jaar welk plan wordt voorbereid, gestart of geschrapt.',
    en: 'A list of steps: in which year which plan is prepared, started or scrapped.',
  },
  kind: 'list',
  item: 'step',
  unit: '1',
  neutral: [],
  fallback: [],
  equation: 'E31',
  theme: 'adaptive',
}
