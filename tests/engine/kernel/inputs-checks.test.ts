import { describe, expect, test } from 'vitest'
import { givenColumn, plainKey, stampedInputs } from '../../../engine/kernel/inputs.ts'
import { type InputsAsked, checkInputs } from '../../../engine/kernel/inputChecks.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { figure } from '../../support/random-figures.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const other = { kind: 'otherKey', key: 'B' } as const
const column = givenColumn(Array.from({ length: 1500 }, (_, f) => f / 3000))

function told(inputs: unknown, more: Partial<InputsAsked> = {}): string[] {
  const asked = { scenario, overrides: {}, futures: 1500, inputs: inputs as InputsAsked['inputs'] & object, ...more }
  return checkInputs(asked).map(({ where, what, got }) => `${where}: ${what} (${got})`)
}

describe('inputs are checked', () => {
  test('nothing is wrong with inputs that fit', () => {
    expect(told({})).toEqual([])
    expect(
      told({
        growthPosition: other,
        modelError: { kind: 'quantile', at: 0.9 },
        giveUp: { kind: 'fixed', value: 0.05 },
        replaced: column,
        transition: { kind: 'draw' },
        'growthError.works': other,
        'draws.years': other,
        council: { kind: 'draw' },
      }),
    ).toEqual([])
  })

  test.each([
    ['an unknown name', { growth: other }, 'inputs.growth: There is no assumption'],
    ['a plan by name', { 'lead.soft': other }, 'inputs.lead.soft: There is no assumption'],
    ['a value for a group', { council: { kind: 'fixed', value: 1 } }, 'inputs.council: A group of draws has no value'],
    ['a column for a group', { 'draws.plans': column }, 'inputs.draws.plans: A group of draws has no value'],
    ['no key', { giveUp: { kind: 'otherKey', key: '' } }, 'inputs.giveUp: This is no key'],
    ['a long key', { council: { kind: 'otherKey', key: 'x'.repeat(101) } }, 'inputs.council: This is no key'],
    ['a share above 1', { giveUp: { kind: 'quantile', at: 1.2 } }, 'inputs.giveUp: This is no share'],
    ['a share of 0', { giveUp: { kind: 'quantile', at: 0 } }, 'inputs.giveUp: This is no share'],
    ['a share that is no number', { giveUp: { kind: 'quantile', at: Number.NaN } }, 'inputs.giveUp: This is no share'],
    ['a value out of bounds', { giveUp: { kind: 'fixed', value: 1.5 } }, 'inputs.giveUp: This number is too large'],
    ['a negative value', { giveUp: { kind: 'fixed', value: -1 } }, 'inputs.giveUp: This cannot be negative'],
    ['an infinite value', { landTrendError: { kind: 'fixed', value: Infinity } }, 'This is not a finite number'],
    ['a short column', { giveUp: givenColumn([0.1, 0.2]) }, 'does not have one value per future (2)'],
    ['a column in other blocks', { giveUp: { ...column, blocks: [new Float64Array(1500)] } }, 'one value per future'],
    ['a column with a gap', { giveUp: givenColumn(Array<number>(1500).fill(Number.NaN)) }, 'not a finite number'],
    ['a column out of bounds', { giveUp: givenColumn(Array<number>(1500).fill(2)) }, 'This number is too large'],
    ['a hash of other values', { giveUp: { ...column, hash: '0123456789abcdef' } }, 'not that of the values'],
  ])('%s', (_, inputs, problem) => {
    const found = told(inputs)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
  })

  test('an override and an input of one name, unless it is the usual draw', () => {
    const overrides = { giveUp: 0.05 }
    expect(told({ giveUp: other }, { overrides })).toEqual(['inputs.giveUp: This assumption is fixed already (0.05)'])
    expect(told({ giveUp: { kind: 'draw' }, modelError: other }, { overrides })).toEqual([])
  })

  test('another key for one of several correlated assumptions names the others', () => {
    const chained: Scenario = {
      ...scenario,
      correlations: [
        { between: ['growthPosition', 'modelError'], rank: figure(0.5) },
        { between: ['modelError', 'giveUp'], rank: figure(-0.4) },
      ],
    }
    const more = { scenario: chained }
    expect(told({ giveUp: other }, more)).toEqual([
      'inputs.giveUp: Correlated assumptions take another key together; that goes for modelError, growthPosition too ("B")',
    ])
    expect(
      told({ giveUp: other, modelError: other, growthPosition: { kind: 'otherKey', key: 'C' } }, more),
    ).toHaveLength(3)
    expect(told({ giveUp: other, modelError: other, growthPosition: other }, more)).toEqual([])
    expect(told({ giveUp: other, modelError: other, growthPosition: { kind: 'quantile', at: 0.1 } }, more)).toEqual([])
    expect(told({ giveUp: other, modelError: other }, { ...more, overrides: { growthPosition: 0.5 } })).toEqual([])
    expect(told({ giveUp: { kind: 'fixed', value: 0.05 } }, more)).toEqual([])
  })

  test('in Dutch too', () => {
    const asked = { scenario, overrides: {}, futures: 8, inputs: { council: { kind: 'otherKey', key: '' } as const } }
    expect(checkInputs(asked, 'nl')[0].what).toBe('Dit is geen sleutel')
  })
})

describe('a stamp of inputs', () => {
  test('is sorted by name, leaves out usual draws and has a column by its hash', () => {
    const stamp = stampedInputs({
      replaced: column,
      council: other,
      giveUp: { kind: 'draw' },
      modelError: { kind: 'quantile', at: 0.9 },
    })
    expect(JSON.stringify(stamp)).toBe(
      `{"council":{"kind":"otherKey","key":"B"},"modelError":{"kind":"quantile","at":0.9},"replaced":{"kind":"column","hash":"${column.hash}"}}`,
    )
    expect(stampedInputs({ giveUp: { kind: 'draw' } })).toBeNull()
    expect(stampedInputs()).toBeNull()
  })

  test('tells columns apart by every value, and not by a zero with a sign', () => {
    expect(column.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(column.blocks.map(({ length }) => length)).toEqual([1024, 476])
    expect(givenColumn([0, 1]).hash).toBe(givenColumn([-0, 1]).hash)
    expect(givenColumn([0, 1]).hash).not.toBe(givenColumn([0, 1 + Number.EPSILON]).hash)
  })

  test('a key of a run is short, and other columns have other keys', () => {
    const key = (values: number[]) => plainKey({ inputs: { giveUp: givenColumn(values) } })
    expect(key([0.1, 0.2])).not.toBe(key([0.1, 0.3]))
    expect(plainKey({ inputs: { giveUp: column } }).length).toBeLessThan(100)
    expect(plainKey({ a: [1, 'x'], b: null })).toBe('{"a":[1,"x"],"b":null}')
  })
})
