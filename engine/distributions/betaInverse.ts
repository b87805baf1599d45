import { exp, log, normalCdf, normalQuantile } from '../lanes/functions.ts'
import { incompleteBeta, logBeta, mirrored, type Place, placeOf } from './incompleteBeta.ts'
import { clip, type Inverse } from './kind.ts'

/**
 * The inverse of the beta distribution on 0 to 1 with shapes from 0.1 to 10,000, by search; error below 1e-13.
 *
 * Costs a few microseconds a draw: use `betaTable` for many.
 */
export function betaInverse(a: number, b: number): Inverse {
  const logB = logBeta(a, b)
  return (u) => search(a, b, logB, u, 1 - u).x
}

/** The place with a share p of the draws below and q = 1 - p above, sought from the end with the smaller of the two. */
function search(a: number, b: number, logB: number, p: number, q: number): Place {
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

const CELLS = 1024
/** The table spans the normal values -6.5 to 6.5; the farthest draw of all lies at 6.34. */
const REACH = 6.5
const WIDTH = (2 * REACH) / CELLS

/**
 * The same inverse from a table of 1,024 cells, cubic and never falling; within 1e-10 of `betaInverse` for shapes of 1 and more,
 * within 1e-7 for all. Draws with u within 4e-11 of an end take the table's end.
 *
 * The table runs over the normal value of u, because the place is a smooth function of it to both ends.
 */
export function betaTable(a: number, b: number): Inverse {
  const logB = logBeta(a, b)
  const places = Float64Array.from({ length: CELLS + 1 }, () => 0)
  const slopes = new Float64Array(CELLS + 1)
  for (let i = 0; i <= CELLS; i++) {
    const z = i * WIDTH - REACH
    const place = search(a, b, logB, normalCdf(z), normalCdf(-z))
    places[i] = place.x
    slopes[i] = WIDTH * exp(-0.5 * z * z - HALF_LOG_2_PI - (a - 1) * place.logX - (b - 1) * place.logY + logB)
  }
  const cubic = cubics(places, slopes)
  return (u) => {
    const t = clip((normalQuantile(u) + REACH) / WIDTH, 0, CELLS)
    const cell = Math.min(Math.floor(t), CELLS - 1)
    const f = t - cell
    const i = 4 * cell
    return cubic[i] + f * (cubic[i + 1] + f * (cubic[i + 2] + f * cubic[i + 3]))
  }
}

const HALF_LOG_2_PI = 0.9189385332046727

/**
 * Four coefficients for each cell, from the values and slopes at its ends. Slopes above three times the rise are cut: then the cubic cannot fall.
 *
 * Source: Fritsch and Carlson (1980), Monotone Piecewise Cubic Interpolation, SIAM Journal on Numerical Analysis 17(2), 238-246.
 */
function cubics(places: Float64Array, slopes: Float64Array): Float64Array {
  const coefficients = new Float64Array(4 * CELLS)
  for (let i = 0; i < CELLS; i++) {
    const rise = Math.max(places[i + 1] - places[i], 0)
    const start = Math.min(slopes[i], 3 * rise)
    const end = Math.min(slopes[i + 1], 3 * rise)
    coefficients.set([places[i], start, 3 * rise - 2 * start - end, start + end - 2 * rise], 4 * i)
  }
  return coefficients
}
