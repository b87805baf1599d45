import type { NumberLever } from '../lever.ts'

/** Cover (years) above which, twice in a row, the last started plan is scrapped; 0 is off. */
export const scrapAbove: NumberLever = {
  id: 'scrapAbove',
  label: { nl: 'Schrappen boven', en: 'Scrap above' },
  help: {
    nl: 'Is er twee keer achter elkaar voor meer jaren grond dan dit, dan vervalt het laatst gestarte plan. 0 is uit.',
    en: 'If land for more years than this is left twice in a row, the plan started last is scrapped. 0 is off.',
  },
  kind: 'number',
  unit: 'yr',
  min: 0,
  max: 60,
  step: 1,
  neutral: 0,
  fallback: 0,
  equation: 'E35',
  theme: 'adaptive',
}
