import { expect, test } from 'vitest'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { edited, put } from './shippedText.ts'

function parsed(input: unknown): Scenario {
  const result = parseScenario(input)
  if (!result.ok) throw new Error(result.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'))
  return result.value
}

test('numbers stand in base units with the unit of their field, whatever the file uses', () => {
  const scenario = parsed(
    edited((file) => {
      put(file.plans[0], 'area', { value: '0,12 km2', source: ['20d'], evidence: 'assumed' })
      put(file.municipalities[0].vacancy, 'value', 2)
      put(file.municipalities[0].vacancy, 'unit', '%')
      put(file.assumptions, 'withdrawal', {
        value: { kind: 'quantiles', p10: 0.05, p50: '0.001 1/yr', p90: '0,25 %/yr', low: 0 },
        unit: '%/yr',
        source: [],
        evidence: 'assumed',
      })
    }),
  )
  expect(scenario.plans[0].area).toEqual({ value: 12, unit: 'ha', source: ['20d'], evidence: 'assumed' })
  expect(scenario.municipalities[0].vacancy).toMatchObject({ value: 0.02, unit: '1' })
  expect(scenario.assumptions.withdrawal.unit).toBe('1/yr')
})

test('a text with its own unit may stand in a distribution or table of another unit', () => {
  const scenario = parsed(
    edited((file) => {
      put(file.assumptions.withdrawal.value, 'p50', '0,1 %/yr')
      put(file.municipalities[0].issuable.value, 'regular', '0,05 km2')
    }),
  )
  expect(scenario.assumptions.withdrawal.value).toMatchObject({ p10: 0.0005, p50: 0.001, p90: 0.0025 })
  expect(scenario.municipalities[0].issuable.value).toMatchObject({ regular: 5, highgrade: 4 })
})

test('a number for an uncertain assumption is a constant', () => {
  const figure = { value: '12 %', source: [], evidence: 'assumed' }
  const scenario = parsed(edited((file) => put(file.assumptions, 'transition', figure)))
  expect(scenario.assumptions.transition.value).toEqual({ kind: 'constant', value: 0.12 })
})

test('what may be left out has its default', () => {
  const scenario = parsed(
    edited((file) => {
      for (const key of ['correlations', 'estimates', 'groups', 'policy', '$schema']) Reflect.deleteProperty(file, key)
      for (const key of ['phasingYears', 'regional', 'fictitious']) Reflect.deleteProperty(file.plans[4], key)
    }),
  )
  expect(scenario).toMatchObject({ correlations: [], estimates: [], groups: {}, policy: {} })
  expect(scenario.plans[4]).toMatchObject({ phasingYears: 3, regional: false, fictitious: false })
  expect(scenario).not.toHaveProperty('$schema')
})

test('correlations are checked one by one and together', () => {
  const told = (list: unknown): string[] => {
    const result = parseScenario(edited((file) => put(file, 'correlations', list)))
    return result.ok ? [] : result.problems.map(({ where, what }) => `${where}: ${what}`)
  }
  const link = (a: string, b: string, rank: number) => ({
    between: [a, b],
    rank: { value: rank, unit: '1', source: [], evidence: 'assumed' },
  })
  expect(told([link('growthPosition', 'transition', 0.5)])).toEqual([])
  expect(told([link('growthPosition', 'nothing', 0.5)])).toEqual([
    'correlations[0].between[1]: There is no such assumption',
  ])
  expect(told([link('growthPosition', 'transition', 1.5)])[0]).toBe(
    'correlations[0].rank.value: This number is too large',
  )
  expect(told([link('giveUp', 'giveUp', 0.5)])).toEqual([
    'correlations: An assumption cannot be correlated with itself',
  ])
  expect(told([link('giveUp', 'release', 0.5), link('release', 'giveUp', 0.4)])).toEqual([
    'correlations: The same pair of assumptions is listed twice',
  ])
  expect(
    told([link('giveUp', 'release', 0.9), link('release', 'transition', 0.9), link('giveUp', 'transition', -0.9)]),
  ).toEqual(['correlations: These correlations cannot hold together'])
})
