// lane room
/** Allocation of a year: usable vacancy first, then own land, then land across the border; the rest gives up or waits (E24 to E27). */
import { Lane, add, any, div, ge, get, gt, int, le, max, min, mul, select, set, splat, sub } from 'lanes'
import {
  C,
  FREE,
  H_LAND_RULES,
  H_SIEVE,
  ISSUABLE,
  K,
  K_COOPERATION,
  LAND_FACTOR,
  LAND_RATIO,
  LARGE,
  M,
  OPEN_DEMAND,
  P_FOOTLOOSE,
  P_GIVE_UP,
  Q_ACROSS_BORDERS,
  Q_ISSUANCE,
  Q_LOST,
  Q_SERVED,
  RESERVED,
  REST,
  STOCK,
  T_KEEPS,
  VACANT,
  WAITING,
  quantity,
  single,
} from '../kernel/memory/layout'
import { parameter } from './inputs'
import { usableVacancy } from './vacancy'

/** Serves the open demand of every segment in year t. */
export function allocate(t: i32): void {
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    for (let m: i32 = 0; m < M; m++) serveAtHome(m, k, t)
    serveAcrossBorders(k, t)
  }
}

/** Net hectares of land that a cell's requests need: fewer where firms came back with a denser plan. */
function landAsked(c: i32): Lane {
  if (int(H_SIEVE)) return mul(get(OPEN_DEMAND + c), get(LAND_RATIO + c))
  return get(OPEN_DEMAND + c)
}

/** Vacancy of the same municipality and segment, then own issuable land that is not reserved (E24, E25). */
function serveAtHome(m: i32, k: i32, t: i32): void {
  const c: i32 = m * K + k
  const asked: Lane = landAsked(c)
  const fromVacancy: Lane = min(asked, usableVacancy(c))
  set(VACANT + c, sub(get(VACANT + c), fromVacancy))
  const rest: Lane = sub(asked, fromVacancy)
  if (!int(H_LAND_RULES)) {
    const land: Lane = get(ISSUABLE + c)
    const all = le(rest, land)
    const here: Lane = select(all, rest, land)
    issue(c, m, here)
    set(REST + c, select(all, splat(0.0), sub(rest, land)))
    set(FREE + c, sub(land, here))
    return
  }
  const factor: Lane = get(LAND_FACTOR + t)
  const reach: Lane = mul(get(ISSUABLE + c), sub(splat(1.0), get(RESERVED + t)))
  const wants: Lane = mul(rest, factor)
  const enough = le(wants, reach)
  const own: Lane = select(enough, wants, reach)
  issue(c, m, own)
  set(REST + c, select(enough, splat(0.0), sub(rest, div(reach, factor))))
  set(FREE + c, sub(reach, own))
}

function issue(c: i32, m: i32, land: Lane): void {
  set(ISSUABLE + c, sub(get(ISSUABLE + c), land))
  set(STOCK + m * K, add(get(STOCK + m * K), land))
  const issued: i32 = quantity(Q_ISSUANCE, c)
  set(issued, add(get(issued), land))
}

/** Footloose demand that finds the land of others, pro rata on both sides (E26). */
function serveAcrossBorders(k: i32, t: i32): void {
  const mobile: Lane = mul(parameter(P_FOOTLOOSE), get(single(K_COOPERATION)))
  const factor: Lane = get(LAND_FACTOR + t)
  let asked: Lane = splat(0.0)
  let offered: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) {
    asked = add(asked, mul(mul(get(REST + m * K + k), mobile), factor))
    if (!int(T_KEEPS + m)) offered = add(offered, get(FREE + m * K + k))
  }
  const some = gt(asked, splat(0.0))
  if (!any(some)) {
    for (let c: i32 = k; c < C; c += K) {
      set(quantity(Q_ACROSS_BORDERS, c), splat(0.0))
      closeYear(c)
    }
    return
  }
  const enough = ge(offered, asked)
  const servedShare: Lane = select(enough, splat(1.0), div(offered, max(asked, splat(1e-30))))
  const givenShare: Lane = select(enough, div(asked, max(offered, splat(1e-30))), splat(1.0))
  for (let m: i32 = 0; m < M; m++) {
    const c: i32 = m * K + k
    const served: Lane = select(some, mul(mul(get(REST + c), mobile), servedShare), splat(0.0))
    set(REST + c, sub(get(REST + c), served))
    set(quantity(Q_ACROSS_BORDERS, c), mul(served, factor))
    if (!int(T_KEEPS + m)) issue(c, m, select(some, mul(get(FREE + c), givenShare), splat(0.0)))
    closeYear(c)
  }
}

/** Of the requests left, in original hectares, a share gives up and the rest waits (E27). */
function closeYear(c: i32): void {
  const demand: Lane = get(OPEN_DEMAND + c)
  let left: Lane = max(splat(0.0), get(REST + c))
  if (int(H_SIEVE)) left = min(demand, div(left, max(get(LAND_RATIO + c), splat(1e-30))))
  const lost: Lane = mul(parameter(P_GIVE_UP), left)
  set(quantity(Q_SERVED, c), sub(demand, left))
  set(quantity(Q_LOST, c), lost)
  set(WAITING + c, sub(left, lost))
}
