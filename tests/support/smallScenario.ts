import type { Distribution } from '../../engine/distributions/index.ts'
import type { Figure } from '../../engine/base/figure.ts'
import { SHARED_ASSUMPTIONS } from '../../engine/scenario/declared/assumptions.ts'
import { CONSTANT_IDS, type ConstantId } from '../../engine/scenario/declared/constants.ts'
import type { Scenario } from '../../engine/scenario/types.ts'

const figure = <T>(value: T): Figure<T> => ({ value, unit: '1', source: [], evidence: 'assumed' })
const text = (words: string) => ({ nl: words, en: words })
const range = (low: number, mode: number, high: number): Distribution => ({ kind: 'triangular', low, mode, high })

const constants: Readonly<Record<ConstantId, number>> = {
  frictionNorm: 0.05,
  brakeLow: 0.4,
  brakeLowVacancy: 0.02,
  cyclePhi: 0.7,
  cycleSd: 0.012,
  cycleCorrelation: 0.5,
  transitionStart: 2022,
  transitionEnd: 2030,
  largeThreshold: 3,
  largeMedian: 6.5,
  largeLogSd: 0.5,
  largeMaximum: 25,
  largeValueShare: 0.5,
  sieveReturn: 0.6,
  sieveDensity: 0.8,
  softNeighbour: 0.3,
  idleShare: 0.08,
  reservationFallThrough: 0.2,
  netGrossRatio: 0.8,
}

const uncertain: Readonly<Record<string, Distribution>> = {
  growthPosition: { kind: 'quantiles', p10: 0.1, p50: 0.5, p90: 0.9 },
  modelError: { kind: 'lognormal', median: 0.9, logSd: 0.4 },
  landTrendError: { kind: 'normal', mean: 0, sd: 0.0012 },
  withdrawal: range(0.0005, 0.001, 0.0025),
  replaced: { kind: 'uniform', low: 0.5, high: 1 },
  transition: range(0.03, 0.07, 0.14),
  recessionChance: range(0.06, 0.1, 0.14),
  recessionDepth: range(0.015, 0.03, 0.05),
  release: { kind: 'uniform', low: 0.15, high: 0.45 },
  largePerYear: range(0.1, 0.2, 0.4),
  footloose: range(0.1, 0.25, 0.45),
  giveUp: range(0.01, 0.03, 0.08),
  gainPerHa: range(0.08, 0.2, 0.4),
  deliveryFactor: range(0.6, 1, 1.5),
  deliveryDelay: { kind: 'uniform', low: 1, high: 3 },
  gridReadyYear: range(2023, 2024, 2026),
  'landPerJob.works': range(190, 240, 310),
  'parkShare.works': range(0.6, 0.7, 0.8),
  'growthError.works': { kind: 'normal', mean: 0, sd: 0.003 },
}

/** A parsed region of two municipalities, two segments, one sector and three plans over eight years: every part of the model, quickly run. */
export function smallScenario(): Scenario {
  const scale = Object.fromEntries(Object.keys(SHARED_ASSUMPTIONS).map((id) => [id, range(0.8, 1, 1.2)]))
  const assumptions = Object.fromEntries(Object.entries({ ...scale, ...uncertain }).map(([id, d]) => [id, figure(d)]))
  const status = (p10: number, p90: number) => ({
    leadTime: figure<Distribution>({ kind: 'lognormal', p10, p90 }),
    fallOut: figure(0.1),
    chanceOfYes: figure(0.8),
  })
  const plan = (id: string, municipality: string, area: number, state: string, segments: Record<string, number>) => ({
    id,
    name: text(id),
    municipality,
    area: figure(area),
    status: state,
    earliest: 2023,
    segments: figure(segments),
    phasingYears: 2,
    regional: false,
    fictitious: true,
  })
  const scenario = {
    version: 1,
    id: 'small',
    title: text('Small'),
    description: text('A region for tests.'),
    baseYear: 2022,
    endYear: 2030,
    firstReview: 2023,
    sources: {},
    segments: [
      {
        id: 'regular',
        label: text('Regular'),
        scoreMean: figure(55),
        scoreSd: figure(15),
        intensifiable: true,
        large: false,
      },
      {
        id: 'large',
        label: text('Large'),
        scoreMean: figure(55),
        scoreSd: figure(15),
        intensifiable: false,
        large: true,
      },
    ],
    sectors: [
      {
        id: 'works',
        label: text('Works'),
        jobs: figure(20_000),
        cycleSensitivity: figure(1),
        mix: figure({ regular: 1, large: 0 }),
        growthLow: figure([{ until: 2030, value: 0 }]),
        growthHigh: figure([{ until: 2030, value: 0.02 }]),
        landTrendLow: figure(0.002),
        landTrendHigh: figure(0.001),
      },
    ],
    municipalities: ['Noord', 'Zuid'].map((id, m) => ({
      id,
      name: id,
      province: 'Utrecht',
      stock: figure(200),
      vacancy: figure(0.02),
      origin: figure(m === 0 ? 0.6 : 0.4),
      issuable: figure({ regular: 4, large: 0 }),
      waiting: figure({ regular: 3, large: 0 }),
    })),
    groups: { both: { label: text('Both'), members: ['Noord', 'Zuid'] } },
    plans: [
      plan('hard', 'Noord', 10, 'hard', { regular: 1 }),
      plan('soft', 'Zuid', 20, 'soft', { regular: 1 }),
      plan('plot', 'Zuid', 15, 'soft', { large: 1 }),
    ],
    planStatus: { hard: status(1, 2), prepared: status(1, 3), soft: status(2, 4), search: status(3, 5) },
    assumptions,
    correlations: [],
    constants: Object.fromEntries(CONSTANT_IDS.map((id) => [id, figure(constants[id])])),
    policy: {
      strategy: figure('adaptive'),
      intensificationTarget: figure(0.2),
      targetYear: figure(2028),
      programmeCapacity: figure(4),
    },
    estimates: [],
  }
  return scenario as unknown as Scenario
}
