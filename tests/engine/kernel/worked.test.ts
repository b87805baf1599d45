import { expect, test } from 'vitest'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { BLOCK, recorded } from '../../support/recorded-run.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'
import { soFar, told } from '../../support/told.ts'

const brabant = shippedScenario('noord-brabant-2022')

/** Cumulative expansion and gross demand and the planning balance in 2030, ha. */
function brabantIn2030(growthPosition: number, strategy: Levers['strategy']): readonly number[] {
  const path = told(brabant, { strategy }, { growthPosition })
  const [expansion, gross, land] = (['expansion', 'gross', 'planLand'] as const).map(
    (quantity) => soFar(path(quantity))[8],
  )
  return [expansion, gross, path('balanceBase')[8] + gross - land]
}

/** Published: Provincie Noord-Brabant, Feiten en cijfers 2022; 2022-2030. */
test.each([
  [0, 'none', [888, 973, 348]],
  [1, 'none', [1236, 1321, 696]],
  [0, 'fixedLow', [888, 973, 64]],
  [1, 'fixedHigh', [1236, 1321, 412]],
  [0, 'fixedMid', [888, 973, 64]],
] as const)('Noord-Brabant 2022 to 2030 at growth position %d under %s, to 0.1 ha', (growth, strategy, published) => {
  for (const [i, value] of brabantIn2030(growth, strategy).entries())
    expect(Math.abs(value - published[i])).toBeLessThan(0.1)
})

test('its shortfall is its planning balance, for one segment in one place that nobody leaves', () => {
  const path = told(brabant, {}, { growthPosition: 1 })
  const gross = soFar(path('gross'))
  expect(path('waiting')).toEqual(gross.map((sum) => expect.closeTo(Math.max(0, sum - 625), 6) as number))
})

test('what is freed is at most what is occupied, and what was asked for falls by the whole release (E7)', () => {
  // 100 ha are needed, then 50, 25 and 12.5; firms occupy 30 ha in A and 10 ha in B.
  const towns = [
    { stock: 30, origin: 0.5 },
    { stock: 20, vacancy: 0.5, origin: 0.5 },
  ]
  const path = told(plainScenario({ endYear: 2025, growth: -0.5, towns }), {}, { release: 1 })
  expect(path('freed')).toEqual([40, 0, 0])
  expect(path('freed', 'municipality:A')).toEqual([30, 0, 0])
  expect(path('vacant')).toEqual([50, 50, 50])
  // Half of it stays asked for: 25 ha of 75 that are no longer needed.
  const half = told(plainScenario({ endYear: 2025, growth: -0.5, towns: [{ stock: 200 }] }), {}, { release: 0.5 })
  expect(half('freed')).toEqual([25, 25, 18.75])
})

/** Standard normal quantiles of the bands. */
const BANDS = [
  [0.05, -1.644853627],
  [0.1, -1.2815515655],
  [0.25, -0.6744897502],
  [0.5, 0],
  [0.75, 0.6744897502],
  [0.9, 1.2815515655],
  [0.95, 1.644853627],
] as const

test.each(['lattice', 'plain'] as const)(
  'a linear region with normal inputs has the normal band of its sum: %s',
  (sampling) => {
    const normal = (mean: number, sd: number) => ({ kind: 'normal', mean, sd }) as const
    const scenario = plainScenario({
      endYear: 2023,
      growth: 0.2,
      towns: [{ stock: 100, issuable: { regular: 60 }, waiting: { regular: 50 } }],
      assumptions: {
        waitingScale: normal(1, 0.1),
        issuableScale: normal(1, 0.1),
        'growthError.works': normal(0, 0.03),
      },
    })
    // Balance = 50 ws + 100 (0.2 + error) - 60 is: mean 10, variance 25 + 9 + 36. The shortfall is what of it lies above zero.
    const [mean, sd] = [10, Math.sqrt(70)]
    const waiting = Array.from({ length: 8 }, (_, block) =>
      recorded({ scenario, sampling, block }).column('waiting', 'region', 1),
    )
    const futures = waiting.flatMap((column) => [...column]).sort((a, b) => a - b)
    expect(futures).toHaveLength(8 * BLOCK)
    for (const [share, z] of BANDS) {
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
      const error = (sd * Math.sqrt((share * (1 - share)) / futures.length)) / density
      const found = futures[Math.round(share * (futures.length - 1))]
      expect(Math.abs(found - Math.max(0, mean + sd * z))).toBeLessThan(4 * error)
    }
    const none = futures.filter((value) => value === 0).length / futures.length
    // P(balance <= 0) = Phi(-10 / sqrt 70).
    expect(Math.abs(none - 0.1159989)).toBeLessThan(4 * Math.sqrt((0.116 * 0.884) / futures.length))
  },
)
