import { median, sampleVariance } from 'simple-statistics'
import { beforeAll, expect, test } from 'vitest'
import type { Sampling } from '../../../engine/kernel/request.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

/** Few seeds and few futures: enough to see that an order of magnitude is there, not how large it is (`npm run bench -- draws`). */
const SEEDS = 10
const FUTURES = 2048
/** From here on a larger plan can be felt. */
const FELT = 2030

const usual = shippedScenario('regio-amersfoort')
const larger: Scenario = {
  ...usual,
  plans: usual.plans.map((plan) =>
    plan.id === 'harselaar1b' ? { ...plan, area: { ...plan.area, value: 1.2 * plan.area.value } } : plan,
  ),
}

interface Told {
  readonly mean: readonly number[]
  readonly p90: readonly number[]
}

const years = Array.from({ length: usual.endYear - usual.baseYear }, (_, i) => usual.baseYear + 1 + i)
const open = directRunner()

async function tell(scenario: Scenario, sampling: Sampling): Promise<Told[]> {
  const all: Told[] = []
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const policy = defaultPolicy(scenario)
    const outcomes = ['shortfall']
    const study = studyOf({
      scenario,
      policy,
      sampling,
      seed: `s${String(seed)}`,
      futures: FUTURES,
      outcomes,
      detail: false,
    })
    const { mean, bands } = (await runStudy(study, open)).outcomes['shortfall']
    all.push({ mean, p90: bands!.p90 })
  }
  return all
}

/** The middle over years of a ratio of variances over seeds. */
function ratio(from: number, wide: (t: number) => number[], narrow: (t: number) => number[]): number {
  const felt = years.flatMap((year, t) => (year >= from ? [t] : []))
  return median(felt.map((t) => sampleVariance(wide(t)) / sampleVariance(narrow(t))))
}

let lattice: Told[]
let plain: Told[]
let more: Told[]

beforeAll(async () => {
  lattice = await tell(usual, 'lattice')
  plain = await tell(usual, 'plain')
  more = await tell(larger, 'lattice')
}, 120_000)

test('the lattice tells a mean more sharply than independent draws', () => {
  const gain = ratio(
    0,
    (t) => plain.map(({ mean }) => mean[t]),
    (t) => lattice.map(({ mean }) => mean[t]),
  )
  expect(gain).toBeGreaterThan(3)
})

test.each(['mean', 'p90'] as const)(
  'the same futures tell what a larger plan does to the %s more sharply than other ones',
  (level) => {
    const gain = ratio(
      FELT,
      (t) => more.map((told, i) => told[level][t] - lattice[(i + 1) % SEEDS][level][t]),
      (t) => more.map((told, i) => told[level][t] - lattice[i][level][t]),
    )
    expect(gain).toBeGreaterThan(level === 'mean' ? 20 : 5)
  },
)
