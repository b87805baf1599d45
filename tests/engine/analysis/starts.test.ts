import { describe, expect, it } from 'vitest'
import { ENDS, watchPlans } from '../../../engine/analysis/starts/fates.ts'
import { starts } from '../../../engine/analysis/starts/starts.ts'
import { tell } from '../../../engine/analysis/story/story.ts'
import { quantilesOf } from '../../../engine/bands/quantiles.ts'
import { errorOf } from '../../../engine/bands/replicates.ts'
import type { ManualStep } from '../../../engine/policy/lever.ts'
import { defaultPolicy, policyWith } from '../../../engine/policy/policy.ts'
import type { Overrides, Scenario } from '../../../engine/scenario/types.ts'
import { CalledOff } from '../../../engine/study/runner.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { type Plain, plainScenario } from '../../support/plain-scenario.ts'
import { smallScenario } from '../../support/smallScenario.ts'

interface Case {
  /** Issuable land of the base year, ha. */
  readonly issuable?: number
  readonly start?: number
  readonly lead?: number
  readonly area?: number
  readonly parts?: Plain
  readonly overrides?: Overrides
  readonly steps?: readonly ManualStep[]
}

/** Firms ask 10 ha a year, so five years of reference demand are 50 ha and the norm is 10 ha; one plan is started by hand. */
function fateOf({ issuable = 0, start = 2024, lead = 3, area = 5, parts = {}, overrides = {}, steps }: Case) {
  const scenario = plainScenario({
    towns: [{ stock: 100, issuable: { regular: issuable } }],
    assumptions: { withdrawal: 0.1 },
    leads: { soft: lead },
    plans: [{ id: 'plan', area, status: 'soft' }],
    ...parts,
  })
  return fateIn(scenario, steps ?? [{ year: start, plan: 'plan', action: 'start' }], overrides)
}

function fateIn(scenario: Scenario, manual: readonly ManualStep[], overrides: Overrides = {}) {
  const policy = policyWith(scenario, 'by hand', { strategy: 'manual', manual })
  const watch = watchPlans({ scenario, policy, overrides, seed: 'x', mode: 'random', sampling: 'lattice', series: [] })
  return watch(0).fates[0]
}

describe('the start of a plan (E58)', () => {
  it('is too late when firms waited since the decision and still wait the year before its land comes', () => {
    // Waiting: 10 in 2023 (the norm), 20 in 2024, 30, 40 in 2026.
    expect(fateOf({ start: 2024, lead: 3 })).toEqual({ started: 2024, land: 2027, end: 'tooLate' })
    expect(fateOf({ start: 2024, lead: 1 })).toEqual({ started: 2024, land: 2025, end: 'tooLate' })
  })

  it('is not yet too late when firms waited in the last year alone', () => {
    expect(fateOf({ start: 2023, lead: 2 })).toEqual({ started: 2023, land: 2025, end: 'inTime' })
    expect(fateOf({ start: 2023, lead: 3 }).end).toBe('tooLate')
  })

  it('is too early when land for more than five years lies idle that year and the next', () => {
    // Issuable: 60 at the end of 2024 with the 5 ha of the plan, 50 a year later.
    expect(fateOf({ issuable: 75, start: 2023, lead: 1 })).toEqual({ started: 2023, land: 2024, end: 'inTime' })
    expect(fateOf({ issuable: 76, start: 2023, lead: 1 })).toEqual({ started: 2023, land: 2024, end: 'tooEarly' })
  })

  it('is in time when nobody waits and no land lies idle', () => {
    expect(fateOf({ issuable: 40, start: 2023, lead: 3 })).toEqual({ started: 2023, land: 2026, end: 'inTime' })
  })

  it('is judged by the last year alone when its land comes then', () => {
    expect(fateOf({ issuable: 126, start: 2029, lead: 1 })).toEqual({ started: 2029, land: 2030, end: 'tooEarly' })
    expect(fateOf({ issuable: 125, start: 2029, lead: 1 }).end).toBe('inTime')
  })

  it('is not judged without land: not yet, fallen out, scrapped, or never started', () => {
    expect(fateOf({ lead: 7 })).toEqual({ started: 2024, land: null, end: 'notYet' })
    expect(fateOf({ parts: { fallOut: 1 } })).toEqual({ started: 2024, land: null, end: 'fellOut' })
    // Nobody knows yet that it will fall out.
    expect(fateOf({ lead: 7, parts: { fallOut: 1 } }).end).toBe('notYet')
    const steps: readonly ManualStep[] = [
      { year: 2024, plan: 'plan', action: 'start' },
      { year: 2025, plan: 'plan', action: 'scrap' },
    ]
    expect(fateOf({ steps })).toEqual({ started: 2024, land: null, end: 'scrapped' })
    expect(fateOf({ steps: [] })).toEqual({ started: null, land: null, end: null })
  })

  it('is no decision of a hard plan', () => {
    const parts: Plain = { leads: { hard: 2 }, plans: [{ id: 'plan', area: 5, status: 'hard' }] }
    expect(fateOf({ parts, steps: [] })).toEqual({ started: 2022, land: 2024, end: null })
  })

  it('of land for large firms alone looks at large firms: one that was refused makes it too late', () => {
    const parts: Plain = { large: true, plans: [{ id: 'plan', area: 10, status: 'soft', segments: { large: 1 } }] }
    // The queue for ordinary land is no matter; large firms never wait.
    expect(fateOf({ start: 2023, lead: 3, parts }).end).toBe('tooEarly')
    const bigIn = (bigOneYear: number, bigOne: number): Overrides => ({ bigOne, bigOneYear })
    expect(fateOf({ start: 2023, lead: 3, parts, overrides: bigIn(2024, 7) }).end).toBe('tooLate')
    // Refused before the decision, and served by the plan.
    expect(fateOf({ start: 2024, lead: 2, parts, overrides: bigIn(2023, 7) }).end).toBe('tooEarly')
    expect(fateOf({ start: 2023, lead: 3, parts, overrides: bigIn(2026, 10) }).end).toBe('inTime')
  })

  it('of land for large firms is not late when the policy lets no large firm in', () => {
    const scenario = plainScenario({
      large: true,
      leads: { soft: 3 },
      plans: [{ id: 'plan', area: 10, status: 'soft', segments: { large: 1 } }],
    })
    const manual: readonly ManualStep[] = [{ year: 2023, plan: 'plan', action: 'start' }]
    const overrides = { bigOne: 7, bigOneYear: 2024 }
    const request = { scenario, overrides, seed: 'x', mode: 'random', sampling: 'lattice', series: [] } as const
    const ends = (['regionalValue', 'none'] as const).map((largeScale) => {
      const policy = policyWith(scenario, 'by hand', { strategy: 'manual', manual, largeScale })
      return watchPlans({ ...request, policy })(0).fates[0].end
    })
    expect(ends).toEqual(['tooLate', 'tooEarly'])
  })
})

