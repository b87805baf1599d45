import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareReplay } from '../../../engine/kernel/replay.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { QUANTITY_NAMES, type Quantity } from '../../../engine/kernel/quantities.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Levers } from '../../../engine/policy/shelf.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { figure, text } from '../../support/random-figures.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { BLOCK, recorded, requestOf } from '../../support/recorded-run.ts'
import { differenceOf, firstDifference } from '../../support/same-bits.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const region = shippedScenario('regio-amersfoort')
const cases = fc.sample(randomCase(), { numRuns: 6, seed: 12 })

test('blocks may come in any order, any number of times, and a longer run begins with the shorter one', () => {
  for (const drawn of cases) {
    const request = requestOf({ ...drawn, quantities: ['waiting', 'gross', 'stock'] })
    const [one, other] = [prepareRun(request), prepareRun(request)]
    const inOrder = [0, 1, 2, 3].map((index) => one.block(index))
    for (const index of [3, 1, 1, 0, 2]) {
      const again = other.block(index)
      expect(firstDifference(again.columns, inOrder[index].columns)).toBeNull()
      expect(firstDifference(again.failed, inOrder[index].failed)).toBeNull()
    }
    expect(firstDifference(inOrder[0].columns, inOrder[1].columns)).not.toBeNull()
  }
})

test('16,384 futures begin with the 8,192', () => {
  const request = requestOf({ scenario: cases[0].scenario, quantities: ['waiting'] })
  const futures = (blocks: number): ArrayLike<number>[] => {
    const run = prepareRun(request)
    return Array.from({ length: blocks }, (_, index) => run.block(index).columns)
  }
  const [long, short] = [futures(16), futures(8)]
  for (const [index, columns] of short.entries()) expect(firstDifference(columns, long[index])).toBeNull()
})

test('a future replayed alone, in any order, is the future of the run', () => {
  for (const { scenario, levers } of [...cases.slice(0, 3), { scenario: region, levers: leversOf(region) }]) {
    const blocks = [0, 1].map((block) => recorded({ scenario, levers, block }))
    const replay = prepareReplay(requestOf({ scenario, levers }), true)
    for (const future of [1500, 417, 0, 1023, 417]) {
      const { column } = blocks[Math.floor(future / BLOCK)]
      replay.future(future, ({ year, sum }) => {
        for (const quantity of QUANTITY_NAMES) {
          expect(sum(quantity)).toBe(column(quantity, 'region', year - scenario.baseYear)[future % BLOCK])
        }
      })
    }
  }
})

/** What firms ask before the region does anything. */
const ASKED: readonly Quantity[] = ['expansion', 'large', 'freed']

test('every policy meets the same futures', () => {
  const policies: readonly Partial<Levers>[] = [
    { strategy: 'none' },
    { strategy: 'fixedHigh', intensificationTarget: 0.5, programmeCapacity: 70 },
    {
      strategy: 'adaptive',
      reviewInterval: 1,
      sieveThreshold: 60,
      cooperation: 1,
      largeScale: 'all',
      monitorNoise: 0.3,
    },
  ]
  const [none, ...others] = policies.map((levers) => {
    return recorded({ scenario: region, levers: { ...leversOf(region), ...levers }, quantities: ASKED.slice(0, 2) })
  })
  for (const other of others) expect(differenceOf(other, none)).toBeNull()
})

test('an override fixes its own assumption and no other draw', () => {
  const quantities: readonly Quantity[] = ['large']
  const free = recorded({ scenario: region, quantities })
  for (const overrides of [{ growthPosition: 2 }, { withdrawal: 0 }, { leadScale: 2, 'landPerJob.other': 50 }]) {
    expect(differenceOf(recorded({ scenario: region, quantities, overrides }), free)).toBeNull()
  }
})

/** An addition that does nothing by itself: all that could change is the draws of the others. */
const ADDITIONS: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  'a sector without jobs': (scenario) => ({
    ...scenario,
    sectors: [{ ...scenario.sectors[0], id: 'extra', jobs: figure(0) }, ...scenario.sectors],
    assumptions: {
      ...scenario.assumptions,
      'landPerJob.extra': figure({ kind: 'uniform', low: 100, high: 200 }),
      'parkShare.extra': figure({ kind: 'uniform', low: 0, high: 1 }),
      'growthError.extra': figure({ kind: 'normal', mean: 0, sd: 0.001 }),
    },
  }),
  'a plan that the municipality never wants': (scenario) => ({
    ...scenario,
    plans: [{ ...scenario.plans[0], id: 'extra', status: 'search' }, ...scenario.plans],
  }),
  'an empty municipality': (scenario) => {
    const { fsi: _, ...first } = scenario.municipalities[0]
    const empty = {
      ...first,
      id: 'Extra',
      stock: figure(0),
      origin: figure(0),
      issuable: figure({}),
      waiting: figure({}),
    }
    return { ...scenario, municipalities: [...scenario.municipalities, empty] }
  },
  'a segment nobody asks for': (scenario) => ({
    ...scenario,
    segments: [...scenario.segments, { ...scenario.segments[0], id: 'extra', label: text('Extra'), large: false }],
  }),
  'a correlation of two other assumptions': (scenario) => ({
    ...scenario,
    correlations: [...scenario.correlations, { between: ['gainPerHa', 'deliveryFactor'], rank: figure(0.6) }],
  }),
}

test.each(Object.keys(ADDITIONS))('changes no draw of the others: %s', (name) => {
  const levers = {
    ...leversOf(region),
    strategy: 'none' as const,
    answer: { extra: 'no' as const },
    intensificationTarget: 0,
  }
  // The pace of a segment without demand is 1e-6 ha per year, lest cover divides by nothing.
  const quantities = QUANTITY_NAMES.filter((quantity) => quantity !== 'pace')
  const bare = recorded({ scenario: region, levers, quantities })
  const extended = recorded({ scenario: ADDITIONS[name](region), levers, quantities })
  expect(differenceOf(extended, bare)).toBeNull()
})

test('another seed gives other futures, another sampling too', () => {
  const texts = ['1', '11', '111', 'raadstafel']
  const runs = texts.map((seed) => recorded({ scenario: cases[1].scenario, seed, quantities: ['gross'] }))
  for (const [i, run] of runs.entries())
    for (const other of runs.slice(i + 1)) expect(differenceOf(run, other)).not.toBeNull()
  expect(
    differenceOf(
      recorded({ scenario: cases[1].scenario, seed: '1', sampling: 'plain', quantities: ['gross'] }),
      runs[0],
    ),
  ).not.toBeNull()
})
