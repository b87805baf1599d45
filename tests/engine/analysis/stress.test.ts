import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goalSeek } from '../../../engine/analysis/asking/goalSeek.ts'
import { type Shortage, type ShortageQuestion, askShortage } from '../../../engine/analysis/asking/shortage.ts'
import { stress } from '../../../engine/analysis/stress/stress.ts'
import { cellsFrom } from '../../../engine/analysis/stress/grid.ts'
import { stressGoals } from '../../../engine/analysis/stress/goals.ts'
import { supportedChance } from '../../../engine/bands/rounding.ts'
import { constant } from '../../support/constantScenario.ts'
import { demandPath, shortageNorm } from '../../../engine/kernel/reference.ts'
import { defaultPolicy, policyWith } from '../../../engine/policy/policy.ts'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { CalledOff } from '../../../engine/study/runner.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const question = (scenario: Scenario, parts: Partial<ShortageQuestion> = {}): ShortageQuestion => ({
  scenario,
  policy: defaultPolicy(scenario),
  overrides: {},
  seed: 'raadstafel',
  sampling: 'lattice',
  futures: 1024,
  area: 'region',
  year: 2028,
  threshold: shortageNorm(scenario, 'region'),
  ...parts,
})
const shortage = (probability: number, error = 0): Shortage => ({
  ...{ probability, standardError: error, hectares: 0, hectaresError: 0 },
  ...{ notServed: 100 * probability, notServedError: 100 * error },
})
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('called off')
  return value
}

describe('the grid', () => {
  const scenario = smallScenario()

  it('has rows by target, is monotone in the realised share and in the delay, and starts every row at the same chance', async () => {
    for (const strategy of ['none', 'adaptive'] as const) {
      const policy = policyWith(scenario, strategy, { strategy })
      const { byRealised, byDelay, threshold } = found(
        await stress({ ...question(scenario, { policy }), chance: 0.1 }, directRunner()),
      )
      expect(threshold).toBe(shortageNorm(scenario, 'region'))
      expect([byRealised.target.length, byRealised.realised.length, byDelay.delay.length]).toEqual([11, 13, 11])
      expect([byRealised.target.at(-1), byRealised.realised.at(-1), byDelay.delay.at(-1)]).toEqual([0.5, 1.2, 10])
      const falls = (row: readonly number[]) => row.every((value, i) => i === 0 || value <= row[i - 1])
      for (const cells of [byRealised.probability, byRealised.hectares, byRealised.notServed]) {
        expect(cells.map(falls)).toEqual(Array(11).fill(true))
        expect(new Set(cells.map(([first]) => first)).size).toBe(1)
        expect(cells[10][12]).toBeLessThan(cells[0][0])
      }
      // Rounded alike, neighbours fall on screen where they fall.
      const { errors } = byRealised
      expect(Math.min(errors.probability, errors.hectares)).toBeGreaterThan(0)
      const shown = byRealised.probability.map((row) => row.map((cell) => supportedChance(cell, errors.probability)))
      expect(shown.map(falls)).toEqual(Array(11).fill(true))
      for (const cells of [byDelay.probability, byDelay.hectares]) {
        expect(cells.map((row) => falls([...row].reverse()))).toEqual(Array(11).fill(true))
        expect(cells[10][10]).toBeGreaterThan(cells[10][0])
      }
    }
  }, 60_000)

  it('gives a cell exactly the chance and hectares of its own study', async () => {
    const ask = askShortage(question(scenario), directRunner())
    const one = found(await ask({ levers: { intensificationTarget: 0.3, deliveryOverride: 0.5 }, overrides: {} }))
    const same = found(await ask({ levers: { intensificationTarget: 0.15, deliveryOverride: 1 }, overrides: {} }))
    expect(one).toEqual(same)
    const none = found(await ask({ levers: { intensificationTarget: 0.3, deliveryOverride: 0 }, overrides: {} }))
    const bare = found(await ask({ levers: { intensificationTarget: 0 }, overrides: { deliveryDelay: 7 } }))
    expect(none).toEqual(bare)
  })

  it('knows the errors of chance and hectares as its own study does', async () => {
    // Below any queue every future is short, and what is missing is the shortfall above that line.
    const asked = question(scenario, { threshold: -5 })
    const all = found(await askShortage(asked, directRunner())({ levers: {}, overrides: {} }))
    const half = found(await askShortage(question(scenario), directRunner())({ levers: {}, overrides: {} }))
    const { seed, policy } = asked
    const study = studyOf({ scenario, policy, seed, futures: 1024, outcomes: ['shortfall', 'notServed'] })
    const summary = found(await runStudy(study, directRunner()))
    const at = summary.years.indexOf(2028)
    expect(all).toMatchObject({ probability: 1, standardError: 0 })
    expect(all.hectares).toBeCloseTo(summary.outcomes['shortfall'].mean[at] + 5, 9)
    expect(all.hectaresError).toBeCloseTo(summary.errors['shortfall'].mean[at], 9)
    expect(all.hectaresError).toBeGreaterThan(0)
    // What is not served does not depend on the line.
    for (const { notServed, notServedError } of [all, half]) {
      expect(notServed).toBeCloseTo(summary.outcomes['notServed'].mean[at], 9)
      expect(notServedError).toBeCloseTo(summary.errors['notServed'].mean[at], 9)
    }
    expect(all.notServed).toBeGreaterThan(all.hectares)
    const largest = cellsFrom([[half, all]]).errors
    expect(largest).toEqual({
      probability: half.standardError,
      hectares: Math.max(all.hectaresError, half.hectaresError),
      notServed: all.notServedError,
    })
    expect(half.standardError).toBe(summary.exceedance['shortfall'][0].standardError[at])
  })

  it('tells progress and can be called off', async () => {
    const told: number[] = []
    const signal = { aborted: false }
    const answer = stress({ ...question(scenario), chance: 0.1 }, directRunner(), {
      signal,
      onProgress: (done, asked) => {
        told.push(done / asked)
        if (told.length === 3) signal.aborted = true
      },
    })
    await expect(answer).rejects.toThrow(CalledOff)
    expect(told).toHaveLength(3)
    expect(told[2]).toBeGreaterThan(told[0])
  })
})

