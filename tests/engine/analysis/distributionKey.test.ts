import { describe, expect, it } from 'vitest'
import {
  type DistributionKey,
  KEY_NAMES,
  TASK_OUTCOMES,
  isKey,
  keyShares,
  tasksOf,
} from '../../../engine/analysis/tasks/distributionKey.ts'
import type { Area } from '../../../engine/kernel/area.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { directRunner } from '../../support/directRunner.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

/** Two towns in which 2 % of the stock is asked back each year: 2 and 6 ha. */
const plain = plainScenario({
  towns: [
    { stock: 100, waiting: { regular: 3 }, issuable: { regular: 10 }, origin: 0.4 },
    { stock: 300, waiting: { regular: 1 }, origin: 0.6 },
  ],
  assumptions: { withdrawal: 0.02 },
  plans: [{ id: 'p', town: 1, area: 5, status: 'hard' }],
})

async function studied(scenario: Scenario, futures: number): Promise<Summary> {
  const areas: Area[] = ['region', ...scenario.municipalities.map(({ id }): Area => `municipality:${id}`)]
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), outcomes: TASK_OUTCOMES, areas, futures })
  const summary = await runStudy(study, directRunner())
  if (summary === undefined) throw new Error('the study was stopped')
  return summary
}

describe('a distribution key', () => {
  it('gives shares that add up to 1', () => {
    const scenario = shippedScenario('regio-amersfoort')
    for (const key of KEY_NAMES) {
      expect(
        keyShares(scenario, key).reduce((sum, share) => sum + share, 0),
        key,
      ).toBeCloseTo(1, 12)
    }
    expect(keyShares(plain, 'origin')).toEqual([0.4, 0.6])
    expect(keyShares(plain, 'stock')).toEqual([0.25, 0.75])
    expect(keyShares(plain, 'equal')).toEqual([0.5, 0.5])
    expect(keyShares(plain, { B: 1 })).toEqual([0, 1])
  })

  it('is equal by stock where there is none', () => {
    expect(keyShares(plainScenario({ towns: [{ stock: 0 }, { stock: 0 }] }), 'stock')).toEqual([0.5, 0.5])
  })

  it('takes agreed shares only when they are whole and of this region', () => {
    expect(isKey(plain, { A: 0.3, B: 0.7 })).toBe(true)
    expect(isKey(plain, { B: 1 })).toBe(true)
    for (const shares of [{}, { A: 0.3, B: 0.6 }, { A: 1.2, B: -0.2 }, { A: 0.5, C: 0.5 }, { A: NaN, B: 1 }])
      expect(isKey(plain, shares), JSON.stringify(shares)).toBe(false)
  })

  it('shares out what was asked, and sets beside it what each town offers, by hand', async () => {
    const summary = await studied(plain, 8)
    // 2024: 4 ha waited and 16 were asked since; A has its 10 ha, B the 5 ha of the plan.
    const tasks = (key: DistributionKey) => tasksOf(summary, plain, key, 2024)?.municipalities
    // Nothing is uncertain here, so there is no Monte Carlo error either.
    const close = (value: number): unknown => ({
      value: expect.closeTo(value, 9) as number,
      error: expect.closeTo(0, 9) as number,
    })
    expect(tasks('stock')).toEqual([
      { municipality: 'A', share: 0.25, task: close(5), offered: close(10), balance: close(5) },
      { municipality: 'B', share: 0.75, task: close(15), offered: close(5), balance: close(-10) },
    ])
    expect(tasks({ A: 0.9, B: 0.1 })?.map(({ balance }) => balance)).toEqual([close(-8), close(3)])
    expect(tasksOf(summary, plain, 'stock', 2024)?.region).toEqual({
      task: close(20),
      offered: close(15),
      balance: close(-5),
    })
    expect(tasksOf(summary, plain, 'stock', 2021)).toBeNull()
    expect(tasksOf({ ...summary, outcomes: {} }, plain, 'stock', 2024)).toBeNull()
  })

  it('moves no hectare: under every key the balances add up to the planning balance of the region', async () => {
    const scenario = shippedScenario('regio-amersfoort')
    const summary = await studied(scenario, 256)
    const at = summary.years.indexOf(2040)
    const short = summary.outcomes['planningBalance'].mean[at]
    for (const key of [...KEY_NAMES, { Barneveld: 0.6, Soest: 0.4 }]) {
      const tasks = tasksOf(summary, scenario, key, 2040)
      const balances = tasks?.municipalities.map(({ balance }) => balance) ?? []
      expect(balances).toHaveLength(9)
      expect(balances.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(-short, 6)
      expect(tasks?.region.balance.value).toBeCloseTo(-short, 9)
      // The same shortage has the same error, whichever way it was reckoned.
      expect(tasks?.region.balance.error).toBeCloseTo(summary.errors['planningBalance'].mean[at], 9)
    }
  })
})
