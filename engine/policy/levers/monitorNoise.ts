import type { NumberLever } from '../lever.ts'

/** Standard deviation of the relative error of the monitored figures. */
export const monitorNoise: NumberLever = {
  id: 'monitorNoise',
  label: { nl: 'Meetfout van de monitor', en: 'Noise of the monitor' },
  help: {
    nl: 'Hoe ver de gemeten cijfers er meestal naast zitten.',
    en: 'How far the measured figures are usually off.',
  },
  kind: 'number',
  unit: '1',
  min: 0,
  max: 0.5,
  step: 0.01,
  neutral: 0,
  fallback: 0,
  equation: 'E28',
  theme: 'monitoring',
}
