import { prepareReplay } from '../../../kernel/replay.ts'
import { leversOf, policyWith } from '../../../policy/policy.ts'
import type { Scenario } from '../../../scenario/types.ts'
import { DEFAULT_SEED } from '../../../study/study.ts'
import { type Behaviour, each, percent, signed, told } from './behaviour.ts'
import { change, estimate, thirds } from './measure.ts'
import { VARIANTS } from './variants.ts'

/** Futures that are replayed to see what is scrapped. */
const REPLAYED = 256

/** The plans that are scrapped before the last year, [futures] each. */
interface Scrapped {
  readonly plans: Float64Array
  /** Hectares waiting in the region when a plan is scrapped, and in an average year after it; 0 where none is. */
  readonly waitingThen: Float64Array
  readonly waitingLater: Float64Array
  /** Share of the scrapped plans with land in a segment with less cover than the rule starts plans at. */
  readonly alsoShort: Float64Array
}

function scrappedIn(scenario: Scenario): Scrapped {
  const policy = policyWith(scenario, 'scraps', VARIANTS.scraps.levers)
  const trigger = leversOf(scenario).commitBelow
  const replay = prepareReplay({
    scenario,
    policy,
    overrides: {},
    seed: DEFAULT_SEED,
    mode: 'random',
    sampling: 'lattice',
    series: [],
  })
  const column = () => new Float64Array(REPLAYED)
  const found = { plans: column(), waitingThen: column(), waitingLater: column(), alsoShort: column() }
  for (let future = 0; future < REPLAYED; future += 1) {
    const waiting: number[] = []
    const gone = new Map<string, { readonly row: number; readonly isShort: boolean }>()
    replay.future(future, ({ year, plans, sum, cover }) => {
      waiting.push(sum('waiting'))
      if (year === scenario.endYear) return
      for (const [p, { scrapped }] of plans.entries()) {
        const { id, segments } = scenario.plans[p]
        if (!scrapped || gone.has(id)) continue
        const isShort = scenario.segments.some((one, k) => (segments.value[one.id] ?? 0) > 0 && cover[k] < trigger)
        gone.set(id, { row: waiting.length - 1, isShort })
      }
    })
    const scraps = [...gone.values()]
    if (scraps.length === 0) continue
    found.plans[future] = scraps.length
    found.waitingThen[future] = mean(scraps.map(({ row }) => waiting[row]))
    found.waitingLater[future] = mean(scraps.map(({ row }) => mean(waiting.slice(row + 1))))
    found.alsoShort[future] = mean(scraps.map(({ isShort }) => (isShort ? 1 : 0)))
  }
  return found
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Scrapping plans when there seems to be enough. */
export const scrapping: Behaviour = {
  title: 'Scrapping plans',
  needs: ['adaptive', 'scraps'],
  tell: (regions) => {
    const tables = each(regions).map(([name, { of }]) => {
      const [keeps, scraps] = [of('adaptive'), of('scraps')]
      const { low, high } = thirds(keeps)
      const row = (label: string, chosen?: (future: number) => boolean) => [
        label,
        signed(change(keeps.notServed, scraps.notServed, chosen)),
        signed(change(keeps.unused, scraps.unused, chosen)),
      ]
      return {
        head: [`${name}: scrapping above 15 years of cover`, 'not served, ha·yr', 'unused, ha·yr'],
        rows: [row('all futures'), row('low-demand third', low), row('high-demand third', high)],
      }
    })
    const claims = each(regions).flatMap(([name, { scenario, of }]) => {
      const [keeps, scraps] = [of('adaptive'), of('scraps')]
      const thirdsOf = thirds(keeps)
      const cost = (chosen: (future: number) => boolean) => change(keeps.notServed, scraps.notServed, chosen)
      const [low, high] = [cost(thirdsOf.low), cost(thirdsOf.high)]
      const scrapped = scrappedIn(scenario)
      const inLow = (values: Float64Array) =>
        estimate(values, (future) => thirdsOf.low(future) && scrapped.plans[future] > 0)
      const measured = `${signed(high)} ha·yr in the high-demand third, ${signed(low)} in the low-demand third`
      return [
        {
          says: `${name}: scrapping costs only where demand turns out high`,
          holds: high.mean > 2 * high.error && low.mean <= 2 * low.error,
          measured,
          why: {
            fails: `Little demand does not mean enough land everywhere and always. Where a plan is scrapped in the low-demand third, ${told(inLow(scrapped.waitingThen), 1)} ha waits in that year and ${told(inLow(scrapped.waitingLater), 1)} ha in an average year after it. Cover is taken per segment and counts plans under way; a scrapped plan takes the land of all its segments along and never comes back. In ${percent(inLow(scrapped.alsoShort))} of the cases one of them had less cover than the rule starts plans at.`,
          },
        },
        {
          says: `${name}: scrapping costs most where demand turns out high`,
          holds: high.mean - low.mean > 2 * Math.sqrt(high.error * high.error + low.error * low.error),
          measured,
          why: {
            fails:
              'Cover counts plans under way, so it can pass 15 years while firms still wait for those plans; what is scrapped then is missed in every kind of future.',
          },
        },
      ]
    })
    return { tables, claims }
  },
}
