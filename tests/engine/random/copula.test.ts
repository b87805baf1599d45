import { expect, test } from 'vitest'
import { choleskyOf, copulaOf, normalCorrelations } from '../../../engine/random/copula.ts'
import { correlation, drawsOf } from '../../support/named-draws.ts'

/** Published pairs: correlation of the normals and Spearman's rank correlation of what is drawn with it. */
const PUBLISHED = [
  [0.3, 0.2875642],
  [0.5, 0.4825837],
  [0.7, 0.6829105],
  [0.9, 0.8914561],
] as const

/** The rank of each value among all, from 0. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b])
  const rank = new Float64Array(values.length)
  for (const [place, i] of order.entries()) rank[i] = place
  return rank
}

function joined(pairs: Parameters<typeof copulaOf>[0], plain: boolean, futures: number): Map<string, Float64Array> {
  const copula = copulaOf(pairs)
  const columns = drawsOf(
    'raadstafel',
    copula.names.map((name) => [name, 0] as const),
    futures,
    plain,
  )
  const u = new Float64Array(copula.names.length)
  for (let f = 0; f < futures; f++) {
    for (const [i, column] of columns.entries()) u[i] = column[f]
    copula.join(u)
    for (const [i, column] of columns.entries()) column[f] = u[i]
  }
  return new Map(copula.names.map((name, i) => [name, columns[i]]))
}

test.each(PUBLISHED)('normals that correlate by %d have the published rank correlation', (r, rank) => {
  const [[, asked]] = normalCorrelations(['a', 'b'], [{ between: ['a', 'b'], rank }])
  expect(asked).toBeCloseTo(r, 6)
})

test.each(PUBLISHED.flatMap(([, rank]) => [rank, -rank]))(
  'draws have the rank correlation that is asked: %d',
  (rank) => {
    const pair = { between: ['growthPosition', 'transition'] as const, rank }
    for (const plain of [true, false]) {
      const columns = joined([pair], plain, 16_384)
      const [a, b] = [...columns.values()].map(ranks)
      // The standard error of a rank correlation is at most 1 / sqrt(n) = 0.0078.
      expect(Math.abs(correlation(a, b) - rank)).toBeLessThan(plain ? 0.025 : 0.01)
    }
  },
)

test('a chain of three correlates its ends by what lies between, and leaves each draw uniform', () => {
  const pairs = [
    { between: ['a', 'b'] as const, rank: 0.8 },
    { between: ['b', 'c'] as const, rank: 0.5 },
  ]
  const columns = joined(pairs, true, 16_384)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ranks(columns.get(name) ?? new Float64Array(0)))
  expect(Math.abs(correlation(a, b) - 0.8)).toBeLessThan(0.025)
  expect(Math.abs(correlation(b, c) - 0.5)).toBeLessThan(0.025)
  // A pair that is not named is uncorrelated; only its own draws enter.
  expect(Math.abs(correlation(a, c))).toBeLessThan(0.025)
  for (const column of columns.values()) {
    expect(column.every((u) => u > 0 && u < 1)).toBe(true)
    expect(column.reduce((sum, u) => sum + u, 0) / column.length).toBeCloseTo(0.5, 1)
  }
})

test('correlations that cannot hold together have no root', () => {
  const names = ['a', 'b', 'c']
  const apart = (rank: number) => [
    { between: ['a', 'b'] as const, rank },
    { between: ['b', 'c'] as const, rank },
    { between: ['a', 'c'] as const, rank },
  ]
  expect(choleskyOf(normalCorrelations(names, apart(-0.4)))).not.toBeNull()
  expect(choleskyOf(normalCorrelations(names, apart(-0.6)))).toBeNull()
})
