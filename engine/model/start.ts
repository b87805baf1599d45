// lane room
/** The base year of a future: stock, vacancy, land asked for, waiting demand and plans as they stand (E0). */
import { Lane, add, div, get, int, lt, max, min, mul, select, set, splat, sub } from 'lanes'
import {
  ABOVE_SCRAP,
  AREA,
  C,
  COMES,
  COUNTED_PREPARED,
  COUNTED_STARTED,
  COVER,
  DELIVERED_TOTAL,
  FAILED,
  FALL,
  FLOOR,
  FRACTION,
  GROSS_TOTAL,
  ISSUABLE,
  ISSUABLE_BASE,
  K,
  KEPT,
  K_COUNTED,
  K_FRICTION,
  K_WEIGHT_PREPARED,
  LAND_RATIO,
  LARGE,
  LOT,
  LOT_BASE,
  M,
  NEVER,
  P,
  PREPARED,
  PROGRAMME,
  P_FALL_SCALE,
  P_ISSUABLE_SCALE,
  P_STOCK_SCALE,
  P_WAITING_SCALE,
  QUANTITIES,
  QUEUE,
  Q_BALANCE_BASE,
  READY,
  REGISTERED,
  RETURNING,
  SCRAPPED,
  STARTED,
  STOCK,
  STOCK_BASE,
  STOCK_START,
  T,
  TOO_MANY,
  T_PLAN_PREPARED,
  T_READ,
  VACANCY_BASE,
  VACANT,
  WAITING,
  WAITING_BASE,
  Y_ASKED,
  quantity,
  single,
} from '../kernel/memory/layout'
import { askedInAll } from './gross'
import { year } from './handover'
import { group, parameter, planParameter } from './inputs'
import { usableVacancy } from './vacancy'

/** Sets the region to the base year. */
export function startSupply(): void {
  clear()
  for (let m: i32 = 0; m < M; m++) startMunicipality(m)
  for (let p: i32 = 0; p < P; p++) startPlanState(p)
  startMonitor()
}

function clear(): void {
  for (let q: i32 = 0; q < QUANTITIES; q++) {
    if (!int(T_READ + q)) continue
    for (let c: i32 = 0; c < C; c++) set(quantity(q, c), splat(0.0))
  }
  set(FAILED, get(TOO_MANY + group))
  set(DELIVERED_TOTAL, splat(0.0))
  set(GROSS_TOTAL, splat(0.0))
  set(PROGRAMME, splat(0.0))
}

function startMunicipality(m: i32): void {
  const stock: Lane = mul(get(STOCK_BASE + m), parameter(P_STOCK_SCALE))
  set(STOCK_START + m, stock)
  set(STOCK + m * K, stock)
  const vacancy: Lane = get(VACANCY_BASE + m)
  const kept: Lane = min(vacancy, get(single(K_FRICTION)))
  const all: Lane = askedInAll()
  for (let k: i32 = 0; k < K; k++) {
    const c: i32 = m * K + k
    const share: Lane = div(get(year + Y_ASKED + k), max(all, splat(1e-30)))
    set(VACANT + c, mul(mul(stock, vacancy), share))
    set(FLOOR + c, mul(mul(stock, kept), share))
    set(ISSUABLE + c, mul(get(ISSUABLE_BASE + c), parameter(P_ISSUABLE_SCALE)))
    set(WAITING + c, mul(get(WAITING_BASE + c), parameter(P_WAITING_SCALE)))
    set(LAND_RATIO + c, splat(1.0))
    set(RETURNING + c, splat(0.0))
    const supply: Lane = add(get(ISSUABLE + c), usableVacancy(c))
    set(quantity(Q_BALANCE_BASE, c), sub(get(WAITING + c), supply))
    if (k == LARGE) set(LOT_BASE + m, get(ISSUABLE + c))
  }
}

/** Every plan is idle but the prepared ones; the calendar of the base year starts the hard ones. */
function startPlanState(p: i32): void {
  set(STARTED + p, splat(NEVER))
  set(READY + p, splat(NEVER))
  set(SCRAPPED + p, splat(0.0))
  set(PREPARED + p, int(T_PLAN_PREPARED + p) ? splat(0.0) : splat(NEVER))
  set(FRACTION + p, splat(0.0))
  set(LOT + p, splat(0.0))
  const falls = lt(planParameter(p, 2), mul(get(FALL + p), parameter(P_FALL_SCALE)))
  set(KEPT + p, select(falls, splat(0.0), splat(1.0)))
  const area: Lane = get(AREA + p)
  set(COMES + p, mul(area, get(KEPT + p)))
  set(COUNTED_STARTED + p, mul(area, sub(splat(1.0), get(FALL + p))))
  set(COUNTED_PREPARED + p, mul(area, get(single(K_WEIGHT_PREPARED))))
}

/** Before the base year the monitor saw the reference demand and, as a queue, the waiting demand of the base year. */
function startMonitor(): void {
  for (let k: i32 = 0; k < K; k++) {
    let queue: Lane = splat(0.0)
    for (let m: i32 = 0; m < M; m++) queue = add(queue, get(WAITING + m * K + k))
    set(QUEUE + k, queue)
    set(REGISTERED + k * (T + 1), mul(queue, get(single(K_COUNTED))))
    set(ABOVE_SCRAP + k, splat(0.0))
    set(COVER + k, splat(0.0))
  }
}
