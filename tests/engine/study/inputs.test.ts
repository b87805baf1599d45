import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../../engine/analysis/shelf.ts'
import { starts } from '../../../engine/analysis/starts/starts.ts'
import { type Inputs, givenColumn } from '../../../engine/kernel/inputs.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { csvOf } from '../../../engine/study/csv.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Study, studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { alone } from '../../../engine/threads/alone.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const open = alone()

async function summaryOf(inputs?: Inputs): Promise<Summary> {
  const study = studyOf({ scenario, policy, futures: 64, outcomes: ['shortfall'], ...(inputs && { inputs }) })
  return await runStudy(study, open)
}

describe('analyses that replay or ask again', () => {
  const asked = { scenario, policy, futures: 16 }
  const usual = studyOf(asked)
  const overridden = studyOf({ ...asked, overrides: { giveUp: 0.9 } })
  const given = studyOf({ ...asked, inputs: { giveUp: { kind: 'fixed', value: 0.9 } } })

  it.each([
    ['starts', (study: Study) => starts(study)],
    ['story', (study: Study) => ANALYSES.story.run({ study, future: 3, policies: [policy] }, open, {})],
    [
      'stressGoals',
      (study: Study) => ANALYSES.stressGoals.run({ study, year: 2030, area: 'region', chance: 0.4 }, open, {}),
    ],
  ])('%s takes a value by name as it takes an override', async (name, made) => {
    expect(await made(given)).toEqual(await made(overridden))
    if (name !== 'starts') expect(await made(given)).not.toEqual(await made(usual))
  })
})

describe('inputs from elsewhere', () => {
  it('stand in the document, sorted by name, a given column by its hash', async () => {
    const column = givenColumn(Array.from({ length: 64 }, () => 0.03))
    const inputs: Inputs = { giveUp: column, council: { kind: 'otherKey', key: 'B' } }
    const text = jsonOf(await summaryOf(inputs))
    const stamp = `{"council":{"kind":"otherKey","key":"B"},"giveUp":{"kind":"column","hash":"${column.hash}"}}`
    expect(text).toContain(`"overrides":{},"inputs":${stamp},"engine":`)
  })

  it('stand in every row of the table', async () => {
    const [head, ...rows] = csvOf(await summaryOf({ giveUp: { kind: 'fixed', value: 0.03 } }))
      .trim()
      .split('\n')
    expect(head).toMatch(/,failed,inputs$/)
    for (const row of rows) expect(row).toMatch(/,"\{""giveUp"":\{""kind"":""fixed"",""value"":0.03\}\}"$/)
  })

  it('are not spoken of where there are none, nor where all are usual draws', async () => {
    const usual = await summaryOf()
    expect(jsonOf(usual)).not.toContain('inputs')
    expect(csvOf(usual)).not.toContain('inputs')
    expect(jsonOf(await summaryOf({ giveUp: { kind: 'draw' } }))).toBe(jsonOf(usual))
  })

  it('make another run of the same runner, as other values of a column do', async () => {
    const texts = await Promise.all(
      [0.01, 0.08].map(async (value) => {
        const { outcomes } = await summaryOf({ giveUp: givenColumn(Array.from({ length: 64 }, () => value)) })
        return JSON.stringify(outcomes)
      }),
    )
    expect(texts[0]).not.toBe(texts[1])
    const { outcomes } = await summaryOf({ giveUp: { kind: 'fixed', value: 0.08 } })
    expect(texts[1]).toBe(JSON.stringify(outcomes))
  })
})
