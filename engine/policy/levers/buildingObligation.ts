import type { SwitchLever } from '../lever.ts'

/** Whether buyers must build, so that no share of the plot stays idle. */
export const buildingObligation: SwitchLever = {
  id: 'buildingObligation',
  label: { nl: 'Bouwplicht', en: 'Building obligation' },
  help: {
    nl: 'Wie grond koopt, moet die binnen een paar jaar bebouwen.',
    en: 'Who buys land must build on it within a few years.',
  },
  kind: 'switch',
  unit: '1',
  neutral: false,
  fallback: false,
  equation: 'E17',
  theme: 'protocol',
}
