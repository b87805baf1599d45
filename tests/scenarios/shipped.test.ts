import { expect, test } from 'vitest'
import { problems } from '../../engine/distributions/index.ts'
import { parseScenario } from '../../engine/scenario/parse.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { shippedText } from '../engine/scenario/shippedText.ts'

const NAMES = ['regio-amersfoort', 'regio-in-balans', 'noord-brabant-2022'] as const

function shipped(name: string): Scenario {
  const result = parseScenario(shippedText(name))
  if (!result.ok) throw new Error(result.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'))
  return result.value
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const tableSum = (table: Readonly<Record<string, number>>): number => sum(Object.values(table))

test.each(NAMES)('%s is read without problems and is called by its file', (name) => {
  const scenario = shipped(name)
  expect(scenario.id).toBe(name)
  for (const figure of Object.values(scenario.assumptions)) expect(problems(figure.value, '')).toEqual([])
})

test.each(NAMES)('%s names every source it lists, and lists no other', (name) => {
  const scenario = shipped(name)
  const { sources, ...rest } = scenario
  const named = new Set<string>()
  JSON.stringify(rest, (key, value: unknown) => {
    if (key === 'source') (value as string[]).forEach((id) => named.add(id))
    return value
  })
  expect([...named].sort()).toEqual(Object.keys(sources).sort())
})

test.each(NAMES)('%s gives every assumed plan a name that says so, and no other', (name) => {
  for (const plan of shipped(name).plans) {
    const isAssumedPlace = plan.area.source.length === 0 && plan.area.evidence === 'assumed'
    expect(plan.fictitious).toBe(isAssumedPlace)
    expect(/^Fictieve zoekruimte \d+$/.test(plan.name.nl)).toBe(plan.fictitious)
  }
})

test('the default region adds up to the figures of its design', () => {
  const { municipalities, plans, sectors, estimates } = shipped('regio-amersfoort')
  expect(sum(municipalities.map((m) => m.stock.value))).toBe(1300)
  expect(sum(municipalities.map((m) => m.origin.value))).toBeCloseTo(1, 12)
  expect(sum(municipalities.map((m) => tableSum(m.issuable.value)))).toBeCloseTo(23, 12)
  expect(sum(municipalities.map((m) => tableSum(m.waiting.value)))).toBeCloseTo(45, 12)
  expect(sum(plans.map((plan) => plan.area.value))).toBe(441.5)
  expect(sum(sectors.map((sector) => sector.jobs.value))).toBe(207_000)
  for (const plan of plans) expect(plan.phasingYears).toBe(Math.ceil(Math.max(1, plan.area.value / 8)))
  expect(estimates).toHaveLength(5)
})

test('the region in balance differs in supply and queue alone, all of it assumed', () => {
  const [balanced, usual] = [shipped('regio-in-balans'), shipped('regio-amersfoort')]
  expect(sum(balanced.municipalities.map((m) => tableSum(m.issuable.value)))).toBeCloseTo(150, 1)
  expect(sum(balanced.municipalities.map((m) => tableSum(m.waiting.value)))).toBe(0)
  for (const m of balanced.municipalities) {
    expect([m.issuable.evidence, m.waiting.evidence]).toEqual(['assumed', 'assumed'])
    expect(m.issuable.note).toMatch(/Verzonnen/)
  }
  const rest = ({ sectors, plans, planStatus, assumptions, constants, policy }: Scenario) => ({
    sectors, plans, planStatus, assumptions, constants, policy,
  })
  expect(rest(balanced)).toEqual(rest(usual))
})

test('Noord-Brabant holds the published figures', () => {
  const { assumptions, sectors, municipalities, plans, policy } = shipped('noord-brabant-2022')
  const constant = (id: 'withdrawal' | 'landPerJob.all'): number => {
    const value = assumptions[id]?.value
    return value?.kind === 'constant' ? value.value : NaN
  }
  expect((513_000 * constant('landPerJob.all')) / 10_000).toBeCloseTo(13_184.1, 10)
  expect(constant('withdrawal') * 9 * municipalities[0].stock.value).toBeCloseTo(85, 10)
  const grown = (rate: number): number => Array.from({ length: 9 }).reduce<number>((jobs) => jobs * (1 + rate), 513_000)
  expect(grown(sectors[0].growthLow.value[0].value)).toBeCloseTo(538_000, 5)
  expect(grown(sectors[0].growthHigh.value[0].value)).toBeCloseTo(557_000, 5)
  expect([tableSum(municipalities[0].issuable.value), plans[0].area.value]).toEqual([625, 284])
  expect(policy.strategy?.value).toBe('none')
})
