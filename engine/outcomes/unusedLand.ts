import { mapped } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Land within five years of reference demand counts as working stock (model.md section 5). */
const YEARS_IN_STORE = 5

/** Issuable land beyond five years of reference demand, ha; computed at its own level, so parts do not add up (E43). */
export const unusedLand: Outcome = {
  id: 'unusedLand',
  label: { nl: 'ongebruikt land', en: 'unused land' },
  help: {
    nl: 'Uitgeefbaar land boven vijf jaar referentievraag.',
    en: 'Issuable land beyond five years of reference demand.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['issuable'],
  of: mapped('issuable', (issuable, { referenceDemand }) => Math.max(0, issuable - YEARS_IN_STORE * referenceDemand)),
}
