/** Scenarios derived from a shipped one with more of one thing, so that the cost of each dimension can be seen. */
import type { Scenario } from '../engine/scenario/index.ts'

type Table = Readonly<Record<string, number>>

/** Splits figures so that the region stays as large as it was. */
function split<F extends { readonly value: number }>(figure: F, parts: number): F {
  return { ...figure, value: figure.value / parts }
}

function copies<T>(list: readonly T[], times: number, copy: (item: T, index: number) => T): readonly T[] {
  return Array.from({ length: times }, (_, i) => list.map((item) => copy(item, i))).flat()
}

const named = (id: string, i: number): string => (i === 0 ? id : `${id}-${String(i)}`)

/** The same region over another number of years. */
export function withYears(scenario: Scenario, years: number): Scenario {
  return { ...scenario, endYear: scenario.baseYear + years }
}

/** Every sector in `times` equal parts, each with draws of its own. */
export function withSectors(scenario: Scenario, times: number): Scenario {
  const assumptions = { ...scenario.assumptions } as Record<
    string,
    Scenario['assumptions'][keyof Scenario['assumptions']]
  >
  for (const { id } of scenario.sectors) {
    for (let i = 1; i < times; i++) {
      for (const kind of ['landPerJob', 'parkShare', 'growthError'] as const) {
        assumptions[`${kind}.${named(id, i)}`] = scenario.assumptions[`${kind}.${id}`]
      }
    }
  }
  const sectors = copies(scenario.sectors, times, (sector, i) => ({
    ...sector,
    id: named(sector.id, i),
    jobs: split(sector.jobs, times),
  }))
  return { ...scenario, sectors, assumptions: assumptions as Scenario['assumptions'] }
}

/** Every ordinary segment in `times` equal parts. */
export function withSegments(scenario: Scenario, times: number): Scenario {
  const large = scenario.segments.find((segment) => segment.large)?.id
  const table = (shares: Table): Table =>
    Object.fromEntries(
      Object.entries(shares).flatMap(([id, share]) =>
        id === large
          ? [[id, share] as const]
          : Array.from({ length: times }, (_, i) => [named(id, i), share / times] as const),
      ),
    )
  const spread = <F extends { readonly value: Table }>(figure: F): F => ({ ...figure, value: table(figure.value) })
  return {
    ...scenario,
    segments: copies(scenario.segments, times, (segment, i) => ({ ...segment, id: named(segment.id, i) })).filter(
      ({ id, large: isLarge }) => !isLarge || id === large,
    ),
    sectors: scenario.sectors.map((sector) => ({ ...sector, mix: spread(sector.mix) })),
    municipalities: scenario.municipalities.map((each) => ({
      ...each,
      issuable: spread(each.issuable),
      waiting: spread(each.waiting),
    })),
    plans: scenario.plans.map((plan) => ({ ...plan, segments: spread(plan.segments) })),
  }
}

/** Every municipality in `times` equal parts; plans stay with the first. */
export function withMunicipalities(scenario: Scenario, times: number): Scenario {
  const parts = <F extends { readonly value: Table }>(figure: F): F => ({
    ...figure,
    value: Object.fromEntries(Object.entries(figure.value).map(([id, ha]) => [id, ha / times])),
  })
  const municipalities = copies(scenario.municipalities, times, (each, i) => ({
    ...each,
    id: named(each.id, i),
    stock: split(each.stock, times),
    origin: split(each.origin, times),
    issuable: parts(each.issuable),
    waiting: parts(each.waiting),
  }))
  return { ...scenario, municipalities }
}

/** Every plan in `times` equal parts, each with draws of its own. */
export function withPlans(scenario: Scenario, times: number): Scenario {
  const plans = copies(scenario.plans, times, (plan, i) => ({
    ...plan,
    id: named(plan.id, i),
    area: split(plan.area, times),
  }))
  return { ...scenario, plans }
}
