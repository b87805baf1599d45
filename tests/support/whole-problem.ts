import { expect } from 'vitest'
import type { Problem } from '../../engine/base/problem.ts'

/** A refusal says at least one thing, and of each where, what and how to mend it, in a readable length. */
export function expectWhole(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) {
    expect(problem.where).not.toBe('')
    expect(problem.what).not.toBe('')
    expect(problem.hint).toMatch(/[.?]$/)
    expect(problem.got.length).toBeLessThanOrEqual(70)
  }
}
