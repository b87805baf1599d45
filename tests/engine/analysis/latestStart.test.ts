import { describe, expect, it } from 'vitest'
import { goalOf } from '../../../engine/analysis/goalSeek.ts'
import { calendarSteps, latestStart } from '../../../engine/analysis/latestStart.ts'
import { askShortage } from '../../../engine/analysis/shortage.ts'
import { shortageNorm } from '../../../engine/kernel/reference.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { localRunner } from '../../../engine/worker/localRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const high = policyWith(scenario, 'fixedHigh', { strategy: 'fixedHigh' })
const question = {
  scenario,
  policy: high,
  overrides: {},
  seed: 'raadstafel',
  sampling: 'lattice',
  futures: 1024,
  area: 'region',
  year: 2029,
  threshold: shortageNorm(scenario, 'region'),
} as const

describe('the latest safe start of a plan', () => {
  it('follows a fixed calendar to the bit when it is written out by hand', () => {
    const byHand = policyWith(scenario, 'by hand', {
      strategy: 'manual',
      manual: calendarSteps({ scenario, policy: high }),
    })
    const [one, other] = [high, byHand].map(
      (policy) =>
        prepareRun({ ...question, policy, mode: 'random', series: [{ quantity: 'waiting', area: 'region' }] }).block(0)
          .columns,
    )
    expect(other).toEqual(one)
  })

  it('is the last start year at which the chance holds, by running each', async () => {
    const all = await latestStart({ ...question, plan: 'soft', chance: 0 }, localRunner())
    const chances = all?.tried.map(({ shortage }) => shortage.probability) ?? []
    expect(all?.tried.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031])
    expect([...chances].sort((a, b) => a - b)).toEqual(chances)
    expect(chances[0]).toBeLessThan(chances[8])
    const chance = (chances[1] + chances[2]) / 2
    const found = await latestStart({ ...question, plan: 'soft', chance }, localRunner())
    expect(found).toMatchObject({ status: 'found', value: 2024, others: 'calendar' })
    expect(found?.low).toBeLessThanOrEqual(2024)
    expect(found?.high).toBeGreaterThanOrEqual(2024)
  })

  it('leaves the plan out in its last try, and says so when nothing helps or nothing is needed', async () => {
    const tooLate = await latestStart({ ...question, plan: 'soft', chance: 0 }, localRunner())
    expect(tooLate).toMatchObject({
      status: 'notReachable',
      value: null,
      bestChance: tooLate?.tried[0].shortage.probability,
    })
    const without = await askShortage(question, localRunner())({ levers: { answer: { soft: 'no' } }, overrides: {} })
    expect(tooLate?.tried.at(-1)?.shortage).toEqual(without)
    const easy = await latestStart({ ...question, plan: 'soft', chance: 1 }, localRunner())
    expect(easy).toMatchObject({ status: 'alreadyMet', value: 2031 })
  })

  it('keeps the usual years of the other plans under a rule', async () => {
    const policy = policyWith(scenario, 'adaptive', { strategy: 'adaptive' })
    const found = await latestStart({ ...question, policy, plan: 'soft', chance: 0.2 }, localRunner())
    expect(found?.others).toBe('usual')
    expect(found?.tried).toHaveLength(9)
  })

  it('takes the last year that holds even where one before it does not', () => {
    const shortages = [0.1, 0.3, 0.2, 0.5].map((probability) => ({
      probability,
      standardError: 0,
      hectares: 0,
      hectaresError: 0,
    }))
    expect(goalOf([2023, 2024, 2025, 2026], 0.2, shortages)).toMatchObject({
      status: 'found',
      value: 2025,
      bestChance: 0.1,
    })
  })
})
