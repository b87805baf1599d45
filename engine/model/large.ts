// lane room
/** Large parcels are placed or refused in the year in which they arrive (E23); they never wait. */
import {
  Lane,
  Mask,
  abs,
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
  mul,
  not,
  select,
  set,
  splat,
  sub,
  whole,
} from 'lanes'
import {
  H_BACK_DOOR,
  H_LARGE_MODE,
  ISSUABLE,
  K,
  K_LARGE_FROM,
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
  Q_ISSUANCE,
  Q_LARGE_PLACED,
  Q_LARGE_REFUSED,
  RESERVED,
  STOCK,
  T_INTENSIFIABLE,
  T_KEEPS,
  T_PLAN_MUNICIPALITY,
  VACANT,
  Y_LARGE,
  Y_PARCEL,
  quantity,
  single,
} from '../kernel/memory/layout'
import { year } from './handover'
import { usableVacancy } from './vacancy'

/** The parcel in hand. */
let parcel: i32 = 0

/** Gives each parcel one place with enough contiguous land, in list order, or refuses it. */
export function placeParcels(t: i32): void {
  if (LARGE < 0) return
  const asked: Lane = get(year + Y_LARGE)
  if (!any(gt(asked, splat(0.0)))) return
  const first: i32 = PARCEL + whole(get(year + Y_PARCEL))
  let sum: Lane = splat(0.0)
  // Added up as they were when they came, so that the sum is exact.
  for (let j: i32 = 0; j <= PARCELS && any(lt(sum, asked)); j++) {
    const came: Lane = get(first + j)
    const size: Lane = abs(came)
    sum = add(sum, size)
    parcel = j
    set(PLACED + j, splat(0.0))
    const rest: Lane = placeOne(size, gt(came, splat(0.0)), t)
    for (let m: i32 = 0; m < M; m++) {
      const at: i32 = quantity(Q_LARGE_REFUSED, m * K + LARGE)
      set(at, add(get(at), mul(get(ORIGIN + m), rest)))
    }
  }
}

/** Tries the designated lots for a parcel from the threshold on, ordinary land for a smaller one or where that is allowed, and the back door; returns the hectares not placed. */
function placeOne(size: Lane, eligible: Mask, t: i32): Lane {
  const mode: i32 = int(H_LARGE_MODE)
  let open: Mask = gt(size, splat(0.0))
  let rest: Lane = size
  const small = and(open, lt(size, get(single(K_LARGE_FROM))))
  if (mode == LARGE_VALUE || mode == LARGE_ALL) {
    let front: Mask = and(open, not(small))
    if (mode == LARGE_VALUE) front = and(front, eligible)
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
