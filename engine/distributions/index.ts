/**
 * Distributions of the numbers that nobody knows: what they are, and how a share of the draws becomes a value.
 * The same bits everywhere: only the engine's own exp, log and normal are used.
 */
import { invariant } from '../base/invariant.ts'
import { type Problem, shown } from '../base/problem.ts'
import type { Text } from '../base/text.ts'
import type { Distribution } from './distribution.ts'
import { type Fault, problemOf } from './faults.ts'
import type { Inverse } from './kind.ts'
import { isKindName, kindOf, KINDS } from './shelf.ts'

export type { Distribution, KindName } from './distribution.ts'

/**
 * Finds everything that keeps `d` from being a distribution; an empty list means that all else in this room works.
 *
 * `where` is the place of the distribution in its file. Never throws, whatever `d` really holds.
 */
export function problems(d: Distribution, where: string, language: keyof Text = 'en'): Problem[] {
  const found: unknown = d
  const isObject = typeof found === 'object' && found !== null
  const faults = isObject && isKindName(d.kind) ? kindOf(d).faults(d) : [unknownKind(isObject ? d.kind : found)]
  return faults.map((fault) => problemOf(fault, where, language))
}

function unknownKind(kind: unknown): Fault {
  const names = Object.keys(KINDS).join(', ')
  return {
    at: '.kind',
    what: { nl: 'dit is geen soort verdeling', en: 'this is no kind of distribution' },
    got: shown(kind),
    allowed: { nl: names, en: names },
    hint: { nl: 'Kies een van deze soorten.', en: 'Choose one of these kinds.' },
  }
}

/**
 * The value that a share `u` of all draws stays below, in the unit of the distribution.
 *
 * `u` lies strictly between 0 and 1 (1e-10 to 1 - 1e-10 keeps the stated errors); never falls as u, in steps of 2^-32, rises; never leaves the
 * bounds. `d` has no problems. Errors: a few units in the last digit, but for beta, PERT and truncated normal, whose
 * files state theirs.
 */
export function quantile(d: Distribution, u: number): number {
  return kindOf(d).inverse(d)(u)
}

/**
 * The quantile as a function of u, with all preparation done: for many draws.
 *
 * Equal to `quantile` bit for bit, but for beta and PERT, which come from a table within 1e-7 of their range (1e-10 for PERT).
 */
export function sampler(d: Distribution): Inverse {
  const kind = kindOf(d)
  if (!kind.isUncertain(d)) {
    const value = kind.inverse(d)(0.5)
    return () => value
  }
  return (kind.table ?? kind.inverse)(d)
}

/** The value from the standard normal value at a share, equal to `quantile` at that share; null for kinds that do not go through it. */
export function normalSampler(d: Distribution): ((z: number) => number) | null {
  return kindOf(d).ofNormal?.(d) ?? null
}

/** The expected value, in the unit of the distribution; in closed form for every kind. */
export function mean(d: Distribution): number {
  return kindOf(d).mean(d)
}

/** The value with half of the draws below it: the quantile at 0.5. */
export function median(d: Distribution): number {
  return quantile(d, 0.5)
}

/** Whether two draws can differ. */
export function isUncertain(d: Distribution): boolean {
  return kindOf(d).isUncertain(d)
}

/** The same distribution in a unit that is `factor` times smaller: 2 km2 is 200 ha by a factor of 100. Shapes and weights stay. */
export function scaled(d: Distribution, factor: number): Distribution {
  invariant(factor > 0 && Number.isFinite(factor), `a unit cannot be ${factor} times another`)
  return kindOf(d).scaled(d, factor)
}

/** The name of the kind of a distribution, for the screen. */
export function kindLabel(d: Distribution): Text {
  return kindOf(d).label
}
