// lane room
/** Plans: their years, their release into issuable land, and compensation land (E21 to E22). */
import {
  Lane,
  Mask,
  add,
  and,
  any,
  div,
  floor,
  ge,
  get,
  gt,
  int,
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
import {
  ASKED_SHARE,
  C,
  COMES,
  EARLIEST,
  FRACTION,
  H_COMPENSATION,
  ISSUABLE,
  K,
  K_BASE_YEAR,
  K_COMPENSATION,
  LARGE,
  LOT,
  M,
  P,
  PHASING,
  PREPARED,
  P_GRID_READY,
  P_LEAD_SCALE,
  Q_COMPENSATION_LAND,
  Q_PLAN_LAND,
  READY,
  SHARE,
  STARTED,
  T,
  T_LAND,
  T_PLAN_MUNICIPALITY,
  WITHDRAWN_HISTORY,
  quantity,
  single,
} from '../kernel/memory/layout'
import { parameter, planParameter } from './inputs'

/** Years between a withdrawal and its compensation. */
const COMPENSATION_DELAY: i32 = 5

/** Starts plan p in year t where the mask holds: sets when its land is ready (E21). */
export function startPlan(p: i32, mask: Mask, t: i32): void {
  const scale: Lane = parameter(P_LEAD_SCALE)
  const own: Lane = mul(planParameter(p, 0), scale)
  const prepared: Lane = mul(planParameter(p, 1), scale)
  const worked: Lane = sub(splat(t), get(PREPARED + p))
  const lead: Lane = select(gt(worked, splat(0.0)), max(prepared, sub(own, worked)), own)
  const years: Lane = max(splat(1.0), neg(floor(neg(lead))))
  const ready: Lane = max(get(EARLIEST + p), add(splat(t), years))
  set(STARTED + p, select(mask, splat(t), get(STARTED + p)))
  set(READY + p, select(mask, ready, get(READY + p)))
}

/** Releases this year's part of every plan that is due, unless it fell out; grid congestion holds parts back (E22). */
export function releasePlans(t: i32): void {
  const year: Lane = add(get(single(K_BASE_YEAR)), splat(t))
  const connected = ge(year, floor(add(parameter(P_GRID_READY), splat(0.5))))
  for (let p: i32 = 0; p < P; p++) {
    const due = and(ge(splat(t), get(READY + p)), and(connected, lt(get(FRACTION + p), splat(1.0))))
    if (!any(due)) continue
    const parts: Lane = min(add(sub(splat(t), get(READY + p)), splat(1.0)), get(PHASING + p))
    const fraction: Lane = select(due, div(parts, get(PHASING + p)), get(FRACTION + p))
    const land: Lane = mul(get(COMES + p), sub(fraction, get(FRACTION + p)))
    set(FRACTION + p, fraction)
    const m: i32 = int(T_PLAN_MUNICIPALITY + p)
    const end: i32 = int(T_LAND + p + 1)
    for (let i: i32 = int(T_LAND + p); i < end; i++) {
      const k: i32 = int(T_LAND + P + 1 + i)
      const part: Lane = mul(land, get(SHARE + p * K + k))
      addIssuable(m * K + k, part, Q_PLAN_LAND)
      if (k == LARGE) set(LOT + p, add(get(LOT + p), part))
    }
  }
}

/** Part of what was withdrawn five years ago becomes issuable in the same municipality, by the mix of land asked for (E22). */
export function releaseCompensation(t: i32): void {
  if (!int(H_COMPENSATION)) return
  for (let c: i32 = 0; c < C; c++) set(quantity(Q_COMPENSATION_LAND, c), splat(0.0))
  if (t <= COMPENSATION_DELAY) return
  for (let m: i32 = 0; m < M; m++) {
    const withdrawn: Lane = get(WITHDRAWN_HISTORY + m * (T + 1) + t - COMPENSATION_DELAY)
    const land: Lane = mul(get(single(K_COMPENSATION)), withdrawn)
    for (let k: i32 = 0; k < K; k++) {
      if (k != LARGE) addIssuable(m * K + k, mul(land, get(ASKED_SHARE + k)), Q_COMPENSATION_LAND)
    }
  }
}

function addIssuable(c: i32, land: Lane, flow: i32): void {
  set(ISSUABLE + c, add(get(ISSUABLE + c), land))
  set(quantity(flow, c), add(get(quantity(flow, c)), land))
}
