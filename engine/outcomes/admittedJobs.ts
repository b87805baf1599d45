import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Admitted demand over mean land per job of its segment in that future, jobs/yr (E36). */
export const admittedJobs: Outcome = {
  id: 'admittedJobs',
  label: { nl: 'toegelaten banen', en: 'admitted jobs' },
  help: {
    nl: 'Banen die horen bij de vraag die door de zeef komt, met de grond per baan van die toekomst. Grote kavels tellen hier niet mee.',
    en: 'Jobs that belong to the demand that passes the sieve, at the land per job of that future. Large parcels do not count here.',
  },
  unit: 'jobs',
  direction: 'none',
  kind: 'flow',
  levels: EVERYWHERE,
  needs: ['jobsAdmitted'],
  of: asRecorded('jobsAdmitted'),
}
