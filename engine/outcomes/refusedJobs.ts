import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Demand refused for good over mean land per job of its segment in that future, jobs/yr (E36). */
export const refusedJobs: Outcome = {
  id: 'refusedJobs',
  label: { nl: 'geweigerde banen', en: 'refused jobs' },
  help: {
    nl: 'Banen die horen bij de vraag die de zeef voorgoed weigert, met de grond per baan van die toekomst. Grote kavels tellen hier niet mee.',
    en: 'Jobs that belong to the demand that the sieve turns away for good, at the land per job of that future. Large parcels do not count here.',
  },
  unit: 'jobs',
  direction: 'less',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['jobsRefused'],
  of: asRecorded('jobsRefused'),
}