describe('the starts of all plans', () => {
  const scenario = smallScenario()
  const policy = policyWith(scenario, 'yearly', { strategy: 'adaptive', reviewInterval: 1 })
  const study = studyOf({ scenario, policy, futures: 80 })
  const request = { scenario, policy, overrides: {}, seed: study.seed, mode: 'random', sampling: 'lattice' } as const

  it('counts each future once, and the ends make up the starts', async () => {
    const found = await starts(study)
    expect([found?.futures, found?.failed]).toEqual([80, 0])
    const [hard, soft, plot] = found?.plans ?? []
    expect([hard.plan, hard.starts.share, hard.ends, hard.start?.p50]).toEqual(['hard', 1, null, scenario.baseYear])
    for (const { starts: all, ends } of [soft, plot]) {
      expect(ENDS.reduce((sum, end) => sum + (ends?.[end].futures ?? 0), 0)).toBe(all.futures)
      expect(all.share).toBe(all.futures / 80)
    }
    // The region's mean counts are the sums of the plans' shares.
    for (const end of ENDS) {
      const sum = [soft, plot].reduce((total, { ends }) => total + (ends?.[end].share ?? 0), 0)
      expect(found?.perFuture[end].value).toBeCloseTo(sum, 12)
    }
    expect(soft.ends?.tooLate.futures).toBeGreaterThan(0)
    expect(soft.ends?.fellOut.futures).toBeGreaterThan(0)
  })

  it('gives the years of the stories, their quantiles and the errors of their replicates', async () => {
    const found = await starts(study)
    const soft = found?.plans[1]
    const years: number[] = []
    const lands: number[] = []
    const perReplicate = Array<number>(8).fill(0)
    for (let future = 0; future < 80; future += 1) {
      const { tellings } = tell({ ...request, policies: [policy], future })
      const marked = (kind: string) =>
        tellings[0].years.find(({ marks }) =>
          marks.some(({ mark }) => mark.kind === kind && 'plan' in mark && mark.plan === 'soft'),
        )?.year
      const [year, land] = [marked('started'), marked('issuable')]
      if (land !== undefined) lands.push(land)
      if (year === undefined) continue
      years.push(year)
      perReplicate[future % 8] += 1
    }
    expect(soft?.starts.futures).toBe(years.length)
    expect(soft?.starts.error).toBeCloseTo(errorOf(perReplicate, Array<number>(8).fill(10)), 12)
    const levels = [0.1, 0.5, 0.9]
    expect([soft?.start?.p10, soft?.start?.p50, soft?.start?.p90]).toEqual(
      quantilesOf(Float64Array.from(years), levels),
    )
    expect([soft?.land?.p10, soft?.land?.p50, soft?.land?.p90]).toEqual(quantilesOf(Float64Array.from(lands), levels))
  })

  it('of a plan that never starts are none', async () => {
    const none = policyWith(scenario, 'none', { strategy: 'none' })
    const found = await starts(studyOf({ scenario, policy: none, futures: 8 }))
    expect(found?.plans[1]).toMatchObject({ starts: { futures: 0, share: 0, error: 0 }, start: null, land: null })
    expect(found?.perFuture.starts).toEqual({ value: 0, error: 0 })
  })

  it('can be followed and called off', async () => {
    const heard: number[] = []
    const signal = { aborted: false }
    const small = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 10 })
    await starts(small, { onProgress: (done) => heard.push(done) })
    expect(heard).toEqual([4, 8, 10])
    const onProgress = () => {
      signal.aborted = true
    }
    await expect(starts(small, { onProgress, signal })).rejects.toThrow(CalledOff)
  })
})
