// lane room
/** Large parcels: they arrive at random (E11) or by a what-if (E57) and are placed or refused in their year (E23); they never wait. */
import {
  Lane,
  Mask,
  add,
  and,
  any,
  div,
  ge,
  get,
  gt,
  int,
  lt,
  max,
  min,
  mul,
  neg,
  not,
  select,
  set,
  splat,
  sub,
} from 'lanes'
import { exp, normalQuantile } from '../lanes/functions'
import { draw } from '../random/draw'
import {
  D_LARGE_COUNT,
  D_LARGE_SIZE,
  D_LARGE_VALUE,
  ELIGIBLE,
  FAILED,
  FAILED_PARCELS,
  H_BACK_DOOR,
  H_BIG_ONE,
  H_LARGE_EVENTS,
  H_LARGE_MODE,
  ISSUABLE,
  K,
  K_BIG_ONE,
  K_LARGE_FROM,
  K_LARGE_LOG_MEDIAN,
  K_LARGE_LOG_SD,
  K_LARGE_MAXIMUM,
  K_LARGE_THRESHOLD,
  K_LARGE_VALUE,
  LARGE,
  LARGE_ALL,
  LARGE_VALUE,
  LOT,
  LOT_BASE,
  M,
  ORIGIN,
  P,
  PARCEL,
  PARCELS,
  PLACED,
  P_LARGE_PER_YEAR,
  Q_ISSUANCE,
  Q_LARGE,
  Q_LARGE_PLACED,
  Q_LARGE_REFUSED,
  RESERVED,
  STOCK,
  T_INTENSIFIABLE,
  T_KEEPS,
  T_PLAN_MUNICIPALITY,
  VACANT,
  quantity,
  single,
} from '../kernel/memory/layout'
import { parameter, yearKey } from './inputs'
import { usableVacancy } from './vacancy'

/** Parcels of this year, hectares each, 0 where none came; asked for by origin. */
export function arrivals(t: i32): void {
  if (LARGE < 0) return
  for (let j: i32 = 0; j <= PARCELS; j++) set(PARCEL + j, splat(0.0))
  let asked: Lane = splat(0.0)
  if (int(H_LARGE_EVENTS)) asked = drawParcels(t)
  if (t == int(H_BIG_ONE)) asked = add(asked, bigOne())
  if (!any(gt(asked, splat(0.0)))) return
  for (let m: i32 = 0; m < M; m++) {
    const share: Lane = mul(get(ORIGIN + m), asked)
    set(quantity(Q_LARGE, m * K + LARGE), share)
  }
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
      set(PARCEL + j, select(came, size, splat(0.0)))
      const value = lt(draw(yearKey(t, D_LARGE_VALUE + j)), get(single(K_LARGE_VALUE)))
      set(ELIGIBLE + j, select(value, splat(1.0), splat(0.0)))
      asked = add(asked, get(PARCEL + j))
    }
    term = mul(term, mul(rate, splat(1.0 / (j + 1))))
    below = add(below, term)
  }
  set(FAILED, select(gt(u, below), splat(FAILED_PARCELS), get(FAILED)))
  return asked
}

/** The one big one, the same in every future; it has regional value and asks after the others of its year (E57). */
function bigOne(): Lane {
  const size: Lane = get(single(K_BIG_ONE))
  set(PARCEL + PARCELS, size)
  set(ELIGIBLE + PARCELS, splat(1.0))
  return size
}

/** The parcel in hand. */
let parcel: i32 = 0

/** Gives each parcel one place with enough contiguous land, in list order, or refuses it. */
export function placeParcels(t: i32): void {
  if (LARGE < 0) return
  for (let j: i32 = 0; j <= PARCELS; j++) {
    const size: Lane = get(PARCEL + j)
    if (!any(gt(size, splat(0.0)))) continue
    parcel = j
    set(PLACED + j, splat(0.0))
    const rest: Lane = placeOne(size, get(ELIGIBLE + j), t)
    for (let m: i32 = 0; m < M; m++) {
      const at: i32 = quantity(Q_LARGE_REFUSED, m * K + LARGE)
      set(at, add(get(at), mul(get(ORIGIN + m), rest)))
    }
  }
}

