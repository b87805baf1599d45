import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { LEVER_IDS } from '../../../engine/policy/shelf.ts'
import { scenarioHash } from '../../../engine/scenario/hash.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import packageFile from '../../../package.json' with { type: 'json' }
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)

async function summaryOf(value = 0, overrides = {}): Promise<Summary> {
  const study = studyOf({ scenario, policy, overrides, futures: 64, outcomes: ['shortfall', 'cumulativeGrossDemand'] })
  return await runStudy(study, fakeRunner({ value: () => value }))
}

interface Document {
  policy: { levers: object }
  outcomes: Record<string, { mean: number[]; bands: Record<string, number[]> }>
}

describe('the JSON document', () => {
  it('has the agreed keys in the agreed order', async () => {
    const document = JSON.parse(jsonOf(await summaryOf(1))) as Document
    expect(Object.keys(document)).toEqual(
      'scenario policy overrides engine mode seed futures failed failedReasons years quantiles outcomes exceedance'.split(
        ' ',
      ),
    )
    expect(document).toMatchObject({
      scenario: { id: 'small', hash: scenarioHash(scenario) },
      engine: { version: packageFile.version, precision: 'f64' },
      mode: 'random',
      seed: 'raadstafel',
      futures: 64,
      failed: 0,
      quantiles: 'exact',
    })
    expect(Object.keys(document.policy.levers)).toEqual([...LEVER_IDS])
    expect(Object.keys(document.outcomes['shortfall'].bands)).toEqual(['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'])
    expect(Object.keys(document.outcomes['shortfall'])).toEqual(['unit', 'mean', 'bands'])
  })

  it('says nothing of backend, and does not depend on the order of overrides', async () => {
    const text = jsonOf(await summaryOf(1, { giveUp: 0, release: 1 }))
    expect(text).not.toContain('fake')
    expect(text).toBe(jsonOf(await summaryOf(1, { release: 1, giveUp: 0 })))
  })

  it('knows no negative zero and refuses what JSON cannot hold', async () => {
    expect(jsonOf(await summaryOf(-0))).not.toMatch(/-0[,\]]/)
    const summary = await summaryOf(1)
    expect(() => jsonOf({ ...summary, futures: Infinity })).toThrow('Infinity')
  })

  it('says so when the points were no lattice', async () => {
    expect(jsonOf({ ...(await summaryOf(1)), sampling: 'plain' })).toContain('"mode":"random","sampling":"plain"')
  })
})

describe('the hash of a scenario', () => {
  it('is 16 hex digits of its content, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(smallScenario()).reverse()) as unknown as typeof scenario
    expect(scenarioHash(scenario)).toMatch(/^[0-9a-f]{16}$/)
    expect(scenarioHash(turned)).toBe(scenarioHash(scenario))
    expect(scenarioHash({ ...scenario, endYear: 2031 })).not.toBe(scenarioHash(scenario))
  })
})
