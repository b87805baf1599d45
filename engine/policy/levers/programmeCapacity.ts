import type { NumberLever } from '../lever.ts'

/** Hectares of existing park renewed per year at full strength. */
export const programmeCapacity: NumberLever = {
  id: 'programmeCapacity',
  label: { nl: 'Vernieuwing per jaar', en: 'Renewal per year' },
  help: {
    nl: 'Hoeveel hectare bestaand terrein de regio per jaar kan vernieuwen. Zonder dit levert een streefwaarde niets op.',
    en: 'How many hectares of existing land the region can renew per year. Without it a target delivers nothing.',
  },
  kind: 'number',
  unit: 'ha/yr',
  min: 0,
  max: 150,
  step: 1,
  neutral: 0,
  fallback: 0,
  equation: 'E18',
  theme: 'existing',
}
