import type { AssumptionDeclaration } from './assumptionDeclaration.ts'

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
