import type { Area } from '../../engine/kernel/area.ts'
import { QUANTITY_NAMES, type Quantity } from '../../engine/kernel/quantities.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import type { Case } from './random-scenario.ts'

/** A column over futures with its sign; the terms of an identity add up to nothing. */
export type Term = readonly [sign: number, column: Float64Array]

/** Columns of one year of a run. */
export interface Year {
  readonly t: number
  readonly now: (quantity: Quantity, area: Area) => Float64Array
  readonly before: (quantity: Quantity, area: Area) => Float64Array
}

/** What holds in every future, year by year. */
export interface Identity {
  readonly name: string
  readonly applies?: (drawn: Case) => boolean
  readonly areas: (scenario: Scenario) => readonly Area[]
  readonly terms: (year: Year, area: Area, drawn: Case) => readonly Term[]
}

const plus = (...columns: Float64Array[]): Term[] => columns.map((column): Term => [1, column])
const minus = (...columns: Float64Array[]): Term[] => columns.map((column): Term => [-1, column])

const region = (): readonly Area[] => ['region']
const towns = ({ municipalities }: Scenario): readonly Area[] =>
  municipalities.map(({ id }): Area => `municipality:${id}`)
const segments = ({ segments: all }: Scenario): readonly Area[] => all.map(({ id }): Area => `segment:${id}`)
const ordinary = (scenario: Scenario): readonly Area[] =>
  segments({ ...scenario, segments: scenario.segments.filter(({ large }) => !large) })
const townsAndSegments = (scenario: Scenario): readonly Area[] => [...towns(scenario), ...segments(scenario)]

/** Net hectares issued per hectare asked in year t (E17). */
function landFactor({ scenario: { constants, baseYear }, levers }: Case, t: number): number {
  const since = baseYear + t - levers.firstReview + 1
  const phase = Math.min(1, Math.max(0, since / 5))
  const idle = levers.buildingObligation && since >= 1 ? constants.idleShare.value : 0
  return (1 - levers.densityUplift * phase) * (1 - idle)
}

const withoutSieve = ({ levers }: Case): boolean => levers.sieveThreshold === 0
const returns = ({ scenario }: Case): number => scenario.constants.sieveReturn.value

/** Adding parts: every quantity of the region is the sum of its parts. */
const parts: readonly Identity[] = [
  { name: 'municipalities add up to the region', of: towns },
  { name: 'segments add up to the total', of: segments },
  { name: 'a group of all municipalities is the region', of: (): readonly Area[] => ['group:all'] },
].flatMap(({ name, of }) =>
  QUANTITY_NAMES.map((quantity) => ({
    name,
    areas: region,
    terms: ({ now }: Year, area: Area, { scenario }: Case): Term[] => [
      [-1, now(quantity, area)],
      ...of(scenario).map((part): Term => [1, now(quantity, part)]),
    ],
  })),
)

const books: readonly Identity[] = [
  {
    name: 'the origins of demand add up to gross demand',
    areas: townsAndSegments,
    terms: ({ now }, area) => [
      ...minus(now('gross', area)),
      ...plus(now('expansion', area), now('transition', area), now('replacement', area), now('large', area)),
    ],
  },
  {
    name: 'waiting before + admitted = served + lost + waiting after',
    areas: townsAndSegments,
    terms: ({ before, now }, area) => [
      ...plus(before('waiting', area), now('admitted', area)),
      ...minus(now('served', area), now('lost', area), now('waiting', area)),
    ],
  },
  {
    name: 'issuable before + plan and compensation land = issuance + issuable after',
    areas: townsAndSegments,
    terms: ({ before, now }, area) => [
      ...plus(before('issuable', area), now('planLand', area), now('compensationLand', area)),
      ...minus(now('issuance', area), now('issuable', area)),
    ],
  },
  {
    name: 'stock before - withdrawn + delivered + issuance = stock after',
    areas: towns,
    terms: ({ before, now }, area) => [
      ...plus(before('stock', area), now('delivered', area), now('issuance', area)),
      ...minus(now('withdrawn', area), now('stock', area)),
    ],
  },
  {
    name: 'large parcels are placed or refused in their year',
    areas: region,
    terms: ({ now }, area) => [
      ...plus(now('large', area)),
      ...minus(now('largePlaced', area), now('largeRefused', area)),
    ],
  },
  {
    // Of what is refused a known share comes back, so what is on its way back follows from what was refused for good.
    name: 'ordinary demand and what came back = admitted + refused for good + what will come back',
    applies: (drawn) => returns(drawn) < 0.99,
    areas: ordinary,
    terms: ({ before, now }, area, drawn) => [
      ...plus(now('gross', area)),
      ...minus(now('admitted', area)),
      [returns(drawn) / (1 - returns(drawn)), before('refused', area)],
      [-1 / (1 - returns(drawn)), now('refused', area)],
    ],
  },
]

/** Vacant land after the year less what it was, what joined it and what served demand: what allocation took is all it served less what issued land served. */
function vacancyTerms({ before, now }: Year, area: Area): Term[] {
  return [
    ...plus(before('vacant', area), now('freed', area), now('delivered', area)),
    ...minus(now('served', area), now('vacant', area)),
  ]
}

/** Whether no large parcel may go on ordinary land (E23). */
function largeKeepsApart({ scenario, levers }: Case): boolean {
  return levers.largeScale !== 'all' && levers.largeFrom <= scenario.constants.largeThreshold.value
}

/** Issued land serves 1 / factor. Large parcels are issued land or, through the back door, take vacant stock; which of the two is known where one is shut. */
const vacancy: readonly Identity[] = [
  {
    name: 'vacancy before + freed + delivered = used + vacancy after: nothing large on ordinary land',
    applies: (drawn) => withoutSieve(drawn) && !drawn.levers.backDoor && largeKeepsApart(drawn),
    areas: ordinary,
    terms: (year, area, drawn) => [
      ...vacancyTerms(year, area),
      [1 / landFactor(drawn, year.t), year.now('issuance', area)],
    ],
  },
  {
    name: 'vacancy before + freed + delivered = used + vacancy after: large parcels on issued land',
    applies: (drawn) => withoutSieve(drawn) && !drawn.levers.backDoor,
    areas: region,
    terms: (year, area, drawn) => [
      ...vacancyTerms(year, area),
      [1 / landFactor(drawn, year.t), year.now('issuance', area)],
      [-1 / landFactor(drawn, year.t), year.now('largePlaced', area)],
    ],
  },
  {
    name: 'vacancy before + freed + delivered = used + vacancy after: back door open',
    applies: (drawn) => withoutSieve(drawn) && drawn.levers.densityUplift === 0 && !drawn.levers.buildingObligation,
    areas: region,
    terms: (year, area) => [
      ...vacancyTerms(year, area),
      ...plus(year.now('issuance', area)),
      ...minus(year.now('largePlaced', area)),
    ],
  },
  {
    name: 'vacancy before + freed + delivered = used + vacancy after: each municipality for itself',
    applies: ({ scenario, levers }) =>
      withoutSieve({ scenario, levers }) &&
      levers.cooperation === 0 &&
      !levers.backDoor &&
      levers.largeScale === 'none' &&
      largeKeepsApart({ scenario, levers }),
    areas: towns,
    terms: (year, area, drawn) => [
      ...vacancyTerms(year, area),
      [1 / landFactor(drawn, year.t), year.now('issuance', area)],
    ],
  },
]

/** Every identity of docs/model.md, "What holds always", that is a sum. */
export const IDENTITIES: readonly Identity[] = [...parts, ...books, ...vacancy]
