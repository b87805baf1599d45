// lane room
/** Demand of a year: expansion and release, replacement, transition, gross demand per cell (E6 to E12). */
import { Lane, add, div, get, gt, max, min, mul, select, set, splat, sub } from 'lanes'
import {
  ASKED,
  GROSS_TOTAL,
  K,
  LARGE,
  M,
  NEEDED_LAND,
  OCCUPIED,
  ORIGIN,
  P_MODEL_ERROR,
  P_RELEASE,
  P_REPLACED,
  P_TRANSITION,
  P_WITHDRAWAL,
  Q_EXPANSION,
  Q_FREED,
  Q_GROSS,
  Q_REPLACEMENT,
  Q_TRANSITION,
  Q_WITHDRAWN,
  RAMP,
  STOCK,
  STOCK_START,
  T,
  VACANT,
  WITHDRAWN_HISTORY,
  quantity,
} from './layout'
import { parameter } from './inputs'
import { occupiedIn } from './vacancy'

/** Land asked for so far, over all segments. */
export function askedInAll(): Lane {
  let sum: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) sum = add(sum, get(ASKED + k))
  return sum
}

/** Expansion demand (E6) and, where firms need less than they asked for, release (E7); both spread over the municipalities. */
export function expansionAndRelease(): void {
  let occupied: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) {
    set(OCCUPIED + m, occupiedIn(m))
    occupied = add(occupied, get(OCCUPIED + m))
  }
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    const needed: Lane = get(NEEDED_LAND + k)
    const asked: Lane = get(ASKED + k)
    const expansion: Lane = mul(max(splat(0.0), sub(needed, asked)), parameter(P_MODEL_ERROR))
    const release: Lane = mul(parameter(P_RELEASE), max(splat(0.0), sub(asked, needed)))
    set(ASKED + k, sub(max(asked, needed), release))
    const perOccupied: Lane = select(gt(occupied, splat(0.0)), div(release, max(occupied, splat(1e-30))), splat(0.0))
    for (let m: i32 = 0; m < M; m++) {
      const c: i32 = m * K + k
      const freed: Lane = mul(perOccupied, get(OCCUPIED + m))
      set(quantity(Q_EXPANSION, c), mul(get(ORIGIN + m), expansion))
      set(quantity(Q_FREED, c), freed)
      set(VACANT + c, add(get(VACANT + c), freed))
    }
  }
}

/** Withdrawal from the stock (E8), the part that firms ask back (E9) and transition demand (E10). */
export function replacementAndTransition(t: i32): void {
  const all: Lane = askedInAll()
  const growth: Lane = mul(parameter(P_TRANSITION), get(RAMP + t))
  for (let m: i32 = 0; m < M; m++) {
    const withdrawn: Lane = min(mul(parameter(P_WITHDRAWAL), get(STOCK_START + m)), occupiedIn(m))
    set(STOCK + m * K, sub(get(STOCK + m * K), withdrawn))
    set(quantity(Q_WITHDRAWN, m * K), withdrawn)
    set(WITHDRAWN_HISTORY + m * (T + 1) + t, withdrawn)
    const asksBack: Lane = mul(parameter(P_REPLACED), withdrawn)
    for (let k: i32 = 0; k < K; k++) {
      if (k == LARGE) continue
      const c: i32 = m * K + k
      set(quantity(Q_REPLACEMENT, c), mul(asksBack, div(get(ASKED + k), all)))
      set(quantity(Q_TRANSITION, c), mul(get(ORIGIN + m), mul(growth, get(ASKED + k))))
    }
  }
}

/** Gross demand of the year per cell (E12), large parcels excepted, which `arrivals` adds; keeps the running total. */
export function grossDemand(t: i32): void {
  let sum: Lane = get(GROSS_TOTAL + t - 1)
  for (let c: i32 = 0; c < M * K; c++) {
    const ordinary: Lane = add(get(quantity(Q_EXPANSION, c)), get(quantity(Q_TRANSITION, c)))
    const gross: Lane = add(add(ordinary, get(quantity(Q_REPLACEMENT, c))), get(quantity(Q_GROSS, c)))
    set(quantity(Q_GROSS, c), gross)
    sum = add(sum, gross)
  }
  set(GROSS_TOTAL + t, sum)
}
