import type { Text } from '../base/text.ts'
import { leverBounds, type Span } from './bounds.ts'
import type { LeverDeclaration } from './lever.ts'
import { LEVER_IDS, LEVERS, type LeverId, type Levers } from './shelf.ts'

/** Everything the region decides: a value for every lever, under the name it is known by. */
export interface Policy {
  readonly id: string
  readonly levers: Levers
}

/** What a scenario says of policy: its years, that of its first review, and figures for some levers. */
export interface StatedPolicy extends Span {
  readonly firstReview: number
  readonly policy: { readonly [Id in LeverId]?: { readonly value: Levers[Id] } }
}

/** A named strategy: a few levers that are laid over those of the scenario. */
export interface StrategyDeclaration {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly levers: Partial<Levers>
}

/**
 * The levers as the scenario leaves them: what its `policy` block says, elsewhere the declarations' fallback,
 * for a year within those of the scenario; the first review is the scenario's own `firstReview` unless the block names another.
 */
export function leversOf(scenario: StatedPolicy): Levers {
  const stated = scenario.policy
  const firstReview = stated.firstReview?.value ?? scenario.firstReview
  const values = LEVER_IDS.map((id) => [id, stated[id]?.value ?? fallbackOf(LEVERS[id], scenario)])
  return { ...(Object.fromEntries(values) as Levers), firstReview }
}

function fallbackOf(lever: LeverDeclaration, span: Span): unknown {
  if (lever.kind !== 'number' || lever.years === undefined) return lever.fallback
  const { low, high } = leverBounds(lever, span)
  return Math.min(high, Math.max(low, lever.fallback))
}

/** The policy of a scenario when nobody asks for another, known as `default`. */
export function defaultPolicy(scenario: StatedPolicy): Policy {
  return { id: 'default', levers: leversOf(scenario) }
}

/** Lays a few levers over the scenario's own. */
export function policyWith(scenario: StatedPolicy, id: string, levers: Partial<Levers>): Policy {
  return { id, levers: { ...leversOf(scenario), ...levers } }
}
