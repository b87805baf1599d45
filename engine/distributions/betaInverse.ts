import { exp, log } from '../lanes/functions.ts'
import { incompleteBeta, logBeta, mirrored, type Place, placeOf } from './incompleteBeta.ts'
import type { Inverse } from './kind.ts'

/**
 * The inverse of the beta distribution on 0 to 1 with shapes from 0.1 to 10,000, by search; error below 1e-13.
 *
 * Costs a few microseconds a draw: use `betaTable` for many.
 */
export function betaInverse(a: number, b: number): Inverse {
  const logB = logBeta(a, b)
  return (u) => search(a, b, logB, u, 1 - u).x
}

/** Finds the place with a share p of the draws below and q = 1 - p above, sought from the end with the smaller of the two. */
export function search(a: number, b: number, logB: number, p: number, q: number): Place {
  return p <= q ? lowerHalf(a, b, logB, p) : mirrored(lowerHalf(b, a, logB, q))
}

/**
 * Newton on the logarithm of the share against the logarithm of the place, which is straight near 0 and nearly
 * concave everywhere; a bracket halves the step where it is not. Starts from the leading term x^a / (a B).
 */
function lowerHalf(a: number, b: number, logB: number, p: number): Place {
  const goal = log(p)
  let least = -1e5
  let most = 0
  let place = placeOf(Math.min((goal + log(a) + logB) / a, -1e-9))
  for (let round = 0; round < 100; round++) {
    const share = incompleteBeta(a, b, logB, place)
    const miss = log(Math.max(share, 1e-300)) - goal
    if (miss > 0) most = place.logX
    else least = place.logX
    const slope = exp(a * place.logX + (b - 1) * place.logY - logB) / share
    const step = miss / slope
    // Newton squares the error: a small step leaves none to speak of.
    if (step * step * (a + b) < 1e-18) return placeOf(Math.min(place.logX - step, 0))
    const next = place.logX - step
    place = placeOf(next > least && next < most ? next : (least + most) / 2)
  }
  return place
}
