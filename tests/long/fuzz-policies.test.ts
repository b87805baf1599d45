import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leversOf } from '../../engine/policy/policy.ts'
import { LEVER_IDS } from '../../engine/policy/shelf.ts'
import { parsePolicyFile, policyFrom } from '../../engine/scenario/policyFile.ts'
import { applySetting, parseLever } from '../../engine/scenario/settings.ts'
import { broken } from '../support/loose-json.ts'
import { shippedScenario } from '../support/shipped-scenario.ts'
import { expectWhole } from '../support/whole-problem.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('fuzz-policies')
const scenario = shippedScenario('regio-amersfoort')

/** A policy file with a lever of every kind. */
const GOOD = {
  version: 1,
  id: 'mine',
  label: { nl: 'Het mijne', en: 'Mine' },
  levers: {
    strategy: 'manual',
    programmeCapacity: '34 ha/yr',
    targetYear: 2035,
    backDoor: true,
    optOut: ['Baarn', 'Soest'],
    answer: { kronkels: 'no' },
    profile: { kronkels: { regular: '60 %', heavy: 0.4 } },
    manual: [{ year: 2027, plan: 'woudenberg', action: 'start' }],
  },
}

test('the file that is spoilt is good', () => {
  expect(parsePolicyFile(GOOD, scenario)).toMatchObject({ ok: true })
})

test('a spoilt policy file is refused with whole problems, or is a whole policy', () => {
  const levers = Object.keys(leversOf(scenario)).sort()
  fc.assert(
    fc.property(broken(GOOD), (file) => {
      const result = policyFrom(scenario, 'mine', { mine: file })
      if (!result.ok) expectWhole(result.problems)
      else expect(Object.keys(result.value.levers).sort()).toEqual(levers)
    }),
    { seed, numRuns: cases },
  )
}, 900_000)

test('no value makes a setting throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LEVER_IDS), fc.oneof(fc.anything(), fc.json(), fc.string()), (id, given) => {
      parseLever(id, given, scenario)
      parseLever(id, given, null)
      for (const result of [applySetting(scenario, id, given), applySetting(scenario, 'giveUp', given)]) {
        if (!result.ok) expectWhole(result.problems)
      }
    }),
    { seed, numRuns: cases },
  )
}, 900_000)
