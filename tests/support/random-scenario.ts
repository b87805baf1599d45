import fc from 'fast-check'
import type { Levers } from '../../engine/policy/shelf.ts'
import { assumptionIds } from '../../engine/scenario/declared/assumptions.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import {
  BASE_YEAR,
  anyAssumption,
  anyConstants,
  anyCorrelations,
  figure,
  listOf,
  recordOf,
  text,
} from './random-figures.ts'
import { anyLevers, shares } from './random-levers.ts'
import { STATUSES, anyMunicipality, anyPlan, anySector, anySegment, anyStatus } from './random-region.ts'

/** A region and a policy for it. */
export interface Case {
  readonly scenario: Scenario
  readonly levers: Levers
}

/** Sizes that are kept fixed; all others are drawn. */
export interface Sizes {
  readonly ordinarySegments?: number
  readonly large?: boolean
}

/** Any valid region of up to four municipalities, four segments, three sectors and five plans over 5 to 20 years, with any valid policy. */
export function randomCase(sizes: Sizes = {}): fc.Arbitrary<Case> {
  const large = sizes.large === undefined ? fc.boolean() : fc.constant(sizes.large)
  const ordinary = fc.integer({ min: sizes.ordinarySegments ?? 1, max: sizes.ordinarySegments ?? 3 })
  return fc
    .record({
      municipalities: fc.integer({ min: 1, max: 4 }),
      ordinary,
      large: fc.tuple(large, fc.nat(3)),
      sectors: fc.integer({ min: 1, max: 3 }),
      plans: fc.integer({ min: 0, max: 5 }),
      years: fc.oneof(
        { arbitrary: fc.integer({ min: 5, max: 9 }), weight: 5 },
        { arbitrary: fc.integer({ min: 10, max: 20 }), weight: 1 },
      ),
    })
    .chain((drawn) => {
      const segments = Array.from({ length: drawn.ordinary }, (_, k) => `segment${String(k)}`)
      if (drawn.large[0]) segments.splice(drawn.large[1] % (drawn.ordinary + 1), 0, 'large')
      const sectors = Array.from({ length: drawn.sectors }, (_, s) => `sector${String(s)}`)
      const municipalities = Array.from({ length: drawn.municipalities }, (_, m) => `Town${String(m)}`)
      const plans = Array.from({ length: drawn.plans }, (_, p) => `plan${String(p)}`)
      const endYear = BASE_YEAR + drawn.years
      const named = { baseYear: BASE_YEAR, endYear, municipalities, plans, segments }
      return fc.record({ scenario: scenarioOf({ ...named, sectors }), levers: anyLevers(named) })
    })
}

interface Named {
  readonly endYear: number
  readonly municipalities: readonly string[]
  readonly plans: readonly string[]
  readonly segments: readonly string[]
  readonly sectors: readonly string[]
}

function scenarioOf(names: Named): fc.Arbitrary<Scenario> {
  const { endYear, municipalities, plans, segments, sectors } = names
  const ids = assumptionIds(sectors)
  return fc
    .record({
      firstReview: fc.integer({ min: BASE_YEAR + 1, max: endYear }),
      segments: listOf(segments.length, (k) => anySegment(segments[k])),
      sectors: listOf(sectors.length, (s) => anySector(sectors[s], segments)),
      origin: shares(municipalities.length),
      municipalities: listOf(municipalities.length, (m) => anyMunicipality(municipalities[m], segments)),
      plans: listOf(plans.length, (p) => anyPlan(plans[p], municipalities, segments)),
      planStatus: recordOf(STATUSES, () => anyStatus()),
      assumptions: recordOf(ids, (id) => anyAssumption(id)),
      correlations: anyCorrelations(ids),
      constants: anyConstants(),
    })
    .map(({ origin, ...drawn }) => ({
      ...drawn,
      version: 1,
      id: 'random',
      title: text('Random'),
      description: text('A region drawn at random.'),
      baseYear: BASE_YEAR,
      endYear,
      sources: {},
      municipalities: drawn.municipalities.map((town, m) => ({ ...(town as object), origin: figure(origin[m]) })),
      groups: { all: { label: text('All'), members: municipalities } },
      policy: {},
      estimates: [],
    }))
    .map((drawn) => drawn as unknown as Scenario)
}
