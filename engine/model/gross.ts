// lane room
/** Demand of a year in its place: release into the vacant stock, withdrawal, replacement, and gross demand per cell (E7 to E12). */
import { Lane, add, div, get, int, max, min, mul, neg, set, splat, sub } from 'lanes'
import {
  ASKED_SHARE,
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
  T_READ,
  VACANT,
  WITHDRAWN_HISTORY,
  Y_ASKED,
  Y_EXPANSION,
  Y_LARGE,
  Y_TRANSITION,
  quantity,
} from '../kernel/memory/layout'
import { year } from './handover'
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
  return max(splat(0.0), neg(get(year + Y_EXPANSION + k)))
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
  const growth: Lane = get(year + Y_TRANSITION)
  const isRead: i32 = int(T_READ + Q_EXPANSION) | int(T_READ + Q_TRANSITION) | int(T_READ + Q_REPLACEMENT)
  let sum: Lane = get(GROSS_TOTAL + t - 1)
  for (let m: i32 = 0; m < M; m++) {
    const origin: Lane = get(ORIGIN + m)
    const growsHere: Lane = mul(origin, growth)
    const asksBack: Lane = mul(parameter(P_REPLACED), get(quantity(Q_WITHDRAWN, m * K)))
    for (let k: i32 = 0; k < K; k++) {
      const c: i32 = m * K + k
      let gross: Lane = splat(0.0)
      if (k == LARGE) {
        gross = mul(origin, get(year + Y_LARGE))
        set(quantity(Q_LARGE, c), gross)
      } else {
        const expansion: Lane = mul(origin, max(splat(0.0), get(year + Y_EXPANSION + k)))
        const transition: Lane = mul(growsHere, get(year + Y_ASKED + k))
        const replacement: Lane = mul(asksBack, get(ASKED_SHARE + k))
        gross = add(add(expansion, transition), replacement)
        if (isRead) {
          set(quantity(Q_EXPANSION, c), expansion)
          set(quantity(Q_TRANSITION, c), transition)
          set(quantity(Q_REPLACEMENT, c), replacement)
        }
      }
      set(quantity(Q_GROSS, c), gross)
      sum = add(sum, gross)
    }
  }
  set(GROSS_TOTAL + t, sum)
}

/** Land asked for so far, over all segments, in the year in hand. */
export function askedInAll(): Lane {
  let sum: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) sum = add(sum, get(year + Y_ASKED + k))
  return sum
}

/** Share of each segment in all land asked for; 0 where none is asked for. */
function fillAskedShares(): void {
  const all: Lane = askedInAll()
  for (let k: i32 = 0; k < K; k++) set(ASKED_SHARE + k, div(get(year + Y_ASKED + k), max(all, splat(1e-30))))
}
