// lane room
/** Demand of a year in its place: release into the vacant stock, withdrawal, replacement, and gross demand per cell (E7 to E12). */
import { Lane, add, div, get, max, min, mul, neg, set, splat, sub } from 'lanes'
import {
  ASKED_SHARE,
  C,
  GROSS_TOTAL,
  K,
  LARGE,
  M,
  OCCUPIED,
  ORIGIN,
  P_REPLACED,
  P_WITHDRAWAL,
  Q_EXPANSION,
  Q_FREED,
  Q_GROSS,
  Q_LARGE,
  Q_REPLACEMENT,
  Q_TRANSITION,
  Q_WITHDRAWN,
  STOCK,
  STOCK_START,
  T,
  VACANT,
  WITHDRAWN_HISTORY,
  Y_ASKED,
  Y_EXPANSION,
  Y_LARGE,
  Y_TRANSITION,
  quantity,
} from '../kernel/memory/layout'
import { askedInAll } from './demand'
import { ofYear } from './handover'
import { parameter } from './inputs'
import { occupiedIn } from './vacancy'

/** What firms release becomes vacant, by occupied stock; never more than what is occupied, over all segments together (E7). */
export function releaseLand(): void {
  let occupied: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) {
    set(OCCUPIED + m, occupiedIn(m))
    occupied = add(occupied, get(OCCUPIED + m))
  }
  let released: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) if (k != LARGE) released = add(released, releaseOf(k))
  const available: Lane = max(max(occupied, released), splat(1e-30))
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    const perOccupied: Lane = div(releaseOf(k), available)
    const freedAt: i32 = quantity(Q_FREED, 0)
    for (let m: i32 = 0; m < M; m++) {
      const c: i32 = m * K + k
      const freed: Lane = mul(perOccupied, get(OCCUPIED + m))
      set(freedAt + c, freed)
      set(VACANT + c, add(get(VACANT + c), freed))
    }
  }
}

function releaseOf(k: i32): Lane {
  return max(splat(0.0), neg(get(ofYear(Y_EXPANSION + k))))
}

/** Withdrawal from the stock (E8). */
export function withdraw(t: i32): void {
  for (let m: i32 = 0; m < M; m++) {
    const withdrawn: Lane = min(mul(parameter(P_WITHDRAWAL), get(STOCK_START + m)), occupiedIn(m))
    set(STOCK + m * K, sub(get(STOCK + m * K), withdrawn))
    set(quantity(Q_WITHDRAWN, m * K), withdrawn)
    set(WITHDRAWN_HISTORY + m * (T + 1) + t, withdrawn)
  }
}

/** Gross demand of the year per cell (E12): expansion and transition by origin, what is asked back where it was withdrawn (E9), large parcels by origin; keeps the running total. */
export function grossDemand(t: i32): void {
  fillAskedShares()
  const growth: Lane = get(ofYear(Y_TRANSITION))
  for (let m: i32 = 0; m < M; m++) {
    const origin: Lane = get(ORIGIN + m)
    const growsHere: Lane = mul(origin, growth)
    const asksBack: Lane = mul(parameter(P_REPLACED), get(quantity(Q_WITHDRAWN, m * K)))
    const expansion: i32 = quantity(Q_EXPANSION, m * K)
    const replacement: i32 = quantity(Q_REPLACEMENT, m * K)
    const transition: i32 = quantity(Q_TRANSITION, m * K)
    for (let k: i32 = 0; k < K; k++) {
      if (k == LARGE) continue
      set(expansion + k, mul(origin, max(splat(0.0), get(ofYear(Y_EXPANSION + k)))))
      set(replacement + k, mul(asksBack, get(ASKED_SHARE + k)))
      set(transition + k, mul(growsHere, get(ofYear(Y_ASKED + k))))
    }
    if (LARGE >= 0) set(quantity(Q_LARGE, m * K + LARGE), mul(origin, get(ofYear(Y_LARGE))))
  }
  addUp(t)
}

/** Share of each segment in all land asked for; 0 where none is asked for. */
function fillAskedShares(): void {
  const all: Lane = askedInAll()
  for (let k: i32 = 0; k < K; k++) set(ASKED_SHARE + k, div(get(ofYear(Y_ASKED + k)), max(all, splat(1e-30))))
}

function addUp(t: i32): void {
  let sum: Lane = get(GROSS_TOTAL + t - 1)
  const expansion: i32 = quantity(Q_EXPANSION, 0)
  const transition: i32 = quantity(Q_TRANSITION, 0)
  const replacement: i32 = quantity(Q_REPLACEMENT, 0)
  const large: i32 = quantity(Q_LARGE, 0)
  const gross: i32 = quantity(Q_GROSS, 0)
  for (let c: i32 = 0; c < C; c++) {
    const ordinary: Lane = add(get(expansion + c), get(transition + c))
    const all: Lane = add(add(ordinary, get(replacement + c)), get(large + c))
    set(gross + c, all)
    sum = add(sum, all)
  }
  set(GROSS_TOTAL + t, sum)
}
