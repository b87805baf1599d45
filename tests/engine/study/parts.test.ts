import { expect, it } from 'vitest'
import { areasOf } from '../../../engine/kernel/area.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { OUTCOMES } from '../../../engine/outcomes/shelf.ts'
import { joined, partsOf } from '../../../engine/study/parts.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const areas = ['region' as const, ...areasOf(scenario, 'municipality'), ...areasOf(scenario, 'segment')]
const all = { scenario, policy: defaultPolicy(scenario), areas, outcomes: OUTCOMES.map(({ id }) => id) }

it('keeps a study whole that fits in memory', () => {
  const study = studyOf({ ...all, futures: 8192 })
  expect(partsOf(study)).toEqual([study])
})

it('splits one that does not by area, in order, however many futures are asked for', () => {
  const long = { ...scenario, endYear: scenario.baseYear + 60 }
  const parts = partsOf(studyOf({ ...all, scenario: long, futures: 1_000_000 }))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap((part) => part.areas)).toEqual(areas)
})

it('joins what the parts say into what the whole says', async () => {
  const study = studyOf({ ...all, futures: 100, outcomes: ['shortfall', 'vacancy'] })
  const open = fakeRunner({ value: (_, row, future) => row * (future % 7) })
  const parts = areas.map((area) => ({ ...study, areas: [area] }))
  const summaries: Summary[] = []
  for (const part of parts) summaries.push(await runStudy(part, open))
  const whole = await runStudy(study, open)
  expect(joined(summaries)).toEqual(whole)
  expect(Object.keys(joined(summaries).outcomes)).toEqual(Object.keys(whole.outcomes))
})
