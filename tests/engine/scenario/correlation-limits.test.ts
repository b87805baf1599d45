import { expect, it } from 'vitest'
import { correlationProblem } from '../../../engine/scenario/checks/correlationChecks.ts'

function triple(rank: number): unknown[] {
  const pairs = [
    ['transition', 'giveUp'],
    ['giveUp', 'release'],
    ['release', 'transition'],
  ]
  return pairs.map((between) => ({ between, rank: { value: rank } }))
}

it('refuses ranks whose normals cannot exist, though the ranks themselves look possible', () => {
  // 2 sin(pi 0.499 / 6) is 0.517: three such pairs add up to a variance below zero, which three of 0.499 do not.
  expect(correlationProblem(triple(-0.499))).not.toBeNull()
  expect(correlationProblem(triple(-0.45))).toBeNull()
})
