/** The units in which parsed numbers stand; a file may use any unit that converts exactly to the one of its field. */
export const BASE_UNITS = [
  'ha',
  'yr',
  '1/yr',
  'm2/job',
  'jobs',
  '1',
  'year',
  'ha/yr',
  'points',
  'points/yr',
  'plans',
] as const
export type BaseUnit = (typeof BASE_UNITS)[number]
