import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median } from '../../../engine/distributions/index.ts'
import { columnAssumptions, columnsOf } from '../../../engine/kernel/columns.ts'
import { prepareInputs } from '../../../engine/kernel/drawnInputs.ts'
import { type ColumnInput, type Inputs, givenColumn, movesWith } from '../../../engine/kernel/inputs.ts'
import { prepareReplay } from '../../../engine/kernel/replay.ts'
import type { Quantity } from '../../../engine/kernel/quantities.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { AssumptionId } from '../../../engine/scenario/declared/assumptions.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { figure } from '../../support/random-figures.ts'
import { randomCase } from '../../support/random-scenario.ts'
import { BLOCK, type Wish, recorded, requestOf } from '../../support/recorded-run.ts'
import { differenceOf, firstDifference } from '../../support/same-bits.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'
import { smallScenario } from '../../support/smallScenario.ts'
import { firstFuturesInTypeScript } from '../../support/typescript-futures.ts'

const small = smallScenario()
const ids = columnAssumptions(small)
/** Three assumptions in a row: the first and the last are correlated through the second. */
const chained: Scenario = {
  ...small,
  correlations: [
    { between: ['growthPosition', 'modelError'], rank: figure(0.5) },
    { between: ['modelError', 'giveUp'], rank: figure(-0.4) },
  ],
}
const other = { kind: 'otherKey', key: 'B' } as const

function drawn(wish: Wish, block = 0): Float64Array {
  return prepareInputs(requestOf(wish))(block)
}

/** The assumptions whose columns differ in a bit. */
function changed(scenario: Scenario, inputs: Inputs, wish: Partial<Wish> = {}): readonly string[] {
  const usual = drawn({ scenario, ...wish })
  const exchanged = drawn({ scenario, ...wish, inputs })
  return columnAssumptions(scenario).filter((_, i) => {
    const [from, to] = [i * BLOCK, (i + 1) * BLOCK]
    return firstDifference(usual.subarray(from, to), exchanged.subarray(from, to)) !== null
  })
}

describe('an assumption', () => {
  test.each(ids)('under another key changes its own column only: %s', (id) => {
    expect(changed(small, { [id]: other })).toEqual([id])
  })

  test('under another key changes together with those it is correlated with, and nothing else', () => {
    const all = movesWith(chained, 'giveUp') as AssumptionId[]
    expect([...all].sort()).toEqual(['giveUp', 'growthPosition', 'modelError'])
    const found = changed(chained, Object.fromEntries(all.map((id) => [id, other])))
    expect([...found].sort()).toEqual(['giveUp', 'growthPosition', 'modelError'])
  })

  test('that is correlated can have a value alone: the others keep their bits, also beneath another key', () => {
    expect(changed(chained, { modelError: { kind: 'fixed', value: 1.1 } })).toEqual(['modelError'])
    const all: Inputs = { growthPosition: other, modelError: other, giveUp: other }
    const one: Inputs = { growthPosition: other, modelError: { kind: 'fixed', value: 1.1 }, giveUp: other }
    const [whole, alone] = [all, one].map((inputs) => drawn({ scenario: chained, inputs }))
    const differs = ids.filter((_, i) => {
      const [from, to] = [i * BLOCK, (i + 1) * BLOCK]
      return firstDifference(whole.subarray(from, to), alone.subarray(from, to)) !== null
    })
    expect(differs).toEqual(['modelError'])
  })

  test('with a fixed value is that of an override, bit for bit', () => {
    for (const [id, value] of [['giveUp', 0.07] as const, ['deliveryDelay', 2.6] as const]) {
      for (const mode of ['random', 'deterministic'] as const) {
        const inputs: Inputs = { [id]: { kind: 'fixed', value } as const }
        const fixed = recorded({ scenario: chained, mode, inputs })
        expect(differenceOf(fixed, recorded({ scenario: chained, mode, overrides: { [id]: value } }))).toBeNull()
      }
    }
  })

  test('at its median is that of a deterministic run', () => {
    const inputs: Inputs = Object.fromEntries(ids.map((id) => [id, { kind: 'quantile', at: 0.5 }]))
    expect(firstDifference(drawn({ scenario: chained, inputs }).slice(0, BLOCK), middle('growthPosition'))).toBeNull()
    const { columns } = columnsOf(chained, {}, true)
    const quiet = drawn({ scenario: chained, inputs })
    for (const [i, id] of ids.entries()) {
      // Recessions and large firms do not come at all in a deterministic run.
      if (id !== 'recessionChance' && id !== 'largePerYear') expect(quiet[i * BLOCK]).toBe(columns[i])
    }
  })

  test('given as it was drawn gives the same outcomes, bit for bit, in every block', () => {
    const futures = [0, 1].map((block) => drawn({ scenario: chained }, block))
    const inputs: Inputs = Object.fromEntries(
      ids.map((id, i) => {
        const parts = futures.map((columns) => columns.subarray(i * BLOCK, (i + 1) * BLOCK))
        return [id, givenColumn([...parts[0], ...parts[1]])]
      }),
    )
    for (const block of [1, 0]) {
      expect(
        differenceOf(recorded({ scenario: chained, inputs, block }), recorded({ scenario: chained, block })),
      ).toBeNull()
    }
  })

  test('given for a part of a block fills what is left with its last value', () => {
    const inputs: Inputs = { giveUp: givenColumn([0.01, 0.05, 0.02]) }
    const column = drawn({ scenario: small, inputs }).subarray(ids.indexOf('giveUp') * BLOCK)
    expect([...column.subarray(0, 5)]).toEqual([0.01, 0.05, 0.02, 0.02, 0.02])
  })
})

