import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand of the year that the sieve refuses for good, ha/yr of the original request. */
export const refusedDemand: Outcome = {
  id: 'refusedDemand',
  label: { nl: 'geweigerde vraag', en: 'refused demand' },
  help: {
    nl: 'Vraag die de zeef voorgoed weigert, in hectares van de eerste aanvraag.',
    en: 'Demand that the sieve turns away for good, in hectares of the original request.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['refused'],
  of: asRecorded('refused'),
}
