import { describe, expect, it } from 'vitest'
import { goalOf } from '../../../engine/analysis/asking/goalSeek.ts'
import { latestStart } from '../../../engine/analysis/latestStart/latestStart.ts'
import { askShortage } from '../../../engine/analysis/asking/shortage.ts'
import { calendarOf } from '../../../engine/kernel/calendar.ts'
import { shortageNorm } from '../../../engine/kernel/reference.ts'
import { prepareReplay } from '../../../engine/kernel/replay.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { startOf } from '../../../engine/scenario/events.ts'
import type { Overrides } from '../../../engine/scenario/types.ts'
import { directRunner } from '../../support/directRunner.ts'
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
  it('fixes starts to the bit: a fixed calendar is the years of its plans', () => {
    const { start } = calendarOf(scenario, high.levers)
    const years = Object.fromEntries(
      scenario.plans.map(({ id }, p) => [startOf(id), Math.min(scenario.baseYear + start[p], scenario.endYear + 1)]),
    )
    const [one, other] = [
      { policy: high, overrides: {} },
      { policy: policyWith(scenario, 'none', { strategy: 'none' }), overrides: years },
    ].map(
      (run) =>
        prepareRun({ ...question, ...run, mode: 'random', series: [{ quantity: 'waiting', area: 'region' }] }).block(0)
          .columns,
    )
    expect(other).toEqual(one)
  })

  it('is the last start year at which the chance holds, by running each', async () => {
    const all = await latestStart({ ...question, plan: 'soft', chance: 0 }, directRunner())
    const chances = all?.tried.map(({ shortage }) => shortage.probability) ?? []
    expect(all?.tried.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031])
    expect([...chances].sort((a, b) => a - b)).toEqual(chances)
    expect(chances[0]).toBeLessThan(chances[8])
    const chance = (chances[1] + chances[2]) / 2
    const found = await latestStart({ ...question, plan: 'soft', chance }, directRunner())
    expect(found).toMatchObject({ status: 'found', value: 2024 })
    expect(found?.low).toBeLessThanOrEqual(2024)
    expect(found?.high).toBeGreaterThanOrEqual(2024)
  })

  it('leaves the plan out in its last try, and says so when nothing helps or nothing is needed', async () => {
    const tooLate = await latestStart({ ...question, plan: 'soft', chance: 0 }, directRunner())
    expect(tooLate).toMatchObject({
      status: 'notReachable',
      value: null,
      bestChance: tooLate?.tried[0].shortage.probability,
    })
    const without = await askShortage(question, directRunner())({ levers: { answer: { soft: 'no' } }, overrides: {} })
    expect(tooLate?.tried.at(-1)?.shortage).toEqual(without)
    const easy = await latestStart({ ...question, plan: 'soft', chance: 1 }, directRunner())
    expect(easy).toMatchObject({ status: 'alreadyMet', value: 2031 })
  })

  it('leaves all other plans to a rule that goes on deciding', async () => {
    const policy = policyWith(scenario, 'adaptive', { strategy: 'adaptive', answer: { soft: 'yes' } })
    const startYears = (overrides: Overrides) => {
      const replay = prepareReplay({ ...question, policy, overrides, mode: 'random', series: [] })
      return Array.from({ length: 64 }, (_, future) => {
        const years = new Map<string, number | null>()
        replay.future(future, ({ plans }) => {
          for (const [p, { id }] of scenario.plans.entries()) years.set(id, plans[p].started)
        })
        return years
      })
    }
    const fixed = startYears({ [startOf('soft')]: 2026 })
    const never = startYears({ [startOf('soft')]: scenario.endYear + 1 })
    expect(new Set(fixed.map((years) => years.get('soft')))).toEqual(new Set([2026]))
    expect(new Set(never.map((years) => years.get('soft')))).toEqual(new Set([null]))
    const others = fixed.map((years) => [...years].filter(([id]) => id !== 'soft').map(([, year]) => year))
    expect(new Set(others.map((years) => years.join(' '))).size).toBeGreaterThan(1)

    const found = await latestStart({ ...question, policy, plan: 'soft', chance: 0.2 }, directRunner())
    const own = await askShortage({ ...question, policy }, directRunner())({ levers: {}, overrides: {} })
    expect(found?.own).toEqual(own)
    expect(found?.tried).toHaveLength(9)
  })

  it('takes the last year that holds even where one before it does not', () => {
    const shortages = [0.1, 0.3, 0.2, 0.5].map((probability) => ({
      probability,
      standardError: 0,
      hectares: 0,
      hectaresError: 0,
      notServed: 100 * probability,
      notServedError: 0,
    }))
    expect(goalOf([2023, 2024, 2025, 2026], 0.2, shortages)).toMatchObject({
      status: 'found',
      value: 2025,
      bestChance: 0.1,
      // At the value found, not at the best one.
      notServed: 20,
    })
  })
})
