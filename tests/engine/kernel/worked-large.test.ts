import { describe, expect, test } from 'vitest'
import { parcelSlots } from '../../../engine/kernel/columns.ts'
import type { Quantity } from '../../../engine/kernel/quantities.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { assumptionDeclaration } from '../../../engine/scenario/declared/assumptions.ts'
import { drawsOf } from '../../support/named-draws.ts'
import { type Plain, plainScenario } from '../../support/plain-scenario.ts'
import { told } from '../../support/told.ts'
import { BLOCK, recorded, requestOf } from '../../support/recorded-run.ts'

const YEARS = 8
const RATE = 0.7
const SIZE = 5

/** One firm in 1.4 years asks for 5 ha; a base-year lot of 12 ha in A, and from 2025 a plan with 7 ha for large firms in B. */
const REGION: Plain = {
  large: true,
  towns: [
    { stock: 100, issuable: { regular: 21, large: 12 }, vacancy: 0.18, origin: 0.75 },
    { stock: 50, vacancy: 0.05, origin: 0.25 },
  ],
  plans: [{ id: 'plot', town: 1, area: 10, status: 'hard', segments: { regular: 0.3, large: 0.7 }, earliest: 2025 }],
  assumptions: { largePerYear: RATE },
}

/** How many firms come: the first n at which the Poisson chance of at most n reaches the draw. */
function arrivals(): number[][] {
  const draws = drawsOf(
    'test',
    Array.from({ length: YEARS }, (_, i) => ['largeCount', 2023 + i] as const),
    BLOCK,
  )
  return draws.map((column) =>
    Array.from(column, (u) => {
      let n = 0
      let term = Math.exp(-RATE)
      for (let below = term; u > below; below += term) {
        n += 1
        term *= RATE / n
      }
      return n
    }),
  )
}

const came = arrivals()

/** Lots of one future, as a list that a firm walks down. */
type Lots = { hectares: number; readonly opens: number }[]

/** What each future should place per year, when every firm takes the first lot with 5 ha left. */
function placedByHand(makeLots: () => Lots, futures: readonly number[]): number[][] {
  return futures.map((f) => {
    const lots = makeLots()
    return came.map((counts, i) => {
      let placed = 0
      for (let firm = 0; firm < counts[f]; firm++) {
        const lot = lots.find(({ hectares, opens }) => opens <= i + 1 && hectares >= SIZE)
        if (lot === undefined) continue
        lot.hectares -= SIZE
        placed += SIZE
      }
      return placed
    })
  })
}

function run(levers: Partial<Levers>, region: Plain = REGION) {
  const scenario = plainScenario(region)
  const recording = recorded({
    scenario,
    levers: { ...leversOf(scenario), ...levers },
    areas: ['region', 'municipality:A', 'municipality:B', 'segment:large', 'segment:regular'],
  })
  const futures = Array.from({ length: BLOCK }, (_, f) => f).filter((f) => recording.failed[f] === 0)
  const perFuture = (quantity: Quantity, area: Parameters<typeof recording.column>[1] = 'region'): number[][] =>
    futures.map((f) => came.map((_, i) => Math.round(recording.column(quantity, area, i + 1)[f] * 1e9) / 1e9))
  return { futures, perFuture, failed: BLOCK - futures.length }
}