/** Tries the designated lots for a parcel from the threshold on, ordinary land for a smaller one or where that is allowed, and the back door; returns the hectares not placed. */
function placeOne(size: Lane, eligible: Lane, t: i32): Lane {
  const mode: i32 = int(H_LARGE_MODE)
  let open: Mask = gt(size, splat(0.0))
  let rest: Lane = size
  const small = and(open, lt(size, get(single(K_LARGE_FROM))))
  if (mode == LARGE_VALUE || mode == LARGE_ALL) {
    let front: Mask = and(open, not(small))
    if (mode == LARGE_VALUE) front = and(front, gt(eligible, splat(0.5)))
    let asks: Lane = select(front, size, splat(0.0))
    for (let m: i32 = 0; m < M; m++) asks = sub(asks, placeOnLot(asks, LOT_BASE + m, m))
    for (let p: i32 = 0; p < P; p++) asks = sub(asks, placeOnLot(asks, LOT + p, int(T_PLAN_MUNICIPALITY + p)))
    if (mode == LARGE_ALL) asks = findOrdinary(asks, t)
    rest = select(front, asks, size)
  }
  if (any(small)) rest = select(small, findOrdinary(select(small, size, splat(0.0)), t), rest)
  if (int(H_BACK_DOOR)) for (let m: i32 = 0; m < M; m++) rest = sub(rest, placeThroughBackDoor(rest, m))
  open = gt(rest, splat(0.0))
  return select(open, rest, splat(0.0))
}

/** Hectares placed on one lot of municipality m: all that is asked, or none. */
function placeOnLot(asks: Lane, lot: i32, m: i32): Lane {
  if (int(T_KEEPS + m)) return splat(0.0)
  const fits = and(gt(asks, splat(0.0)), ge(get(lot), asks))
  if (!any(fits)) return splat(0.0)
  const taken: Lane = select(fits, asks, splat(0.0))
  set(lot, sub(get(lot), taken))
  issueLarge(taken, m, LARGE)
  return taken
}

/** Hectares for which no municipality and segment has the ordinary land. */
function findOrdinary(size: Lane, t: i32): Lane {
  let asks: Lane = size
  for (let c: i32 = 0; c < M * K; c++) if (c % K != LARGE) asks = sub(asks, placeOnOrdinary(asks, c, t))
  return asks
}

/** The same on ordinary issuable land, of which reservations are out of reach. */
function placeOnOrdinary(asks: Lane, c: i32, t: i32): Lane {
  const m: i32 = (c - (c % K)) / K
  if (int(T_KEEPS + m)) return splat(0.0)
  const free: Lane = mul(get(ISSUABLE + c), sub(splat(1.0), get(RESERVED + t)))
  const fits = and(gt(asks, splat(0.0)), ge(free, asks))
  if (!any(fits)) return splat(0.0)
  const taken: Lane = select(fits, asks, splat(0.0))
  issueLarge(taken, m, c % K)
  return taken
}

function issueLarge(taken: Lane, m: i32, k: i32): void {
  const c: i32 = m * K + k
  set(ISSUABLE + c, sub(get(ISSUABLE + c), taken))
  set(STOCK + m * K, add(get(STOCK + m * K), taken))
  set(quantity(Q_ISSUANCE, c), add(get(quantity(Q_ISSUANCE, c)), taken))
  place(taken, m)
}

/** Notes that the parcel in hand has its place in municipality m, where it takes land. */
function place(taken: Lane, m: i32): void {
  const placed: i32 = quantity(Q_LARGE_PLACED, m * K + LARGE)
  set(placed, add(get(placed), taken))
  set(PLACED + parcel, select(gt(taken, splat(0.0)), splat(m + 1), get(PLACED + parcel)))
}

/** The back door: redeveloped (usable vacant) stock of one municipality, taken from its segments in proportion. */
function placeThroughBackDoor(asks: Lane, m: i32): Lane {
  if (!any(gt(asks, splat(0.0)))) return splat(0.0)
  let usable: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) if (int(T_INTENSIFIABLE + k)) usable = add(usable, usableVacancy(m * K + k))
  const fits = and(gt(asks, splat(0.0)), ge(usable, asks))
  if (!any(fits)) return splat(0.0)
  const taken: Lane = select(fits, asks, splat(0.0))
  const share: Lane = select(fits, div(asks, max(usable, splat(1e-30))), splat(0.0))
  for (let k: i32 = 0; k < K; k++) {
    if (!int(T_INTENSIFIABLE + k)) continue
    const c: i32 = m * K + k
    set(VACANT + c, sub(get(VACANT + c), mul(share, usableVacancy(c))))
  }
  place(taken, m)
  return taken
}
