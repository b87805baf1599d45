// lane room
/** What the region gets to see: issuance and registered waiting demand, late, noisy and double counted (E28 to E30). */
import {
  Lane,
  Mask,
  add,
  and,
  any,
  div,
  get,
  gt,
  int,
  le,
  lt,
  max,
  min,
  mul,
  neg,
  select,
  set,
  splat,
  sub,
} from 'lanes'
import { normalQuantile } from '../lanes/functions'
import { draw } from '../random/draw'
import {
  D_SEGMENTS,
  FRACTION,
  H_COUNT_WAITING,
  H_HARD,
  H_LAG,
  H_NOISE,
  H_WINDOW,
  ISSUABLE,
  ISSUED,
  K,
  LARGE,
  K_COUNTED,
  K_NOISE,
  M,
  NEVER,
  OBSERVED,
  P,
  PREPARED,
  QUEUE,
  Q_HARD,
  Q_ISSUANCE,
  Q_LARGE_REFUSED,
  Q_PACE,
  Q_POSITION,
  Q_REGISTERED,
  READY,
  REFERENCE,
  REGISTERED,
  SCRAPPED,
  SHARE,
  STARTED,
  T,
  T_LAND,
  WAITING,
  COMES,
  COUNTED_LAND,
  COUNTED_PREPARED,
  COUNTED_STARTED,
  COVER,
  quantity,
  single,
} from '../kernel/memory/layout'
import { yearKey } from './inputs'

/** Registers this year's issuance and queue, as the monitor will report them (E28). */
export function observe(t: i32): void {
  for (let k: i32 = 0; k < K; k++) {
    let issued: Lane = splat(0.0)
    let queue: Lane = splat(0.0)
    let refused: Lane = splat(0.0)
    for (let m: i32 = 0; m < M; m++) {
      const c: i32 = m * K + k
      issued = add(issued, get(quantity(Q_ISSUANCE, c)))
      queue = add(queue, get(WAITING + c))
      if (k == LARGE) refused = add(refused, get(quantity(Q_LARGE_REFUSED, c)))
    }
    let blur: Lane = splat(1.0)
    if (int(H_NOISE)) {
      blur = add(blur, mul(get(single(K_NOISE)), normalQuantile(draw(yearKey(t, D_SEGMENTS + k)))))
    }
    const counted: Lane = get(single(K_COUNTED))
    // Without the waiting list in cover both of its terms drop: the queue in the position and its growth in the pace.
    const growth: Lane = int(H_COUNT_WAITING) ? max(splat(0.0), sub(queue, get(QUEUE + k))) : splat(0.0)
    const seen: Lane = mul(blur, add(issued, mul(counted, growth)))
    set(OBSERVED + k * (T + 1) + t, add(seen, refused))
    set(REGISTERED + k * (T + 1) + t, mul(blur, mul(counted, queue)))
    set(QUEUE + k, queue)
    set(ISSUED + k, issued)
  }
}

/** Works out position, pace and cover of every segment from what is known in year t (E29, E30). */
export function takeStock(t: i32): void {
  const seen: i32 = t - int(H_LAG) > 0 ? t - int(H_LAG) : 0
  for (let k: i32 = 0; k < K; k++) {
    const registered: Lane = get(REGISTERED + k * (T + 1) + seen)
    set(quantity(Q_REGISTERED, k), registered)
    let position: Lane = int(H_COUNT_WAITING) ? neg(registered) : splat(0.0)
    for (let m: i32 = 0; m < M; m++) position = add(position, get(ISSUABLE + m * K + k))
    set(COUNTED_LAND + k, position)
  }
  for (let p: i32 = 0; p < P; p++) if (any(isUnderWay(p))) addToPosition(p, countedOn(p, t))
  for (let k: i32 = 0; k < K; k++) {
    const pace: Lane = paceOf(k, t)
    set(quantity(Q_POSITION, k), get(COUNTED_LAND + k))
    set(quantity(Q_PACE, k), pace)
    set(COVER + k, div(get(COUNTED_LAND + k), pace))
  }
}

/** Whether anything is counted on of plan p: it is prepared or started, and not all of it is released. */
function isUnderWay(p: i32): Mask {
  return and(lt(get(FRACTION + p), splat(1.0)), lt(min(get(STARTED + p), get(PREPARED + p)), splat(NEVER)))
}

/** Adds hectares of plan p to the position of its segments. */
export function addToPosition(p: i32, land: Lane): void {
  const end: i32 = int(T_LAND + p + 1)
  for (let i: i32 = int(T_LAND + p); i < end; i++) {
    const k: i32 = int(T_LAND + P + 1 + i)
    set(COUNTED_LAND + k, add(get(COUNTED_LAND + k), mul(get(SHARE + p * K + k), land)))
  }
}

/** Issuable land and the started plans as the region counts on them, without prepared plans and queue (E52); where no series asks for it, nothing. */
export function countHard(t: i32): void {
  if (!int(H_HARD)) return
  for (let k: i32 = 0; k < K; k++) {
    let land: Lane = splat(0.0)
    for (let m: i32 = 0; m < M; m++) land = add(land, get(ISSUABLE + m * K + k))
    set(quantity(Q_HARD, k), land)
  }
  for (let p: i32 = 0; p < P; p++) {
    const land: Lane = select(lt(get(STARTED + p), splat(NEVER)), countedOn(p, t), splat(0.0))
    if (!any(gt(land, splat(0.0)))) continue
    for (let k: i32 = 0; k < K; k++) {
      set(quantity(Q_HARD, k), add(get(quantity(Q_HARD, k)), mul(get(SHARE + p * K + k), land)))
    }
  }
}

/** Hectares of plan p that the region counts on: what is left of a plan in release, a started one at its chance, a prepared one at its weight. */
export function countedOn(p: i32, t: i32): Lane {
  const rest: Lane = mul(get(COMES + p), sub(splat(1.0), get(FRACTION + p)))
  const started: Lane = get(COUNTED_STARTED + p)
  const prepared: Lane = select(lt(get(PREPARED + p), splat(NEVER)), get(COUNTED_PREPARED + p), splat(0.0))
  const underWay = lt(get(STARTED + p), splat(NEVER))
  const pipeline: Lane = select(underWay, select(le(get(READY + p), splat(t)), rest, started), prepared)
  return select(gt(get(SCRAPPED + p), splat(0.5)), splat(0.0), pipeline)
}

/** Mean of what was observed over the window, at least a quarter of the reference demand; years before the base year count as reference. */
function paceOf(k: i32, t: i32): Lane {
  const window: i32 = int(H_WINDOW)
  const last: i32 = t - int(H_LAG)
  let sum: Lane = splat(0.0)
  for (let i: i32 = 0; i < window; i++) {
    const year: i32 = last - i
    sum = add(sum, year > 0 ? get(OBSERVED + k * (T + 1) + year) : get(REFERENCE + k))
  }
  const least: Lane = max(mul(get(REFERENCE + k), splat(0.25)), splat(1e-6))
  return max(div(sum, splat(window)), least)
}
