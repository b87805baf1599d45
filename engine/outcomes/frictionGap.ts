import { paired } from './column.ts'
import { BY_PLACE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Friction norm times stock less vacancy, at least 0, ha; computed at its own level, so parts do not add up (E43). */
export const frictionGap: Outcome = {
  id: 'frictionGap',
  label: { nl: 'tekort aan frictieruimte', en: 'friction gap' },
  help: {
    nl: 'Hectares leegstand te weinig voor een gezonde doorstroming; hoort niet bij de wachtende vraag.',
    en: 'Hectares of vacancy short of a healthy turnover; never part of the waiting demand.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'stock',
  levels: BY_PLACE,
  needs: ['vacant', 'stock'],
  of: paired('vacant', 'stock', (vacant, stock, { frictionNorm }) => Math.max(0, frictionNorm * stock - vacant)),
}
