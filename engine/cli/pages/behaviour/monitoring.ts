import { policyWith } from '../../../policy/policy.ts'
import type { Scenario } from '../../../scenario/types.ts'
import { DEFAULT_SEED } from '../../../study/study.ts'
import { watchPlans } from '../../../analysis/starts/fates.ts'
import { type Behaviour, each, percent, signed } from './behaviour.ts'
import { change, estimate, isBelow } from './measure.ts'

/** Futures that are replayed to see when plans start. */
const REPLAYED = 256
const NOISES = [0.1, 0.2] as const

/** Years in which plans start, [future * plans + plan]; Infinity where one never does. */
function startYears(scenario: Scenario, monitorNoise: number): Float64Array {
  const policy = policyWith(scenario, 'noisy', { strategy: 'adaptive', reviewInterval: 1, monitorNoise })
  const watch = watchPlans({
    scenario,
    policy,
    overrides: {},
    seed: DEFAULT_SEED,
    mode: 'random',
    sampling: 'lattice',
    series: [],
  })
  const count = scenario.plans.length
  const years = new Float64Array(REPLAYED * count)
  for (let future = 0; future < REPLAYED; future += 1) {
    for (const [p, { started }] of watch(future).fates.entries()) years[future * count + p] = started ?? Infinity
  }
  return years
}

/** Mean number of plans per future that start earlier, and later, than they would with a perfect monitor. */
function offTime(scenario: Scenario, perfect: Float64Array, noise: number) {
  const noisy = startYears(scenario, noise)
  const count = scenario.plans.length
  const mean = (test: (noisy: number, perfect: number) => boolean) =>
    estimate(
      Array.from(
        { length: REPLAYED },
        (_, future) =>
          Array.from({ length: count }, (_, p) => future * count + p).filter((i) => test(noisy[i], perfect[i])).length /
          count,
      ),
    )
  return { early: mean((a, b) => a < b), late: mean((a, b) => a > b) }
}

/** What the region gets to see. */
export const monitoring: Behaviour = {
  title: 'The monitor',
  needs: ['adaptive', 'monitored', 'monitoredEarly', 'singleCount'],
  tell: (regions) => {
    const parts = each(regions).map(([name, { scenario, of }]) => {
      const perfect = startYears(scenario, 0)
      const [some, double] = NOISES.map((noise) => offTime(scenario, perfect, noise))
      const better = change(of('adaptive').notServed, of('monitored').notServed)
      const idle = change(of('adaptive').unused, of('monitored').unused)
      const early = change(of('adaptive').notServed, of('monitoredEarly').notServed)
      const once = change(of('adaptive').notServed, of('singleCount').notServed)
      return {
        table: {
          head: [`${name}: plans that start off time, yearly review`, 'earlier', 'later'],
          rows: [
            ['noise 10 %', percent(some.early, 1), percent(some.late, 1)],
            ['noise 20 %', percent(double.early, 1), percent(double.late, 1)],
          ],
        },
        claims: [
          {
            says: `${name}: twice the noise gives more triggers that come too early and more that come too late`,
            holds: double.early.mean > some.early.mean && double.late.mean > some.late.mean,
            measured: `early ${percent(some.early, 1)} to ${percent(double.early, 1)} of the plans, late ${percent(some.late, 1)} to ${percent(double.late, 1)}`,
            why: {
              fails:
                'A rule acts on the first year that looks short, so noise mostly makes it early; what starts early leaves less to start later.',
            },
          },
          {
            says: `${name}: a better monitor (no lag, little noise, firms counted once) leaves less unserved`,
            holds: isBelow(better),
            measured: `${signed(better)} ha·yr not served, ${signed(idle)} ha·yr unused`,
            why: {
              fails: `Counting firms twice makes the queue look longer and works as a margin; counting them once alone gives ${signed(once)} ha·yr. With the better figures and a trigger of 11 years it is ${signed(early)} ha·yr.`,
            },
          },
        ],
      }
    })
    return { tables: parts.map(({ table }) => table), claims: parts.flatMap(({ claims }) => claims) }
  },
}
