import { mapped } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Land of plans made issuable in the year over the net-gross ratio, gross ha/yr (E43). */
export const openLandUsed: Outcome = {
  id: 'openLandUsed',
  label: { nl: 'open land gebruikt', en: 'open land used' },
  help: {
    nl: 'Bruto hectares open land die dit jaar bedrijventerrein werden.',
    en: 'Gross hectares of open land that became business land this year.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['planLand'],
  of: mapped('planLand', (net, { netGrossRatio }) => net / netGrossRatio),
}
