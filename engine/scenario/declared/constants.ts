import type { Text } from '../../base/text.ts'
import type { BaseUnit } from '../../policy/unit.ts'

/** Declares one fixed number of the outside world, the same in every future; bounds in `unit`. */
export interface ConstantDeclaration {
  readonly label: Text
  readonly unit: BaseUnit
  readonly low: number
  readonly high: number
}

/** The constants every scenario states, by id. */
export const CONSTANTS = {
  frictionNorm: { label: { nl: 'Frictienorm', en: 'Friction norm' }, unit: '1', low: 0, high: 0.5 },
  brakeLow: {
    label: { nl: 'Rem op vernieuwen bij weinig leegstand', en: 'Brake on renewal at low vacancy' },
    unit: '1',
    low: 0,
    high: 1,
  },
  brakeLowVacancy: {
    label: { nl: 'Leegstand waarbij de rem zo sterk is', en: 'Vacancy at which the brake is that strong' },
    unit: '1',
    low: 0,
    high: 0.5,
  },
  cyclePhi: { label: { nl: 'Geheugen van de conjunctuur', en: 'Memory of the cycle' }, unit: '1', low: 0, high: 0.99 },
  cycleSd: { label: { nl: 'Uitslag van de conjunctuur', en: 'Size of the cycle' }, unit: '1', low: 0, high: 0.5 },
  cycleCorrelation: {
    label: { nl: 'Samenhang van sectoren in de conjunctuur', en: 'Correlation of sectors in the cycle' },
    unit: '1',
    low: 0,
    high: 1,
  },
  transitionStart: {
    label: { nl: 'Begin van de transitie', en: 'Start of the transition' },
    unit: 'year',
    low: 1950,
    high: 2200,
  },
  transitionEnd: {
    label: { nl: 'Einde van de transitie', en: 'End of the transition' },
    unit: 'year',
    low: 1950,
    high: 2200,
  },
  largeThreshold: { label: { nl: 'Grote kavel vanaf', en: 'Large plot from' }, unit: 'ha', low: 0.1, high: 100 },
  largeMedian: {
    label: { nl: 'Mediaan van een grote kavel', en: 'Median of a large plot' },
    unit: 'ha',
    low: 0.1,
    high: 500,
  },
  largeLogSd: {
    label: { nl: 'Spreiding van grote kavels (log)', en: 'Spread of large plots (log)' },
    unit: '1',
    low: 0,
    high: 3,
  },
  largeMaximum: { label: { nl: 'Grootste kavel', en: 'Largest plot' }, unit: 'ha', low: 0.1, high: 1000 },
  largeValueShare: {
    label: { nl: 'Grote bedrijven met regionale meerwaarde', en: 'Large firms with regional value' },
    unit: '1',
    low: 0,
    high: 1,
  },
  sieveReturn: {
    label: { nl: 'Geweigerde vraag die zuiniger terugkomt', en: 'Refused demand that returns with less land' },
    unit: '1',
    low: 0,
    high: 1,
  },
  sieveDensity: { label: { nl: 'Grondgebruik bij terugkomst', en: 'Land use on return' }, unit: '1', low: 0, high: 1 },
  softNeighbour: {
    label: { nl: 'Geweigerde vraag die bij de buren mag', en: 'Refused demand admitted next door' },
    unit: '1',
    low: 0,
    high: 1,
  },
  idleShare: {
    label: { nl: 'Ongebruikte grond zonder bouwplicht', en: 'Idle land without a building obligation' },
    unit: '1',
    low: 0,
    high: 0.9,
  },
  reservationFallThrough: {
    label: { nl: 'Reserveringen die afvallen', en: 'Reservations that fall through' },
    unit: '1/yr',
    low: 0,
    high: 1,
  },
  netGrossRatio: {
    label: { nl: 'Netto deel van bruto grond', en: 'Net share of gross land' },
    unit: '1',
    low: 0.1,
    high: 1,
  },
} as const satisfies Readonly<Record<string, ConstantDeclaration>>

export type ConstantId = keyof typeof CONSTANTS

/** Every constant id, in declared order. */
export const CONSTANT_IDS = Object.keys(CONSTANTS) as readonly ConstantId[]
