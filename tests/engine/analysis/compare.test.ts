import { describe, expect, it } from 'vitest'
import { attribute } from '../../../engine/analysis/attribution/attribution.ts'
import { compare } from '../../../engine/analysis/compare/compare.ts'
import { comparisonJson } from '../../../engine/analysis/compare/comparisonJson.ts'
import { quantilesOf } from '../../../engine/bands/quantiles.ts'
import { policyWith } from '../../../engine/policy/policy.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { openWith } from '../../../engine/study/openQuestion.ts'
import { type Runner, CalledOff } from '../../../engine/study/runner.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Study, studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { estimate } from '../../support/replicates.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const none = policyWith(scenario, 'none', { strategy: 'none' })
const high = policyWith(scenario, 'fixedHigh', { strategy: 'fixedHigh' })
const sieve = policyWith(scenario, 'sieve', { strategy: 'none', sieveThreshold: 60 })
const study = (parts: Partial<Study> = {}) =>
  studyOf({ scenario, policy: none, futures: 2500, outcomes: ['shortfall', 'cover'], ...parts })
const all = async <T>(answer: Promise<T | undefined>): Promise<T> => {
  const found = await answer
  if (found === undefined) throw new Error('called off')
  return found
}

describe('a comparison', () => {
  it('gives each policy the summary it has alone', async () => {
    const { runs } = await all(compare({ study: study(), policies: [none, high] }, directRunner()))
    for (const [i, policy] of [none, high].entries()) {
      const alone = await runStudy(study({ policy, outcomes: ['shortfall', 'notServed', 'cover'] }), directRunner())
      expect(jsonOf(runs[i])).toBe(alone && jsonOf(alone))
      expect(runs[i].perFuture).toEqual(alone?.perFuture)
      // So that every room writes the same number with the same digits (E56).
      expect(runs[i].errors).toEqual(alone?.errors)
    }
  })

  it('finds exactly nothing between a policy and itself', async () => {
    const { differences } = await all(compare({ study: study(), policies: [high, high] }, directRunner()))
    const [{ from, to, outcomes, chances, perFuture }] = differences
    expect([from, to]).toEqual(['fixedHigh', 'fixedHigh'])
    for (const { mean, bands } of Object.values(outcomes)) {
      expect(mean.every((value) => Object.is(value, 0))).toBe(true)
      for (const level of Object.values(bands ?? {})) expect(level.every((value) => Object.is(value, 0))).toBe(true)
    }
    for (const { better, equal, worse } of Object.values(chances)) {
      expect([...better, ...worse].every((chance) => chance === 0)).toBe(true)
      expect(equal.every((chance) => chance === 1)).toBe(true)
    }
    expect(perFuture['hectareYearsShort']).toMatchObject({ mean: 0, error: 0, chances: { equal: 1 } })
  })

  it('takes the difference future by future, in the good direction of the outcome', async () => {
    const { runs, differences } = await all(
      compare({ study: study({ paths: 2500 }), policies: [none, high] }, directRunner()),
    )
    const [{ outcomes, chances, screenChances, screenChanceErrors, errors }] = differences
    const [from, to] = runs.map(({ paths }) => paths['shortfall'])
    const last = outcomes['shortfall'].mean.length - 1
    const changes = from.map(({ values }, i) => to[i].values[last] - values[last])
    const mean = changes.reduce((sum, value) => sum + value, 0) / changes.length
    expect(outcomes['shortfall'].mean[last]).toBeCloseTo(mean, 9)
    const sorted = [...changes].sort((a, b) => a - b)
    expect(outcomes['shortfall'].bands?.p50[last]).toBe((sorted[1249] + sorted[1250]) / 2)
    const share = (test: (value: number) => boolean) => changes.filter(test).length / changes.length
    expect(chances['shortfall'].better[last]).toBeCloseTo(
      share((value) => value < -1e-9),
      12,
    )
    expect(chances['shortfall'].worse[last]).toBeCloseTo(
      share((value) => value > 1e-9),
      12,
    )
    expect(screenChances['shortfall'].better[last]).toBeCloseTo(
      share((value) => value <= -1),
      12,
    )
    const wins = estimate(changes.map((value) => Number(value <= -1)))
    expect(screenChanceErrors['shortfall'].better[last]).toBeCloseTo(wins.error, 12)
    expect(wins.error).toBeGreaterThan(0)
    expect(errors['shortfall'].mean[last]).toBeCloseTo(estimate(changes).error, 9)
    // A quantile is as unsure as the share above it, times how far apart the quantiles around it lie.
    const above = estimate(changes.map((value) => Number(value > (outcomes['shortfall'].bands?.p50[last] ?? 0))))
    const [before, after] = quantilesOf(Float64Array.from(changes), [0.475, 0.525])
    expect(errors['shortfall'].p50[last]).toBeCloseTo((above.error * (after - before)) / 0.05, 9)
    expect(mean).toBeLessThan(0)
  })

  it('leaves out a future that failed in either run', async () => {
    const failing = directRunner(
      'quickest',
      openWith((request, backend) => {
        const run = prepareRun(request, backend)
        const isHigh = request.policy.levers.strategy === 'fixedHigh'
        return {
          ...run,
          *slices(index) {
            const paths = yield* run.slices(index)
            paths.failed[isHigh ? 3 : 5] = 1
            return paths
          },
        }
      }),
    )
    const { runs, differences } = await all(compare({ study: study(), policies: [none, high] }, failing))
    expect(runs.map(({ failed }) => failed)).toEqual([3, 3])
    expect(differences[0].count).toBe(2500 - 6)
  })

  it('puts demand not served beside the shortfall and says who wins by refusing', async () => {
    // Nobody comes back with a denser plan: what is refused is lost.
    const strict = {
      ...scenario,
      constants: { ...scenario.constants, sieveReturn: { ...scenario.constants.sieveReturn, value: 0 } },
    }
    const { runs, differences } = await all(
      compare({ study: study({ scenario: strict, detail: false }), policies: [none, sieve, high] }, directRunner()),
    )
    expect(Object.keys(runs[0].outcomes)).toEqual(['shortfall', 'notServed', 'cover'])
    const [refuses, builds] = differences
    expect(refuses.outcomes['shortfall'].mean.at(-1)).toBeLessThan(0)
    expect(refuses.outcomes['notServed'].mean.at(-1)).toBeGreaterThan(0)
    expect(refuses.refusing.years['region'].at(-1)).toBe(true)
    expect(refuses.refusing.period['region']).toBe(true)
    expect(builds.refusing.years['region']).not.toContain(true)
  })

  it('streams what is too large to keep, with the same means and chances', async () => {
    const large = study({ futures: 16_385, outcomes: ['shortfall'], detail: false })
    const streamed = await all(compare({ study: large, policies: [none, high] }, directRunner()))
    const exact = await all(compare({ study: { ...large, futures: 16_384 }, policies: [none, high] }, directRunner()))
    expect(streamed.runs[0].quantiles).toBe('sketch')
    const [a, b] = [streamed.differences[0], exact.differences[0]]
    expect(a.outcomes['shortfall'].mean[5]).toBeCloseTo(b.outcomes['shortfall'].mean[5], 2)
    expect(a.chances['shortfall'].better[5]).toBeCloseTo(b.chances['shortfall'].better[5], 3)
    expect(a.errors).toEqual({})
    const detailed = { ...large, detail: true, paths: 0 }
    const told = await all(compare({ study: detailed, policies: [none, high] }, directRunner()))
    const kept = await all(compare({ study: { ...detailed, futures: 16_384 }, policies: [none, high] }, directRunner()))
    const [c, d] = [told.differences[0].errors['shortfall'], kept.differences[0].errors['shortfall']]
    expect(c.p25[7] / d.p25[7]).toBeGreaterThan(0.8)
    expect(c.p25[7] / d.p25[7]).toBeLessThan(1.25)
  })

  it('runs every policy block by block, tells stages and progress, and can be called off', async () => {
    const under: number[][] = []
    const direct = directRunner()
    const watched: Runner = {
      ...direct,
      width: 2,
      run: (question, reductions, blocks) => {
        expect(question.studies.map(({ policy }) => policy.levers.strategy)).toEqual(['none', 'fixedHigh'])
        under.push([blocks.from, blocks.to])
        return direct.run(question, reductions, blocks)
      },
    }
    const stages: number[] = []
    const progress: number[] = []
    await compare({ study: study({ detail: false }), policies: [none, high] }, watched, {
      stages: [1024],
      onComparison: ({ runs }) => stages.push(runs[0].futures),
      onProgress: (done) => progress.push(done),
    })
    expect(under).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect([stages, progress.at(-1)]).toEqual([[1024], 5000])
    const signal = { aborted: false }
    const stopped = compare({ study: study(), policies: [none, high] }, watched, {
      signal,
      onProgress: () => (signal.aborted = true),
    })
    await expect(stopped).rejects.toThrow(CalledOff)
  })

  it('prints the documents of its runs and one difference per further policy', async () => {
    const comparison = await all(
      compare({ study: study({ detail: false }), policies: [none, high, none] }, directRunner()),
    )
    const document = JSON.parse(comparisonJson(comparison)) as {
      runs: unknown[]
      differences: Record<string, unknown>[]
    }
    expect(document.runs).toEqual(comparison.runs.map((run) => JSON.parse(jsonOf(run)) as unknown))
    expect(document.differences.map((one) => Object.keys(one))).toEqual(
      Array(2).fill(['from', 'to', 'outcomes', 'chances']),
    )
  })
})

describe('attribution', () => {
  it('shares a change out over assumptions and policy so that the parts add up', async () => {
    const request = { study: study({ outcomes: ['shortfall'] }), changed: { transition: 0.3 }, policy: high }
    const { shortfall } = await all(attribute(request, directRunner()))
    const last = shortfall.total.mean.length - 1
    expect(shortfall.assumptions.mean[last] + shortfall.policy.mean[last]).toBeCloseTo(shortfall.total.mean[last], 9)
    expect(shortfall.assumptions.mean[last]).toBeGreaterThan(0)
    expect(shortfall.policy.mean[last]).toBeLessThan(0)
  })

  it('gives everything to the one thing that changed', async () => {
    const request = { study: study({ outcomes: ['shortfall'] }), changed: {}, policy: high }
    const { shortfall } = await all(attribute(request, directRunner()))
    const rows = shortfall.total.mean.map((total, i) => [
      total - shortfall.policy.mean[i],
      shortfall.assumptions.mean[i],
    ])
    expect(Math.max(...rows.flat().map(Math.abs))).toBeLessThan(1e-12)
    expect(Math.max(...shortfall.together.mean.map(Math.abs))).toBeLessThan(1e-12)
  })
})
