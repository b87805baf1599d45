import type { Text } from '../base/text.ts'
import type { BaseUnit } from '../policy/unit.ts'

/**
 * Declares one assumption on the outside world: something nobody in the region decides, drawn once per future.
 * `min`, `max` and `step` lay out its slider; `low` and `high` are the hard bounds of any value, all in `unit`.
 */
export interface AssumptionDeclaration {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly unit: BaseUnit
  readonly min: number
  readonly max: number
  readonly step: number
  readonly low: number
  readonly high: number
}

/** Assumptions that exist once per scenario, in the order of the page. */
export const SHARED_ASSUMPTIONS = {
  growthPosition: {
    id: 'growthPosition',
    label: { nl: 'Groei van het aantal banen', en: 'Growth of the number of jobs' },
    help: {
      nl: 'Waar de groei uitkomt tussen het lage pad (0) en het hoge pad (1). Buiten die twee kan ook.',
      en: 'Where growth ends up between the low path (0) and the high path (1). It may also lie outside them.',
    },
    unit: '1',
    min: -0.5,
    max: 1.5,
    step: 0.05,
    low: -1,
    high: 2,
  },
  modelError: {
    id: 'modelError',
    label: { nl: 'Fout van de raming', en: 'Error of the forecast' },
    help: {
      nl: 'Werkelijke uitbreidingsvraag gedeeld door de geraamde. 1 betekent: de raming klopt precies.',
      en: 'Actual expansion demand divided by the forecast. 1 means the forecast is exactly right.',
    },
    unit: '1',
    min: 0.3,
    max: 2.5,
    step: 0.05,
    low: 0,
    high: 20,
  },
  landTrendError: {
    id: 'landTrendError',
    label: { nl: 'Afwijking in grond per baan', en: 'Drift of land per job' },
    help: {
      nl: 'Hoeveel de grond per baan per jaar sneller of langzamer verandert dan het groeipad aangeeft.',
      en: 'How much faster or slower land per job changes each year than the growth path says.',
    },
    unit: '1/yr',
    min: -0.004,
    max: 0.004,
    step: 0.0002,
    low: -0.05,
    high: 0.05,
  },
  withdrawal: {
    id: 'withdrawal',
    label: { nl: 'Bedrijventerrein dat verdwijnt', en: 'Business land withdrawn' },
    help: {
      nl: 'Deel van het terrein uit het basisjaar dat elk jaar een andere bestemming krijgt, zoals wonen.',
      en: 'Share of the land of the base year that gets another use each year, such as housing.',
    },
    unit: '1/yr',
    min: 0,
    max: 0.006,
    step: 0.0001,
    low: 0,
    high: 0.2,
  },
  replaced: {
    id: 'replaced',
    label: { nl: 'Verdwenen terrein dat terugkomt als vraag', en: 'Withdrawn land asked back' },
    help: {
      nl: 'Deel van het verdwenen terrein waarvoor de bedrijven elders nieuwe grond vragen.',
      en: 'Share of the withdrawn land for which firms ask new land elsewhere.',
    },
    unit: '1',
    min: 0,
    max: 1,
    step: 0.05,
    low: 0,
    high: 1,
  },
  transition: {
    id: 'transition',
    label: { nl: 'Extra grond voor de transitie', en: 'Extra land for the transition' },
    help: {
      nl: 'Extra grond in het eindjaar voor circulair werken, energie en vergroening, als deel van alle gevraagde grond.',
      en: 'Extra land by the end year for circular work, energy and greening, as a share of all land asked for.',
    },
    unit: '1',
    min: 0,
    max: 0.25,
    step: 0.01,
    low: 0,
    high: 1,
  },
  recessionChance: {
    id: 'recessionChance',
    label: { nl: 'Kans op een recessie', en: 'Chance of a recession' },
    help: { nl: 'Kans dat er in een jaar een recessie begint.', en: 'Chance that a recession starts in a year.' },
    unit: '1/yr',
    min: 0,
    max: 0.3,
    step: 0.01,
    low: 0,
    high: 1,
  },
  recessionDepth: {
    id: 'recessionDepth',
    label: { nl: 'Diepte van een recessie', en: 'Depth of a recession' },
    help: {
      nl: 'Deel van de banen dat een recessie in het begin kost; het gevolg ebt daarna weg.',
      en: 'Share of jobs that a recession costs at first; the effect then fades.',
    },
    unit: '1',
    min: 0,
    max: 0.12,
    step: 0.005,
    low: 0,
    high: 0.5,
  },
  release: {
    id: 'release',
    label: { nl: 'Krimpende bedrijven geven grond terug', en: 'Shrinking firms give land back' },
    help: {
      nl: 'Deel van de overtollige grond dat krimpende bedrijven per jaar vrijgeven.',
      en: 'Share of their spare land that shrinking firms release each year.',
    },
    unit: '1/yr',
    min: 0,
    max: 1,
    step: 0.05,
    low: 0,
    high: 1,
  },
  largePerYear: {
    id: 'largePerYear',
    label: { nl: 'Grote bedrijven per jaar', en: 'Large firms per year' },
    help: {
      nl: 'Hoeveel grote bedrijven zich per jaar gemiddeld melden voor een grote kavel.',
      en: 'How many large firms ask for a large plot in an average year.',
    },
    unit: '1/yr',
    min: 0,
    max: 1,
    step: 0.05,
    low: 0,
    high: 3,
  },
  footloose: {
    id: 'footloose',
    label: { nl: 'Bedrijven die ook elders in de regio willen', en: 'Firms willing to go elsewhere in the region' },
    help: {
      nl: 'Deel van de vraag dat ook in een andere gemeente van de regio terechtkan.',
      en: 'Share of demand that could also settle in another municipality of the region.',
    },
    unit: '1',
    min: 0,
    max: 1,
    step: 0.05,
    low: 0,
    high: 1,
  },
  giveUp: {
    id: 'giveUp',
    label: { nl: 'Wachters die afhaken', en: 'Firms that stop waiting' },
    help: {
      nl: 'Deel van de wachtende vraag dat elk jaar de regio verlaat of het plan opgeeft.',
      en: 'Share of waiting demand that leaves the region or gives up each year.',
    },
    unit: '1/yr',
    min: 0,
    max: 0.2,
    step: 0.01,
    low: 0,
    high: 1,
  },
  gainPerHa: {
    id: 'gainPerHa',
    label: { nl: 'Winst per vernieuwde hectare', en: 'Gain per hectare renewed' },
    help: {
      nl: 'Hectare extra ruimte die het vernieuwen van één hectare bestaand terrein oplevert.',
      en: 'Hectares of extra room that renewing one hectare of existing land brings.',
    },
    unit: '1',
    min: 0,
    max: 0.6,
    step: 0.01,
    low: 0,
    high: 3,
  },
  deliveryFactor: {
    id: 'deliveryFactor',
    label: { nl: 'Uitvoering van het vernieuwen', en: 'Delivery of the renewal programme' },
    help: {
      nl: 'Echt vernieuwde hectare gedeeld door geplande hectare. 1 betekent: alles volgens plan.',
      en: 'Hectares really renewed divided by hectares planned. 1 means all goes to plan.',
    },
    unit: '1',
    min: 0,
    max: 2,
    step: 0.05,
    low: 0,
    high: 10,
  },
  deliveryDelay: {
    id: 'deliveryDelay',
    label: { nl: 'Duur van het vernieuwen', en: 'Time renewal takes' },
    help: {
      nl: 'Jaren tussen het begin van de vernieuwing en de extra ruimte.',
      en: 'Years between the start of renewal and the extra room.',
    },
    unit: 'yr',
    min: 0,
    max: 10,
    step: 1,
    low: 0,
    high: 30,
  },
  gridReadyYear: {
    id: 'gridReadyYear',
    label: { nl: 'Stroomnet op orde', en: 'Power grid ready' },
    help: {
      nl: 'Grond uit plannen is pas bruikbaar vanaf dit jaar, omdat het stroomnet nu vol is.',
      en: 'Land from plans can be used from this year only, because the power grid is full.',
    },
    unit: 'year',
    min: 2023,
    max: 2045,
    step: 1,
    low: 1950,
    high: 2200,
  },
  leadScale: {
    id: 'leadScale',
    label: { nl: 'Duur van procedures', en: 'Length of procedures' },
    help: {
      nl: 'Maakt alle procedures langer of korter. 1,25 betekent een kwart langer.',
      en: 'Makes all procedures longer or shorter. 1.25 means a quarter longer.',
    },
    unit: '1',
    min: 0.5,
    max: 2,
    step: 0.05,
    low: 0,
    high: 10,
  },
  fallScale: {
    id: 'fallScale',
    label: { nl: 'Plannen die niet doorgaan', en: 'Plans that fall out' },
    help: {
      nl: 'Maakt de kans dat een plan niet doorgaat groter of kleiner. 1 is de gewone kans.',
      en: 'Makes the chance that a plan falls out larger or smaller. 1 is the usual chance.',
    },
    unit: '1',
    min: 0,
    max: 2.5,
    step: 0.05,
    low: 0,
    high: 10,
  },
  stockScale: {
    id: 'stockScale',
    label: { nl: 'Telling van het bestaande terrein', en: 'Count of existing land' },
    help: {
      nl: 'Hoeveel bestaand terrein er echt is, gedeeld door het getal in dit bestand.',
      en: 'How much existing land there really is, divided by the figure in this file.',
    },
    unit: '1',
    min: 0.7,
    max: 1.3,
    step: 0.01,
    low: 0.05,
    high: 10,
  },
  issuableScale: {
    id: 'issuableScale',
    label: { nl: 'Telling van de uitgeefbare grond', en: 'Count of issuable land' },
    help: {
      nl: 'Hoeveel uitgeefbare grond er echt is, gedeeld door het getal in dit bestand.',
      en: 'How much issuable land there really is, divided by the figure in this file.',
    },
    unit: '1',
    min: 0,
    max: 2,
    step: 0.05,
    low: 0,
    high: 10,
  },
  waitingScale: {
    id: 'waitingScale',
    label: { nl: 'Telling van de wachtende vraag', en: 'Count of waiting demand' },
    help: {
      nl: 'Hoeveel vraag er in het basisjaar echt wacht, gedeeld door het getal in dit bestand.',
      en: 'How much demand really waits in the base year, divided by the figure in this file.',
    },
    unit: '1',
    min: 0,
    max: 2.5,
    step: 0.05,
    low: 0,
    high: 10,
  },
} as const satisfies Readonly<Record<string, AssumptionDeclaration>>

