import type { Policy } from '../../policy/policy.ts'
import { LEVERS, type Levers } from '../../policy/shelf.ts'
import type { Scenario } from '../../scenario/types.ts'
import { type Goal, goalSeek } from '../asking/goalSeek.ts'
import type { Ask } from '../asking/shortage.ts'

/** What it takes to bring the chance of a shortage down; each goal leaves the rest of the policy as it is. */
export interface StressGoals {
  /** Least share of the policy's own target that must be realised, 0..1. */
  readonly realisedShare: Goal
  /** Least hectares of existing park renewed per year. */
  readonly programmeCapacity: Goal
  /** Last year in which the policy's own renewal programme can start. */
  readonly latestStart: Goal
}

/** Seeks the three goals (E50), to 1 % of the target, 1 ha per year and 1 year. */
export async function stressGoals(
  { endYear }: Scenario,
  { levers }: Policy,
  chance: number,
  ask: Ask,
): Promise<StressGoals> {
  const seek = (values: readonly number[], leversAt: (value: number) => Partial<Levers>): Promise<Goal> =>
    goalSeek({ values, chance }, (value) => ask({ levers: leversAt(value), overrides: {} }))
  // "Even full realisation does not do it" is an answer, so nothing beyond full realisation is tried.
  const shares = Array.from({ length: 101 }, (_, i) => (100 - i) / 100)
  const realisedShare = await seek(shares, (share) => ({ deliveryOverride: share }))
  const most = LEVERS.programmeCapacity.max
  const capacities = Array.from({ length: most + 1 }, (_, i) => most - i)
  const off = { deliveryOverride: LEVERS.deliveryOverride.neutral ?? -1 }
  const programmeCapacity = await seek(capacities, (capacity) => ({ ...off, programmeCapacity: capacity }))
  // A programme that starts after the horizon is one that never starts.
  const first = Math.min(levers.firstReview, endYear)
  const starts = Array.from({ length: endYear + 2 - first }, (_, i) => first + i)
  const latestStart = await seek(starts, (start) => ({ ...off, programmeStart: start }))
  return { realisedShare, programmeCapacity, latestStart }
}
