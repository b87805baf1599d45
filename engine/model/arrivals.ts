// lane room
/** Large parcels that arrive, at random (E11) or by a what-if (E57), whatever the region decides. */
import { Lane, add, any, get, gt, int, lt, max, min, mul, neg, select, set, splat, whole } from 'lanes'
import {
  D_LARGE_COUNT,
  D_LARGE_SIZE,
  D_LARGE_VALUE,
  FAILED_PARCELS,
  H_BIG_ONE,
  H_LARGE_EVENTS,
  K_BIG_ONE,
  K_LARGE_LOG_MEDIAN,
  K_LARGE_LOG_SD,
  K_LARGE_MAXIMUM,
  K_LARGE_THRESHOLD,
  K_LARGE_VALUE,
  LARGE,
  PARCEL,
  PARCELS,
  PARCELS_USED,
  P_LARGE_PER_YEAR,
  TOO_MANY,
  Y_LARGE,
  Y_PARCEL,
  single,
} from '../kernel/memory/layout'
import { exp, normalQuantile } from '../lanes/functions'
import { draw } from '../random/draw'
import { year } from './handover'
import { group, parameter, yearKey } from './inputs'

/** Begins a block: there are no parcels so far. */
export function noParcels(): void {
  set(PARCELS_USED, splat(0.0))
}

/** The parcels of year t, one after the other. */
export function arrivals(t: i32): void {
  if (LARGE < 0) return
  set(year + Y_PARCEL, get(PARCELS_USED))
  let asked: Lane = splat(0.0)
  if (int(H_LARGE_EVENTS)) asked = drawParcels(t)
  if (t == int(H_BIG_ONE)) {
    const size: Lane = get(single(K_BIG_ONE))
    // The one big one, the same in every future, has regional value and asks after the others of its year (E57).
    parcel(size)
    asked = add(asked, size)
  }
  set(year + Y_LARGE, asked)
}

function parcel(size: Lane): void {
  const used: Lane = get(PARCELS_USED)
  set(PARCEL + whole(used), size)
  set(PARCELS_USED, add(used, splat(1.0)))
}

/** Draws number, sizes and value of the parcels of year t; returns their hectares together. */
function drawParcels(t: i32): Lane {
  const u: Lane = draw(yearKey(t, D_LARGE_COUNT))
  const rate: Lane = parameter(P_LARGE_PER_YEAR)
  let term: Lane = exp(neg(rate))
  let below: Lane = term
  let asked: Lane = splat(0.0)
  if (!any(gt(u, below))) return asked
  for (let j: i32 = 0; j < PARCELS; j++) {
    const came = gt(u, below)
    if (any(came)) {
      const z: Lane = normalQuantile(draw(yearKey(t, D_LARGE_SIZE + j)))
      const drawn: Lane = exp(add(get(single(K_LARGE_LOG_MEDIAN)), mul(get(single(K_LARGE_LOG_SD)), z)))
      const size: Lane = min(max(drawn, get(single(K_LARGE_THRESHOLD))), get(single(K_LARGE_MAXIMUM)))
      const land: Lane = select(came, size, splat(0.0))
      const value = lt(draw(yearKey(t, D_LARGE_VALUE + j)), get(single(K_LARGE_VALUE)))
      parcel(select(value, land, neg(land)))
      asked = add(asked, land)
    }
    term = mul(term, mul(rate, splat(1.0 / (j + 1))))
    below = add(below, term)
  }
  set(TOO_MANY + group, select(gt(u, below), splat(FAILED_PARCELS), get(TOO_MANY + group)))
  return asked
}