/** Assumptions that exist once per sector `s`, under the id `<kind>.<s>`. */
export const SECTOR_ASSUMPTIONS = {
  landPerJob: {
    id: 'landPerJob',
    label: { nl: 'Grond per baan', en: 'Land per job' },
    help: {
      nl: 'Netto grond per baan op een bedrijventerrein, in het basisjaar.',
      en: 'Net land per job on a business park, in the base year.',
    },
    unit: 'm2/job',
    min: 20,
    max: 500,
    step: 5,
    low: 1,
    high: 100_000,
  },
  parkShare: {
    id: 'parkShare',
    label: { nl: 'Banen op bedrijventerreinen', en: 'Jobs on business parks' },
    help: {
      nl: 'Deel van de banen van deze sector dat op een bedrijventerrein staat.',
      en: 'Share of the jobs of this sector that stands on a business park.',
    },
    unit: '1',
    min: 0,
    max: 1,
    step: 0.01,
    low: 0,
    high: 1,
  },
  growthError: {
    id: 'growthError',
    label: { nl: 'Eigen groei van de sector', en: 'Own growth of the sector' },
    help: {
      nl: 'Hoeveel deze sector per jaar sneller of langzamer groeit dan het groeipad.',
      en: 'How much faster or slower this sector grows each year than the growth path.',
    },
    unit: '1/yr',
    min: -0.01,
    max: 0.01,
    step: 0.0005,
    low: -0.2,
    high: 0.2,
  },
} as const satisfies Readonly<Record<string, AssumptionDeclaration>>

