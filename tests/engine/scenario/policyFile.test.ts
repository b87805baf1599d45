import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leversOf } from '../../../engine/policy/policy.ts'
import { STRATEGY_IDS } from '../../../engine/policy/strategies/shelf.ts'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import { parsePolicyFile, policyFrom } from '../../../engine/scenario/policyFile.ts'
import { shippedText } from './shippedText.ts'

const read = parseScenario(shippedText())
if (!read.ok) throw new Error('not read')
const scenario = read.value
const folder = join(import.meta.dirname, '../../../scenarios/policies')
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `${name}.json`), 'utf8')]))

test.each(names)('the policy file %s is good, and its id is its name', (name) => {
  const result = policyFrom(scenario, name, files)
  expect(result.ok ? result.value.id : result.problems).toBe(name)
})

test('a policy lays its levers over those of the scenario', () => {
  const policy = policyFrom(scenario, 'renew34', files)
  expect(policy).toEqual({
    ok: true,
    value: { id: 'renew34', levers: { ...leversOf(scenario), programmeCapacity: 34 } },
  })
})

test('every strategy and the default are found by name', () => {
  for (const id of STRATEGY_IDS) expect(policyFrom(scenario, id)).toMatchObject({ ok: true, value: { id } })
  expect(policyFrom(scenario, 'default')).toEqual({ ok: true, value: { id: 'default', levers: leversOf(scenario) } })
})

test('an unknown name is told with the nearest', () => {
  for (const name of ['renew43', 'toString', '../etc']) {
    const result = policyFrom(scenario, name, files)
    expect(result.ok ? '' : result.problems[0].allowed).toMatch(/^default, none, .*renew34/)
  }
  const result = policyFrom(scenario, 'renew43', files)
  expect(result.ok ? '' : result.problems[0].hint).toMatch(/renew34/)
})

test('problems of a policy file say of which policy and where', () => {
  const label = { nl: 'x', en: 'x' }
  const file = { version: 1, id: 'mine', label, levers: { answer: { foo: 'yes' }, targetYear: 2070 } }
  const placesOf = (content: unknown): readonly string[] => {
    const found = policyFrom(scenario, 'mine', { mine: content })
    return found.ok ? [] : found.problems.map(({ where }) => where)
  }
  expect(placesOf(file)).toEqual(['policy mine, levers.targetYear', 'policy mine, levers.answer.foo'])
  expect(placesOf('{')).toEqual(['policy mine, line 1, column 2'])
  expect(placesOf(null)).toEqual(['policy mine'])
})

test('a bad policy file is told at once', () => {
  const label = { nl: 'x', en: 'x' }
  const told = (file: unknown): string[] => {
    const result = parsePolicyFile(file, scenario)
    return result.ok ? [] : result.problems.map(({ where, what }) => `${where}: ${what}`)
  }
  expect(
    told({ version: 1, id: 'x', label, levers: { cooperation: 2, coperation: 1, optOut: ['Utrecht'] } }).sort(),
  ).toEqual([
    'levers.cooperation: This number is too large',
    'levers.coperation: This field does not belong here',
    'levers.optOut[0]: This municipality is not in municipalities',
  ])
  expect(told({ version: 9 })).toEqual(['version: This file has version 9; this program knows version 1'])
  expect(told('{')).toEqual(['line 1, column 2: This is not valid JSON'])
  expect(told(null)).toEqual(['scenario: Something else belongs here'])
})
