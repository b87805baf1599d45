import { expect, test } from 'vitest'
import { ANALYSES, type AnalysisId, type QuestionOf } from '../../../engine/analysis/shelf.ts'
import { KeptColumns } from '../../../engine/kernel/kept.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { openWith } from '../../../engine/study/openQuestion.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { alone } from '../../../engine/threads/alone.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const study = studyOf({ scenario, policy, futures: 64 })
const ROOM = 64e6

/** Counts the demand sides that a question makes, of one block each. */
async function demandSides<K extends AnalysisId>(kind: K, question: QuestionOf<K>): Promise<number> {
  const kept = new KeptColumns(ROOM)
  let made = 0
  const keep = kept.keep.bind(kept)
  kept.keep = (column, key, place) => {
    if (key.startsWith('["demand"')) made += 1
    keep(column, key, place)
  }
  const runner = alone('quickest', openWith(prepareRun, kept), ROOM)
  const { run } = ANALYSES[kind] as { run: (asked: unknown, on: typeof runner, options: object) => Promise<unknown> }
  await run(question, runner, {})
  return made
}

test('both stress maps make one demand side, and so do goals, a latest start, a comparison and what a target takes', async () => {
  const inAYear = { study, year: 2028, area: 'region' } as const
  expect(await demandSides('stressMaps', inAYear)).toBe(1)
  expect(await demandSides('stressGoals', { ...inAYear, chance: 0.3 })).toBe(1)
  expect(await demandSides('latestStart', { ...inAYear, chance: 0.3, plan: 'soft' })).toBe(1)
  expect(await demandSides('takes', { study, targets: [0.1, 0.2] })).toBe(1)
  const policies = (['none', 'fixedHigh'] as const).map((strategy) => ({
    id: strategy,
    levers: { ...policy.levers, strategy },
  }))
  expect(await demandSides('compare', { study, policies })).toBe(1)
})

test('another assumption makes another', async () => {
  const overrides = { growthPosition: 0.8 }
  expect(await demandSides('study', study)).toBe(1)
  expect(await demandSides('study', { ...study, overrides })).toBe(1)
})