describe('goal seeking', () => {
  const line = Array.from({ length: 101 }, (_, i) => (100 - i) / 100)

  it('finds the least effort that meets a goal, with its interval', async () => {
    const asked: number[] = []
    const goal = await goalSeek({ values: line, chance: 0.4 }, (value) => {
      asked.push(value)
      return Promise.resolve(shortage(1 - value, 0.02))
    })
    expect(goal).toEqual({
      ...{ status: 'found', value: 0.6, low: 0.57, high: 0.64, bestChance: 0, bestError: 0.02 },
      // At the value found, not at the best one.
      ...{ notServed: 40, notServedError: 2 },
    })
    expect(new Set(asked).size).toBeLessThan(20)
  })

  it('says when it is met already and when it cannot be reached', async () => {
    const at = (chance: number) =>
      goalSeek({ values: line, chance }, (value) => Promise.resolve(shortage(0.5 - 0.2 * value)))
    expect(await at(0.6)).toMatchObject({ status: 'alreadyMet', value: 0 })
    expect(await at(0.2)).toEqual({
      status: 'notReachable',
      value: null,
      low: null,
      high: null,
      bestChance: 0.3,
      bestError: 0,
      notServed: 30,
      notServedError: 0,
    })
  })

  it('finds any share to the step, wherever it lies', async () => {
    for (let i = 0; i <= 100; i += 1) {
      const goal = await goalSeek({ values: line, chance: 0.5 }, (value) =>
        Promise.resolve(shortage(value >= i / 100 ? 0.4 : 0.6)),
      )
      expect(goal?.value).toBe(i / 100)
    }
  })

  it('agrees with a closed form: one municipality, a uniform queue, delivery without delay', async () => {
    // Everything certain but the queue: shortfall = queue * scale + G (1 - share * target), with scale uniform on low..high.
    const [queue, low, high, target, chance] = [40, 1, 1.5, 0.4, 0.25]
    const scenario = constant({ queue, waitingScale: { kind: 'uniform', low, high } })
    const policy = policyWith(scenario, 'none', { strategy: 'none', intensificationTarget: target, targetYear: 2030 })
    const gross = demandPath(scenario, 0.5)
      .flat()
      .reduce((sum, value) => sum + value, 0)
    const atQuantile = queue * (high - chance * (high - low))
    const threshold = atQuantile + gross * (1 - 0.63 * target)
    const ask = askShortage(question(scenario, { policy, year: 2030, threshold, futures: 4096 }), directRunner())
    const { realisedShare } = found(await stressGoals(scenario, policy, chance, ask))
    expect(realisedShare.status).toBe('found')
    expect(Math.abs((realisedShare.value ?? 0) - 0.63)).toBeLessThanOrEqual(0.01)
    expect(realisedShare.low).toBeLessThanOrEqual(0.63)
    expect(realisedShare.high).toBeGreaterThanOrEqual(0.63)
    const half = found(await ask({ levers: { deliveryOverride: 0.63 }, overrides: {} }))
    expect(half.probability).toBeCloseTo(chance, 2)
    // Of a uniform scale above its threshold, the mean excess over all futures is chance^2 / 2 times the width.
    expect(half.hectares).toBeCloseTo((queue * (high - low) * chance * chance) / 2, 2)
  })

  it('answers for regio-amersfoort that even full realisation does not do it', async () => {
    const read = parseScenario(readFileSync('scenarios/regio-amersfoort.json', 'utf8'))
    if (!read.ok) throw new Error('the shipped scenario does not parse')
    const scenario = read.value
    const policy = defaultPolicy(scenario)
    const ask = askShortage(question(scenario, { year: 2040 }), directRunner())
    const { realisedShare } = found(await stressGoals(scenario, policy, 0.1, ask))
    expect(realisedShare).toMatchObject({ status: 'notReachable', value: null })
    expect(realisedShare.bestChance).toBeGreaterThan(0.5)
  })
})
