import type { SwitchLever } from '../lever.ts'

/** Whether redeveloped stock is open to large parcels. */
export const backDoor: SwitchLever = {
  id: 'backDoor',
  label: { nl: 'Grote bedrijven op vernieuwd terrein', en: 'Large firms on renewed land' },
  help: {
    nl: 'Of een groot bedrijf ook op vernieuwd bestaand terrein terechtkan.',
    en: 'Whether a large firm may also settle on renewed existing land.',
  },
  kind: 'switch',
  unit: '1',
  neutral: false,
  fallback: false,
  equation: 'E23',
  theme: 'largeScale',
}