/** A column of the median. */
function middle(id: AssumptionId): Float64Array {
  return new Float64Array(BLOCK).fill(median(small.assumptions[id].value))
}

describe('a group of draws', () => {
  const noisy = { ...leversOf(small), monitorNoise: 0.3 }
  const wish = { scenario: small, levers: noisy }
  const usual = recorded(wish)
  const differs = (inputs: Inputs, quantities: readonly Quantity[]): readonly Quantity[] => {
    const exchanged = recorded({ ...wish, inputs })
    return quantities.filter((quantity) =>
      Array.from({ length: usual.years + 1 }, (_, t) => t).some(
        (t) => firstDifference(usual.column(quantity, 'region', t), exchanged.column(quantity, 'region', t)) !== null,
      ),
    )
  }
  const watched: readonly Quantity[] = ['expansion', 'large', 'registered', 'planLand']

  test('leaves every assumption alone', () => {
    for (const group of ['draws.years', 'draws.monitor', 'draws.plans', 'council']) {
      expect(changed(small, { [group]: other })).toEqual([])
    }
  })

  test('changes its own part: the years', () => {
    expect(differs({ 'draws.years': other }, ['expansion', 'large'])).toEqual(['expansion', 'large'])
  })

  test('changes its own part: what the monitor sees, not what firms ask', () => {
    expect(differs({ 'draws.monitor': other }, ['expansion', 'large', 'registered'])).toEqual(['registered'])
  })

  test.each(['draws.plans', 'council'] as const)('changes its own part: %s, not what firms ask', (group) => {
    const found = differs({ [group]: other }, watched)
    expect(found).toContain('planLand')
    expect(found).not.toContain('expansion')
    expect(found).not.toContain('large')
  })

  test('exchanged alone, its parts together are those of all groups exchanged', () => {
    const years = recorded({ ...wish, inputs: { 'draws.years': other } })
    const all = recorded({
      ...wish,
      inputs: { 'draws.years': other, 'draws.monitor': other, 'draws.plans': other, council: other },
    })
    for (const quantity of ['expansion', 'large'] as const) {
      expect(firstDifference(years.column(quantity, 'region', 5), all.column(quantity, 'region', 5))).toBeNull()
    }
  })
})

/** Any other keys, values and columns for a scenario; correlated assumptions under one key. */
function anyInputs(scenario: Scenario): fc.Arbitrary<Inputs> {
  const ids = columnAssumptions(scenario)
  const kind = fc.constantFrom('draw', 'otherKey', 'quantile', 'fixed', 'column')
  return fc.array(kind, { minLength: ids.length, maxLength: ids.length }).map((kinds) => ({
    ...Object.fromEntries(ids.map((id, i) => [id, inputOf(scenario, id, kinds[i])])),
    'draws.years': other,
    council: other,
  }))
}

function inputOf(scenario: Scenario, id: AssumptionId, kind: ColumnInput['kind']): ColumnInput {
  if (movesWith(scenario, id).length > 1) return other
  const value = median(scenario.assumptions[id].value)
  switch (kind) {
    case 'draw':
      return { kind }
    case 'otherKey':
      return other
    case 'quantile':
      return { kind, at: 0.8 }
    case 'fixed':
      return { kind, value }
    case 'column':
      return givenColumn(Array.from({ length: BLOCK }, () => value))
  }
}

test('whatever the inputs, TypeScript and WebAssembly give the same bits, and a replay the same future', () => {
  const cases = fc.sample(
    randomCase().chain((drawnCase) => fc.tuple(fc.constant(drawnCase), anyInputs(drawnCase.scenario))),
    { numRuns: 5, seed: 9 },
  )
  for (const [{ scenario, levers }, inputs] of cases) {
    const wish = { scenario, levers, inputs, quantities: ['waiting', 'gross', 'planLand'] } as const
    const fast = recorded(wish)
    const slow = firstFuturesInTypeScript(requestOf(wish), 0, 4)
    for (let at = 0; at < fast.columns.length; at += BLOCK) {
      expect(firstDifference(slow.columns.subarray(at, at + 4), fast.columns.subarray(at, at + 4))).toBeNull()
    }
    prepareReplay(requestOf(wish)).future(3, ({ year, sum }) => {
      expect(sum('waiting')).toBe(fast.column('waiting', 'region', year - scenario.baseYear)[3])
    })
  }
})

test('without inputs, and with usual draws for all, a run is as it was', () => {
  const scenario = shippedScenario('regio-in-balans')
  const quantities = ['waiting', 'issuable'] as const
  const usual = recorded({ scenario, quantities })
  const inputs = Object.fromEntries(
    [...columnAssumptions(scenario), 'council'].map((id) => [id, { kind: 'draw' } as const]),
  )
  expect(differenceOf(recorded({ scenario, quantities, inputs }), usual)).toBeNull()
})
