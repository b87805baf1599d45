import { describe, expect, it } from 'vitest'
import { ANALYSES, type AnalysisId, type QuestionOf } from '../../../engine/analysis/shelf.ts'
import type { Problem } from '../../../engine/base/problem.ts'
import { givenColumn } from '../../../engine/kernel/inputs.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { createCloningClient } from '../../../engine/worker/twins.ts'
import { directRunner } from '../../support/directRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 64, paths: 0 })
const area = 'region'
const named = (id: string) => ({ id, named: true }) as const

/** A question that can be asked, for each analysis. */
const GOOD: { readonly [K in AnalysisId]: QuestionOf<K> } = {
  study,
  compare: { study, policies: [named('default'), named('none')] },
  attribute: { study, changed: { growthPosition: 1 }, from: named('default'), to: named('none') },
  story: { study, future: 3, policies: [study.policy, named('none')] },
  stressMaps: { study, year: 2028, area },
  stressGoals: { study, year: 2028, area, chance: 0.3 },
  latestStart: { study, year: 2028, area, chance: 0.3, plan: 'soft' },
  lights: study,
  starts: { ...study, futures: 8 },
  takes: { study, targets: [0.1] },
}

const IDS = Object.keys(ANALYSES) as AnalysisId[]
const wrong = <K extends AnalysisId>(id: K, change: object): readonly string[] => {
  const check = ANALYSES[id].check as (question: QuestionOf<K>) => readonly Problem[]
  return check({ ...GOOD[id], ...change }).map(({ where }) => where)
}

describe('the shelf of analyses', () => {
  it.each(IDS)('%s stands under its own name and finds nothing wrong with a good question', (id) => {
    expect(ANALYSES[id].id).toBe(id)
    expect(wrong(id, {})).toEqual([])
  })

  it.each(IDS)('%s is asked and answered across the line to a worker', async (id) => {
    const client = createCloningClient(directRunner())
    const { done } = client.ask(id, GOOD[id], { asker: id, priority: 'room' })
    await expect(done).resolves.toBeTypeOf('object')
    client.close()
  })

  it('names what is wrong with a study, wherever it stands', () => {
    const bad = {
      ...{ ...study, futures: 0.5, outcomes: ['nothing'], areas: ['segment:none'], overrides: { nobody: 1 } },
      inputs: { giveUp: { kind: 'quantile', at: 2 } },
    }
    const places = ['futures', 'outcomes', 'areas', 'overrides.nobody', 'inputs.giveUp']
    for (const id of ['study', 'lights', 'starts'] as const) expect(wrong(id, bad)).toEqual(places)
    for (const id of ['compare', 'attribute', 'story', 'stressMaps', 'stressGoals', 'latestStart', 'takes'] as const) {
      expect(wrong(id, { study: bad }), id).toEqual(places)
    }
  })

  it('refuses years outside the horizon, unknown areas, plans, chances and numbers out of range', () => {
    for (const year of [scenario.baseYear, scenario.endYear + 1, 2028.5]) {
      expect(wrong('stressMaps', { year })).toEqual(['year'])
    }
    expect(wrong('stressGoals', { area: 'group:none', chance: 1.1 })).toEqual(['area', 'chance'])
    expect(wrong('latestStart', { plan: 'nobody' })).toEqual(['plan'])
    expect(wrong('story', { future: -1, policies: [] })).toEqual(['future', 'policies'])
    expect(wrong('compare', { policies: Array(5).fill(study.policy) })).toEqual(['policies'])
    expect(wrong('attribute', { changed: { growthPosition: NaN } })).toEqual(['changed.growthPosition'])
    expect(wrong('takes', { targets: [0.1, 1.5] })).toEqual(['targets'])
    expect(wrong('takes', { targets: [] })).toEqual(['targets'])
  })

  it('tells no story of a future for which a given column has no value', () => {
    const given = { ...study, inputs: { giveUp: givenColumn(Array<number>(64).fill(0.05)) } }
    expect(wrong('story', { study: given, future: 63 })).toEqual([])
    expect(wrong('story', { study: given, future: 64 })).toEqual(['future'])
    expect(wrong('story', { future: 64 })).toEqual([])
  })

  it('looks policies up by name in one way for all, those of the files sent along too', () => {
    for (const id of ['compare', 'story'] as const) {
      expect(wrong(id, { policies: [named('nobody')] })).toEqual(['policy nobody'])
      expect(wrong(id, { policies: [named('mine')], files: { mine: '{' } })).not.toEqual([])
    }
    expect(wrong('attribute', { to: named('nobody') })).toEqual(['policy nobody'])
  })
})
