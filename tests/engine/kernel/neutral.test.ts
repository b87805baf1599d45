import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUANTITY_NAMES, type Quantity } from '../../../engine/kernel/quantities.ts'
import { LEVER_IDS, LEVERS, type Levers } from '../../../engine/policy/shelf.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Overrides, Scenario } from '../../../engine/scenario/types.ts'
import { type Case, randomCase } from '../../support/random-scenario.ts'
import { recorded } from '../../support/recorded-run.ts'
import { differenceOf } from '../../support/same-bits.ts'

const cases = fc.sample(randomCase(), { numRuns: 8, seed: 8 })

/** What the region sees, as against what happens. */
const SEEN: readonly Quantity[] = ['position', 'pace', 'registered']
const happens = QUANTITY_NAMES.filter((quantity) => !SEEN.includes(quantity))

/** A policy in which a lever may be anything, because another one is at neutral: what `as` changes should change nothing. */
interface Pair {
  readonly name: string
  readonly both?: Partial<Levers>
  readonly as: (drawn: Case) => Partial<Levers>
  readonly overrides?: Overrides
  readonly quantities?: readonly Quantity[]
}

const idleMonitor = { sieveScarcity: 0 } as const

const PAIRS: readonly Pair[] = [
  {
    name: 'the sieve without a threshold',
    both: { sieveThreshold: 0 },
    as: () => ({ sieveNoise: 7, sieveScarcity: 9, uniformity: 0.3 }),
  },
  {
    name: 'a programme without a target',
    both: { intensificationTarget: 0, deliveryOverride: -1 },
    as: () => ({ programmeCapacity: 99, programmeStart: 2023, programmeRamp: 0, targetYear: 2025 }),
  },
  {
    name: 'imposed delivery without a target',
    both: { intensificationTarget: 0 },
    as: () => ({ deliveryOverride: 1.3 }),
  },
  {
    name: 'a target without capacity',
    both: { programmeCapacity: 0, deliveryOverride: -1 },
    as: ({ levers }) => ({ intensificationTarget: 1 - levers.intensificationTarget, targetYear: 2024 }),
    quantities: QUANTITY_NAMES.filter((quantity) => quantity !== 'needed'),
  },
  {
    name: 'signals, thresholds and monitor under a strategy that does not look',
    both: { strategy: 'fixedMid', ...idleMonitor },
    as: () => ({
      ...{ prepareBelow: 30, commitBelow: 30, commitUpTo: 40, scrapAbove: 1, reviewInterval: 1, window: 2 },
      ...{ weightPrepared: 1, coverCountsWaiting: false, monitorLag: 3, monitorNoise: 0.4, doubleCounting: 1 },
    }),
    quantities: happens,
  },
  {
    name: 'options prepared and never started',
    both: { strategy: 'none', ...idleMonitor },
    as: () => ({ preparedOptions: 4 }),
    quantities: happens,
  },
  {
    name: 'a list by hand under another strategy',
    both: { strategy: 'adaptive' },
    as: ({ scenario }) => ({
      manual: scenario.plans.map(({ id }) => ({ year: 2023, plan: id, action: 'start' as const })),
    }),
  },
  { name: 'an empty list by hand', both: { strategy: 'none', manual: [] }, as: () => ({ strategy: 'manual' }) },
  {
    name: 'answers left to chance',
    both: { answer: {} },
    as: ({ scenario }) => ({ answer: Object.fromEntries(scenario.plans.map(({ id }) => [id, 'chance' as const])) }),
  },
  {
    name: 'profiles as the plans have them',
    both: { profile: {} },
    as: ({ scenario }) => ({
      profile: Object.fromEntries(scenario.plans.map(({ id, segments }) => [id, segments.value])),
    }),
  },
  {
    name: 'places for large firms where none come',
    overrides: { largePerYear: 0 },
    both: { largeScale: 'none', backDoor: false },
    as: () => ({ largeScale: 'all', backDoor: true }),
  },
  {
    name: 'compensation where nothing is withdrawn',
    overrides: { withdrawal: 0 },
    both: { compensation: 0 },
    as: () => ({ compensation: 1 }),
  },
  {
    name: 'cooperation where nobody will go elsewhere',
    overrides: { footloose: 0 },
    both: { cooperation: 0 },
    as: () => ({ cooperation: 1 }),
  },
]

test.each(PAIRS.map((pair) => [pair.name, pair] as const))(
  'changes no bit: %s',
  (_, { both, as, overrides = {}, quantities = QUANTITY_NAMES }) => {
    for (const drawn of cases) {
      const levers = { ...drawn.levers, ...both }
      const wish = { scenario: drawn.scenario, overrides, quantities }
      const one = recorded({ ...wish, levers })
      const other = recorded({ ...wish, levers: { ...levers, ...as(drawn) } })
      expect(differenceOf(one, other)).toBeNull()
    }
  },
)

test('a scenario that states every lever at neutral runs as one that is silent', () => {
  for (const { scenario } of cases) {
    const stated = LEVER_IDS.filter((id) => LEVERS[id].neutral !== null).map((id) => {
      const { neutral: value, unit } = LEVERS[id]
      return [id, { value, unit, source: [], evidence: 'assumed' }] as const
    })
    const spoken = { ...scenario, policy: Object.fromEntries(stated) } as Scenario
    expect(leversOf(spoken)).toEqual(leversOf(scenario))
    expect(differenceOf(recorded({ scenario: spoken }), recorded({ scenario }))).toBeNull()
  }
})

test('the same policy twice gives the same bits, also with another policy in between', () => {
  for (const [i, drawn] of cases.entries()) {
    const first = recorded(drawn)
    recorded(cases[(i + 1) % cases.length])
    expect(differenceOf(recorded(drawn), first)).toBeNull()
  }
})
