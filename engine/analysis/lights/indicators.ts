import type { Text } from '../../base/text.ts'

/** Colour of an indicator, and on which side it is off. Too little and too much are both wrong. */
export const LIGHTS = ['redLow', 'amberLow', 'green', 'amberHigh', 'redHigh'] as const
export type Light = (typeof LIGHTS)[number]

/** One indicator of the monitor with its limits (E52); infinite limits leave that side green. */
export interface Indicator {
  readonly id: 'vacancy' | 'cover' | 'issuableYears' | 'supply' | 'intensification' | 'waiting'
  readonly label: Text
  readonly help: Text
  readonly unit: '1' | 'yr'
  /** Below the first red, below the second amber; above the third amber, above the fourth red. */
  readonly limits: readonly [redBelow: number, amberBelow: number, amberAbove: number, redAbove: number]
}

/**
 * The indicators of the regional monitor. The limits are the two-sided signal values in use or derived from practice: 5 % friction vacancy
 * (Stadszaken 2022), plan supply near 110 % of demand (Noord-Brabant); the widths of the bands are assumed.
 */
export const INDICATORS: readonly Indicator[] = [
  {
    id: 'vacancy',
    label: { nl: 'leegstand', en: 'vacancy' },
    help: {
      nl: 'Deel van het terrein dat leegstaat. Rond 5 % kunnen bedrijven verhuizen.',
      en: 'Share of the stock that stands vacant. Around 5 % firms can move.',
    },
    unit: '1',
    limits: [0.03, 0.04, 0.06, 0.08],
  },
  {
    id: 'cover',
    label: { nl: 'voorraad en plannen in jaren', en: 'land and plans in years' },
    help: {
      nl: 'Jaren waarvoor grond en plannen volstaan in het tempo van nu; onder 0 wacht er al meer dan er is.',
      en: 'Years for which land and plans last at the present pace; below 0 more is waiting than there is.',
    },
    unit: 'yr',
    limits: [7, 9, 12, 15],
  },
  {
    id: 'issuableYears',
    label: { nl: 'direct uitgeefbaar in jaren', en: 'issuable now, in years' },
    help: {
      nl: 'Grond die nu te koop is, in jaren uitgifte: het gemiddelde van de afgelopen jaren, en minstens een kwart van de referentievraag.',
      en: 'Land for sale now, in years of issuance: the mean of the past years, and at least a quarter of the reference demand.',
    },
    unit: 'yr',
    limits: [2, 3, 5, 7],
  },
  {
    id: 'supply',
    label: { nl: 'harde plannen tegenover tien jaar vraag', en: 'hard plans against ten years of demand' },
    help: {
      nl: 'Uitgeefbare grond en de plannen waartoe is besloten, naar hun kans, gedeeld door tien jaar referentievraag. Voorbereide plannen tellen niet mee.',
      en: 'Issuable land and the plans decided on, at their chance, over ten years of reference demand. Prepared plans do not count.',
    },
    unit: '1',
    limits: [0.7, 0.9, 1.2, 1.5],
  },
  {
    id: 'intensification',
    label: { nl: 'intensivering tegenover het pad', en: 'intensification against its path' },
    help: {
      nl: 'Wat op bestaande terreinen is geleverd, gedeeld door wat het pad naar de streefwaarde vraagt.',
      en: 'What was delivered on existing parks, over what the path to the target asks.',
    },
    unit: '1',
    limits: [0.6, 0.9, Infinity, Infinity],
  },
  {
    id: 'waiting',
    label: { nl: 'wachtlijst tegenover de vraag van een jaar', en: 'queue against the demand of a year' },
    help: {
      nl: 'Wachtende vraag in jaren referentievraag. Boven 1 wacht een bedrijf langer dan een jaar.',
      en: 'Waiting demand in years of reference demand. Above 1 a firm waits longer than a year.',
    },
    unit: 'yr',
    limits: [-Infinity, -Infinity, 0.5, 1],
  },
]

/** Gives the colour of a value; a limit itself belongs to the better side. */
export function lightOf({ limits }: Indicator, value: number): Light {
  const [redBelow, amberBelow, amberAbove, redAbove] = limits
  if (value < redBelow) return 'redLow'
  if (value < amberBelow) return 'amberLow'
  if (value > redAbove) return 'redHigh'
  return value > amberAbove ? 'amberHigh' : 'green'
}
