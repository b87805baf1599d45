import { asRecorded } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Waiting demand over mean land per job of its segment in that future, jobs. */
export const jobsWithoutPlace: Outcome = {
  id: 'jobsWithoutPlace',
  label: { nl: 'banen zonder plek', en: 'jobs without a place' },
  help: {
    nl: 'Banen die horen bij de wachtende vraag, met de grond per baan van die toekomst.',
    en: 'Jobs that belong to the waiting demand, at the land per job of that future.',
  },
  unit: 'jobs',
  direction: 'less',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['jobsWaiting'],
  of: asRecorded('jobsWaiting'),
}