export type SharedAssumptionId = keyof typeof SHARED_ASSUMPTIONS
export type SectorAssumptionKind = keyof typeof SECTOR_ASSUMPTIONS
/** `growthPosition`, ..., or `landPerJob.<sector>`, `parkShare.<sector>`, `growthError.<sector>`. */
export type AssumptionId = SharedAssumptionId | `${SectorAssumptionKind}.${string}`

/** Every assumption a scenario with these sectors must state, shared ones first, then sector by sector. */
export function assumptionIds(sectorIds: readonly string[]): readonly AssumptionId[] {
  const shared = Object.keys(SHARED_ASSUMPTIONS) as SharedAssumptionId[]
  const kinds = Object.keys(SECTOR_ASSUMPTIONS) as SectorAssumptionKind[]
  return [...shared, ...sectorIds.flatMap((sector) => kinds.map((kind): AssumptionId => `${kind}.${sector}`))]
}

/** The sector that a per-sector assumption belongs to; null for a shared one. */
export function sectorOf(id: string): string | null {
  const dot = id.indexOf('.')
  return dot > 0 && Object.hasOwn(SECTOR_ASSUMPTIONS, id.slice(0, dot)) ? id.slice(dot + 1) : null
}

/** The declaration of an assumption (the template for per-sector ones); null when there is none of that name. */
export function assumptionDeclaration(id: string): AssumptionDeclaration | null {
  if (Object.hasOwn(SHARED_ASSUMPTIONS, id)) return SHARED_ASSUMPTIONS[id as SharedAssumptionId]
  const sector = sectorOf(id)
  if (sector === null) return null
  return SECTOR_ASSUMPTIONS[id.slice(0, id.length - sector.length - 1) as SectorAssumptionKind]
}
