import type { Distribution } from '../../engine/distributions/index.ts'
import { SHARED_ASSUMPTIONS } from '../../engine/scenario/declared/assumptions.ts'
import { CONSTANT_IDS } from '../../engine/scenario/declared/constants.ts'
import type { Plan, Scenario } from '../../engine/scenario/types.ts'
import { figure, text } from './random-figures.ts'

/** What a plain region differs in. */
export interface Plain {
  readonly endYear?: number
  readonly firstReview?: number
  /** Hectares per municipality; each has `stock` ha of which `withdrawal` a year is asked back, so demand is round. */
  readonly towns?: readonly {
    readonly stock: number
    readonly vacancy?: number
    readonly issuable?: Table
    readonly waiting?: Table
    readonly origin?: number
  }[]
  readonly large?: boolean
  readonly growth?: number
  readonly score?: readonly [mean: number, sd: number]
  readonly assumptions?: Readonly<Record<string, number | Distribution>>
  readonly constants?: Readonly<Record<string, number>>
  readonly leads?: Partial<Record<Plan['status'], number>>
  readonly fallOut?: number
  readonly plans?: readonly {
    readonly id: string
    readonly town?: number
    readonly area: number
    readonly status: Plan['status']
    readonly phasing?: number
    readonly segments?: Table
    readonly earliest?: number
  }[]
}

type Table = Readonly<Record<string, number>>

/** Values at which nothing happens but what a case asks for. */
const QUIET: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.keys(SHARED_ASSUMPTIONS).map((id) => [id, 0])),
  ...{ growthPosition: 0.5, modelError: 1, replaced: 1, footloose: 1, deliveryFactor: 1, gridReadyYear: 2000 },
  ...{ leadScale: 1, fallScale: 1, stockScale: 1, issuableScale: 1, waitingScale: 1 },
  ...{ 'landPerJob.works': 100, 'parkShare.works': 1, 'growthError.works': 0 },
}
const CONSTANTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(CONSTANT_IDS.map((id) => [id, 0])),
  ...{ frictionNorm: 0.05, brakeLow: 0.4, brakeLowVacancy: 0.02, transitionStart: 2022, transitionEnd: 2030 },
  ...{ largeThreshold: 3, largeMedian: 5, largeMaximum: 25, largeValueShare: 1, netGrossRatio: 0.8 },
  ...{ sieveReturn: 0.6, sieveDensity: 0.8, softNeighbour: 0.4, idleShare: 0.1, reservationFallThrough: 0.2 },
}

/** A region for sums by hand: 2022 to 2030, one sector of 10,000 jobs at 100 m2, one segment `regular` (and `large` where asked), towns A, B, ... */
export function plainScenario(plain: Plain = {}): Scenario {
  const towns = plain.towns ?? [{ stock: 100 }]
  const large = plain.large ?? false
  const [scoreMean, scoreSd] = plain.score ?? [50, 10]
  const segment = (id: string) => ({
    ...{
      id,
      label: text(id),
      scoreMean: figure(scoreMean),
      scoreSd: figure(scoreSd),
      intensifiable: id !== 'large',
      large: id === 'large',
    },
  })
  const growth = figure([{ until: 2099, value: plain.growth ?? 0 }])
  const idOf = (m: number): string => String.fromCharCode(65 + m)
  const asDistribution = (value: number | Distribution) =>
    figure(typeof value === 'number' ? { kind: 'constant', value } : value)
  const scenario: unknown = {
    version: 1,
    id: 'plain',
    title: text('Plain'),
    description: text('A region for sums by hand.'),
    baseYear: 2022,
    endYear: plain.endYear ?? 2030,
    firstReview: plain.firstReview ?? 2023,
    sources: {},
    segments: large ? [segment('regular'), segment('large')] : [segment('regular')],
    sectors: [
      {
        ...{
          id: 'works',
          label: text('Works'),
          jobs: figure(10_000),
          cycleSensitivity: figure(1),
          mix: figure({ regular: 1 }),
        },
        ...{ growthLow: growth, growthHigh: growth, landTrendLow: figure(0), landTrendHigh: figure(0) },
      },
    ],
    municipalities: towns.map(({ stock, vacancy = 0, issuable = {}, waiting = {}, origin = 1 / towns.length }, m) => ({
      ...{ id: idOf(m), name: idOf(m), province: 'Utrecht', stock: figure(stock), vacancy: figure(vacancy) },
      ...{ origin: figure(origin), issuable: figure(issuable), waiting: figure(waiting) },
    })),
    groups: {},
    plans: (plain.plans ?? []).map(
      ({ id, town = 0, area, status, phasing = 1, segments = { regular: 1 }, earliest = 2022 }) => ({
        ...{
          id,
          name: text(id),
          municipality: idOf(town),
          area: figure(area),
          status,
          earliest,
          segments: figure(segments),
        },
        ...{ phasingYears: phasing, regional: false, fictitious: true },
      }),
    ),
    planStatus: Object.fromEntries(
      (['hard', 'prepared', 'soft', 'search'] as const).map((status) => [
        status,
        {
          leadTime: asDistribution(plain.leads?.[status] ?? 1),
          fallOut: figure(plain.fallOut ?? 0),
          chanceOfYes: figure(1),
        },
      ]),
    ),
    assumptions: Object.fromEntries(
      Object.entries({ ...QUIET, ...plain.assumptions }).map(([id, value]) => [id, asDistribution(value)]),
    ),
    correlations: [],
    constants: Object.fromEntries(
      Object.entries({ ...CONSTANTS, ...plain.constants }).map(([id, value]) => [id, figure(value)]),
    ),
    policy: {},
    estimates: [],
  }
  return scenario as Scenario
}
