import { describe, expect, it } from 'vitest'
import { Combination } from '../../../engine/analysis/paired/combination.ts'
import type { Digest } from '../../../engine/study/digest.ts'
import { Kept } from '../../../engine/study/kept.ts'
import type { StudyPlan } from '../../../engine/study/plan.ts'
import { paired } from '../../../engine/study/reductions/paired.ts'

/** Two runs of one cell over a few futures, set off against each other. */
function combined(from: readonly number[], to: readonly number[]): Combination {
  const digests = [from, to].map((values): Digest => {
    const columns = new Float64Array(1024)
    columns.set(values)
    return { lanes: values.length, failed: new Uint8Array(1024), anyFailed: false, columns }
  })
  const block = {
    index: 0,
    lanes: from.length,
    plan: () => ({ cells: 1 }) as StudyPlan,
    paths: () => expect.fail('the paths are not looked at'),
    digest: (run: number) => digests[run],
  }
  const state = paired.reduce(undefined, block, { runs: [0, 1], weights: [-1, 1], streamed: false, withErrors: false })
  const runs = digests.map((digest) => {
    const kept = new Kept()
    kept.add(digest)
    return kept
  })
  return new Combination(state, [-1, 1], runs)
}

describe('paired differences', () => {
  it('are exactly 0 for the same policy, without a negative zero', () => {
    const same = combined([1.1, -3, 0], [1.1, -3, 0])
    expect([...(same.statistics(0).values ?? [])].every((x) => Object.is(x, 0))).toBe(true)
    expect(same.odds(0, 'less')).toMatchObject({ better: 0, equal: 1, worse: 0 })
  })

  it('count better and worse in the good direction', () => {
    const difference = combined([0, 0, 0, 0], [-2, -1, 1e-10, 3])
    expect(difference.odds(0, 'less')).toMatchObject({ better: 0.5, equal: 0.25, worse: 0.25 })
    expect(difference.odds(0, 'more')).toMatchObject({ better: 0.25, equal: 0.25, worse: 0.5 })
    expect(difference.statistics(0).replicateSums.reduce((sum, part) => sum + part, 0)).toBeCloseTo(0, 9)
  })

  it('call less than a hectare equal on screen', () => {
    const difference = combined([0, 0, 0, 0], [-2, -0.9, 0.9, 1])
    expect(difference.odds(0, 'less', true)).toMatchObject({ better: 0.25, equal: 0.5, worse: 0.25 })
  })
})
