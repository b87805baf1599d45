import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Distribution, mean, problems, quantile } from '../../../engine/distributions/index.ts'
import { KINDS } from '../../../engine/distributions/shelf.ts'
import { ANY } from './anyDistribution.ts'

/** What a file can hold is anything; the types speak of what the parser lets through. */
const found = (d: unknown): string[] => problems(d as Distribution, 'x').map((problem) => problem.where)

describe('impossible parameters', () => {
  it.each<[unknown, string[]]>([
    [{ kind: 'constant', value: NaN }, ['x.value']],
    [{ kind: 'constant', value: Infinity }, ['x.value']],
    [{ kind: 'constant' }, ['x.value']],
    [{ kind: 'constant', value: '12' }, ['x.value']],
    [{ kind: 'uniform', low: 2, high: 1 }, ['x.high']],
    [{ kind: 'uniform', low: NaN, high: NaN }, ['x.low', 'x.high']],
    [{ kind: 'triangular', low: 0, mode: -1, high: 1 }, ['x.mode']],
    [{ kind: 'triangular', low: 0, mode: 2, high: 1 }, ['x.high']],
    [{ kind: 'triangular', low: 3, mode: 2, high: 1 }, ['x.mode', 'x.high']],
    [{ kind: 'pert', low: 0, mode: 2, high: 1 }, ['x.high']],
    [{ kind: 'pert', low: 0, mode: 2, high: 1e16 }, ['x.high']],
    [{ kind: 'normal', mean: 0, sd: -1 }, ['x.sd']],
    [{ kind: 'normal', mean: null, sd: 1 }, ['x.mean']],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: 2, high: 1 }, ['x.high']],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: 9, high: 10 }, ['x']],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: -10, high: -9 }, ['x']],
    [{ kind: 'truncatedNormal', mean: 0, sd: 0, low: 1, high: 2 }, ['x']],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: 0, high: 1e-8 }, ['x']],
    [{ kind: 'twoPieceNormal', mode: 0, sdLow: -1, sdHigh: -1 }, ['x.sdLow', 'x.sdHigh']],
    [{ kind: 'lognormal', median: 0, logSd: 1 }, ['x.median']],
    [{ kind: 'lognormal', median: 1, logSd: -0.1 }, ['x.logSd']],
    [{ kind: 'lognormal', median: 1, logSd: 11 }, ['x.logSd']],
    [{ kind: 'lognormal', p10: -1, p90: 1 }, ['x.p10']],
    [{ kind: 'lognormal', p10: 1 }, ['x.p90']],
    [{ kind: 'lognormal', p10: 2, p90: 1 }, ['x.p90']],
    [{ kind: 'lognormal', p10: 1e-15, p90: 1e15 }, ['x']],
    [{ kind: 'lognormal', p10: 1, p90: 2, median: 1 }, ['x']],
    [{ kind: 'lognormal' }, ['x.median', 'x.logSd']],
    [{ kind: 'beta', alpha: 0, beta: 1e5 }, ['x.alpha', 'x.beta']],
    [{ kind: 'beta', alpha: 1, beta: 1, low: 2 }, ['x.high']],
    [{ kind: 'beta', alpha: 1, beta: 1, low: undefined }, ['x.low']],
    [{ kind: 'discrete', values: [], weights: [] }, ['x.values', 'x.weights']],
    [{ kind: 'discrete', values: [1, NaN], weights: [1, -1] }, ['x.values[1]', 'x.weights[1]']],
    [{ kind: 'discrete', values: [1, 2], weights: [1] }, ['x']],
    [{ kind: 'discrete', values: [1, 2], weights: [0, 0] }, ['x.weights']],
    [{ kind: 'discrete', values: 'abc', weights: { length: 1 } }, ['x.values', 'x.weights']],
    [{ kind: 'quantiles', p10: 2, p50: 1, p90: 3 }, ['x.p50']],
    [{ kind: 'quantiles', p10: 1, p50: 2, p90: 3, low: 1.5 }, ['x.p10']],
    [{ kind: 'quantiles', p10: 1, p50: 2, p90: 3, high: 2.5 }, ['x.high']],
    [{ kind: 'gumbel' }, ['x.kind']],
    [{ kind: 'constructor' }, ['x.kind']],
    [{}, ['x.kind']],
    [null, ['x.kind']],
    [12, ['x.kind']],
  ])('%j is refused at %j', (d, where) => {
    expect(found(d)).toEqual(where)
  })

  it('are told in the language that is asked for, with what was found and what is allowed', () => {
    const d: Distribution = { kind: 'triangular', low: 0.08, mode: 0.05, high: 0.4 }
    expect(problems(d, 'assumptions.gainPerHa', 'nl')).toEqual([
      {
        where: 'assumptions.gainPerHa.mode',
        what: 'mode ligt onder low',
        got: '0.05',
        allowed: '0.08 of meer',
        hint: 'Van klein naar groot: low, mode, high.',
      },
    ])
    expect(problems(d, 'assumptions.gainPerHa')[0]?.what).toBe('mode lies below low')
  })
})

describe('whatever stands in a file', () => {
  const settings = { seed: 20260101, numRuns: 2000 }
  const names = [
    ...['value', 'low', 'mode', 'high', 'mean', 'sd', 'median', 'logSd', 'p10', 'p50', 'p90'],
    ...['alpha', 'beta', 'sdLow', 'sdHigh', 'values', 'weights'],
  ]
  const kinds = fc.constantFrom(...Object.keys(KINDS))
  const parameters = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })

  it('is never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), kinds, parameters(fc.anything()), (junk, kind, fields) => {
        expect(() => found(junk)).not.toThrow()
        expect(() => found({ ...fields, kind })).not.toThrow()
      }),
      { ...settings, numRuns: 500 },
    )
  })

  it('can be drawn from when no problem is found', () => {
    const wild = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -1000, max: 1000 }),
      fc.double(),
      fc.constantFrom(0, 5e-324, 1e-15, 0.1, 1e4, 1e15, -1e15),
    )
    const changes = fc.array(fc.tuple(fc.nat(), wild), { maxLength: 2 })
    const possible = new Map<string, number>()
    fc.assert(
      fc.property(fc.oneof(...Object.values(ANY)), changes, (good: Distribution, replaced) => {
        const d = replaced.reduce((changed, [place, value]) => withChange(changed, place, value), good)
        if (found(d).length > 0) return
        possible.set(d.kind, (possible.get(d.kind) ?? 0) + 1)
        const drawn = [2 ** -33, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 2 ** -33].map((u) => quantile(d, u))
        expect(drawn.every(Number.isFinite)).toBe(true)
        expect([...drawn].sort((x, y) => x - y)).toEqual(drawn)
        expect(Number.isFinite(mean(d))).toBe(true)
      }),
      settings,
    )
    expect([...possible.keys()].sort()).toEqual(Object.keys(KINDS).sort())
    expect(Math.min(...possible.values())).toBeGreaterThan(50)
  })
})

/** The same distribution with one parameter, or one value of a list, replaced. */
function withChange(d: Distribution, place: number, value: number): Distribution {
  const entries = Object.entries(d as object as Record<string, unknown>).filter(([name]) => name !== 'kind')
  const [name, old] = entries[place % entries.length] ?? ['', 0]
  const changed: unknown = Array.isArray(old) ? (old as number[]).with(place % old.length, value) : value
  return { ...d, [name]: changed }
}