describe('large parcels', () => {
  test('come as often as the draw says, for 5 ha each, asked for by origin', () => {
    const { futures, perFuture } = run({ largeScale: 'none' })
    expect(perFuture('large')).toEqual(futures.map((f) => came.map((counts) => SIZE * counts[f])))
    expect(perFuture('large', 'municipality:A')).toEqual(
      futures.map((f) => came.map((counts) => 0.75 * SIZE * counts[f])),
    )
    expect(perFuture('largeRefused')).toEqual(perFuture('large'))
    expect(perFuture('largeRefused', 'municipality:B')).toEqual(perFuture('large', 'municipality:B'))
    // Where nothing but large firms ask, nobody waits.
    expect(
      perFuture('waiting')
        .flat()
        .every((hectares) => hectares === 0),
    ).toBe(true)
  })

  test('take one lot with enough left: two on the 12 ha in A, one on the 7 ha in B once it is there', () => {
    const { futures, perFuture } = run({ largeScale: 'regionalValue' })
    const lots = (): Lots => [
      { hectares: 12, opens: 1 },
      { hectares: 7, opens: 3 },
    ]
    const placed = placedByHand(lots, futures)
    expect(perFuture('largePlaced')).toEqual(placed)
    expect(perFuture('issuance', 'segment:large')).toEqual(placed)
    expect(
      perFuture('issuance', 'segment:regular')
        .flat()
        .every((hectares) => hectares === 0),
    ).toBe(true)
    expect(placed.flat().some((hectares) => hectares > 0)).toBe(true)
  })

  test('find no lot in a municipality that keeps its land to itself', () => {
    const { futures, perFuture } = run({ largeScale: 'regionalValue', optOut: ['A'] })
    expect(perFuture('largePlaced')).toEqual(placedByHand(() => [{ hectares: 7, opens: 3 }], futures))
  })

  test('with land for all also take ordinary land of one municipality: four times 5 of the 21 ha in A, not the 3 ha in B', () => {
    const { futures, perFuture } = run({ largeScale: 'all' })
    const lots = (): Lots => [
      { hectares: 12, opens: 1 },
      { hectares: 7, opens: 3 },
      { hectares: 21, opens: 1 },
    ]
    expect(perFuture('largePlaced')).toEqual(placedByHand(lots, futures))
  })

  test('below the size for designated places take ordinary land alone, whatever is allowed: four times 5 of the 21 ha in A', () => {
    const ordinary = (): Lots => [{ hectares: 21, opens: 1 }]
    for (const largeScale of ['none', 'regionalValue'] as const) {
      const { futures, perFuture } = run({ largeScale, largeFrom: 5.5 })
      const placed = placedByHand(ordinary, futures)
      expect(perFuture('largePlaced')).toEqual(placed)
      expect(perFuture('issuance', 'segment:regular')).toEqual(placed)
      expect(
        perFuture('issuance', 'segment:large')
          .flat()
          .every((hectares) => hectares === 0),
      ).toBe(true)
    }
  })

  test('of exactly that size need a designated place', () => {
    const { perFuture } = run({ largeFrom: 5 })
    expect(perFuture('largePlaced')).toEqual(run({}).perFuture('largePlaced'))
    expect(
      perFuture('issuance', 'segment:regular')
        .flat()
        .every((hectares) => hectares === 0),
    ).toBe(true)
  })

  test('through the back door take usable vacancy: 13 of the 18 vacant hectares in A, and the stock stays as it is', () => {
    const { futures, perFuture } = run({ largeScale: 'none', backDoor: true })
    expect(perFuture('largePlaced')).toEqual(placedByHand(() => [{ hectares: 13, opens: 1 }], futures))
    expect(
      perFuture('stock')
        .flat()
        .every((hectares) => hectares === 150),
    ).toBe(true)
    const vacant = perFuture('vacant', 'municipality:A').map((years) => years[YEARS - 1])
    expect(Math.min(...vacant)).toBeCloseTo(18 - 10, 9)
  })

  test('without regional value are refused where that is asked', () => {
    const { perFuture } = run({ largeScale: 'regionalValue' }, { ...REGION, constants: { largeValueShare: 0 } })
    expect(
      perFuture('largePlaced')
        .flat()
        .every((hectares) => hectares === 0),
    ).toBe(true)
  })

  test('are drawn between the threshold and the maximum', () => {
    const { perFuture } = run({ largeScale: 'none' }, { ...REGION, constants: { largeMedian: 40, largeMaximum: 25 } })
    expect(perFuture('large')).toEqual(
      run({})
        .perFuture('large')
        .map((years) => years.map((hectares) => 5 * hectares)),
    )
  })

  test('the one big one goes where its hectares lie in one piece: 12 in A, once, and is refused by origin where they do not (E57)', () => {
    const scenario = plainScenario(REGION)
    const path = (overrides: object) => told(scenario, { largeScale: 'regionalValue' }, overrides)
    const only = (year: number, hectares: number): number[] =>
      Array.from({ length: YEARS }, (_, i) => (i + 2023 === year ? hectares : 0))
    const fits = path({ bigOne: 12, bigOneYear: 2026 })
    expect(fits('large')).toEqual(only(2026, 12))
    expect(fits('largePlaced', 'municipality:A')).toEqual(only(2026, 12))
    expect(fits('largeRefused')).toEqual(only(0, 0))
    const tooBig = path({ bigOne: 13, bigOneYear: 2026 })
    expect(tooBig('largePlaced')).toEqual(only(0, 0))
    expect(tooBig('largeRefused', 'municipality:A')).toEqual(only(2026, 9.75))
    expect(tooBig('largeRefused', 'municipality:B')).toEqual(only(2026, 3.25))
    // Without a year it comes in that of the first review.
    expect(path({ bigOne: 12 })('large')).toEqual(only(scenario.firstReview, 12))
  })

  test('as many as come in all but one year in ten thousand have room, at least six', () => {
    // Poisson tables: P(more than 8 at a mean of 2) is 0.000237, more than 9 0.0000465; at 3, more than 10 0.000292, more than 11 0.0000714; at 10, more than 24 0.0000470.
    const slots = [0, 1, 2, 3, 10].map((rate) => parcelSlots(plainScenario(REGION), { largePerYear: rate }))
    expect(slots).toEqual([6, 6, 9, 11, 24])
    expect(assumptionDeclaration('largePerYear')).toMatchObject({ high: 10 })
  })

  test('more than there is room for mark the future as failed', () => {
    const scenario = plainScenario({ ...REGION, assumptions: { largePerYear: 1 } })
    const one = prepareRun(requestOf({ scenario, quantities: ['large'] }))
    let failed = 0
    for (let block = 0; block < 40; block += 1) for (const code of one.block(block).failed) failed += code === 1 ? 1 : 0
    // P(more than 6 at a mean of 1) = 0.0000832 a year: 27 of 40,960 futures of eight years, standard deviation 5.
    expect(failed).toBeGreaterThan(7)
    expect(failed).toBeLessThan(47)
  })
})
