// lane room
/** Demand of a year: expansion and release, replacement, transition, gross demand per cell (E6 to E12). */
import { Lane, add, div, get, max, min, mul, set, splat, sub } from 'lanes'
import {
  ASKED,
  ASKED_SHARE,
  C,
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
  Q_LARGE,
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
} from '../kernel/memory/layout'
import { parameter } from './inputs'
import { occupiedIn } from './vacancy'

/** Land asked for so far, over all segments. */
export function askedInAll(): Lane {
  let sum: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) sum = add(sum, get(ASKED + k))
  return sum
}

/**
 * Expansion demand (E6), spread by origin, and, where firms need less than they asked for, release (E7), spread by occupied stock: what is freed is never
 * more than what is occupied, over all segments together, while what was asked for falls by the whole release.
 */
export function expansionAndRelease(): void {
  let occupied: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) {
    set(OCCUPIED + m, occupiedIn(m))
    occupied = add(occupied, get(OCCUPIED + m))
  }
  const available: Lane = max(max(occupied, releaseInAll()), splat(1e-30))
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    const needed: Lane = get(NEEDED_LAND + k)
    const asked: Lane = get(ASKED + k)
    const expansion: Lane = mul(max(splat(0.0), sub(needed, asked)), parameter(P_MODEL_ERROR))
    const release: Lane = releaseOf(k)
    set(ASKED + k, sub(max(asked, needed), release))
    const perOccupied: Lane = div(release, available)
    const expansionAt: i32 = quantity(Q_EXPANSION, 0)
    const freedAt: i32 = quantity(Q_FREED, 0)
    for (let m: i32 = 0; m < M; m++) {
      const c: i32 = m * K + k
      const freed: Lane = mul(perOccupied, get(OCCUPIED + m))
      set(expansionAt + c, mul(get(ORIGIN + m), expansion))
      set(freedAt + c, freed)
      set(VACANT + c, add(get(VACANT + c), freed))
    }
  }
}

/** Land that firms of segment k give up this year. */
function releaseOf(k: i32): Lane {
  return mul(parameter(P_RELEASE), max(splat(0.0), sub(get(ASKED + k), get(NEEDED_LAND + k))))
}

function releaseInAll(): Lane {
  let sum: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) if (k != LARGE) sum = add(sum, releaseOf(k))
  return sum
}

/** Withdrawal from the stock (E8), the part that firms ask back (E9) and transition demand (E10). */
export function replacementAndTransition(t: i32): void {
  const growth: Lane = mul(parameter(P_TRANSITION), get(RAMP + t))
  fillAskedShares()
  for (let m: i32 = 0; m < M; m++) {
    const withdrawn: Lane = min(mul(parameter(P_WITHDRAWAL), get(STOCK_START + m)), occupiedIn(m))
    set(STOCK + m * K, sub(get(STOCK + m * K), withdrawn))
    set(quantity(Q_WITHDRAWN, m * K), withdrawn)
    set(WITHDRAWN_HISTORY + m * (T + 1) + t, withdrawn)
    const asksBack: Lane = mul(parameter(P_REPLACED), withdrawn)
    const growsHere: Lane = mul(get(ORIGIN + m), growth)
    const replacement: i32 = quantity(Q_REPLACEMENT, m * K)
    const transition: i32 = quantity(Q_TRANSITION, m * K)
    for (let k: i32 = 0; k < K; k++) {
      if (k == LARGE) continue
      set(replacement + k, mul(asksBack, get(ASKED_SHARE + k)))
      set(transition + k, mul(growsHere, get(ASKED + k)))
    }
  }
}

/** Share of each segment in all land asked for; 0 where none is asked for. */
function fillAskedShares(): void {
  const all: Lane = askedInAll()
  for (let k: i32 = 0; k < K; k++) set(ASKED_SHARE + k, div(get(ASKED + k), max(all, splat(1e-30))))
}

/** Gross demand of the year per cell (E12); keeps the running total. */
export function grossDemand(t: i32): void {
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
