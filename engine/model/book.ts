// lane room
/** Books a year: clears its flows beforehand, checks the state and writes the recorded series afterwards. */
import { Lane, add, and, eq, ge, get, int, min, mul, not, select, set, splat, sub } from 'lanes'
import {
  C,
  FAILED,
  FAILED_NEGATIVE,
  FAILED_NOT_FINITE,
  FAILED_OUT,
  GROUPS,
  H_JOBS,
  ISSUABLE,
  K,
  LARGE,
  M,
  OUT,
  QUANTITY,
  Q_ADMITTED,
  Q_ISSUANCE,
  Q_JOBS_ADMITTED,
  Q_JOBS_REFUSED,
  Q_JOBS_WAITING,
  Q_LARGE_PLACED,
  Q_LARGE_REFUSED,
  Q_PLAN_LAND,
  Q_REFUSED,
  SERIES,
  STOCK,
  T,
  T_RUNS,
  T_SERIES,
  VACANT,
  WAITING,
  Y_JOBS_PER_HA,
  quantity,
} from '../kernel/memory/layout'
import { year } from './handover'
import { group } from './inputs'
import { vacantIn } from './vacancy'

/** Flows that are added up during a year start it at zero; every other flow is written anew each year or stays zero throughout. */
export function openBook(): void {
  clearFlow(Q_ISSUANCE)
  clearFlow(Q_PLAN_LAND)
  if (LARGE < 0) return
  for (let m: i32 = 0; m < M; m++) {
    const c: i32 = m * K + LARGE
    set(quantity(Q_LARGE_PLACED, c), splat(0.0))
    set(quantity(Q_LARGE_REFUSED, c), splat(0.0))
  }
}

function clearFlow(q: i32): void {
  const first: i32 = quantity(q, 0)
  for (let c: i32 = 0; c < C; c++) set(first + c, splat(0.0))
}

/** Jobs that wait, are admitted and are refused, by the mean land per job of the segment in this future (E36); where no series asks for jobs, nothing. */
export function countJobs(): void {
  if (!int(H_JOBS)) return
  for (let k: i32 = 0; k < K; k++) {
    const perHa: Lane = get(year + Y_JOBS_PER_HA + k)
    for (let c: i32 = k; c < C; c += K) {
      set(quantity(Q_JOBS_WAITING, c), mul(get(WAITING + c), perHa))
      set(quantity(Q_JOBS_ADMITTED, c), mul(get(quantity(Q_ADMITTED, c)), perHa))
      set(quantity(Q_JOBS_REFUSED, c), mul(get(quantity(Q_REFUSED, c)), perHa))
    }
  }
}

/**
 * Marks futures whose state is not a number, clearly negative, or with clearly more vacant land than there is; 1e-3 ha (10 m2) and a ten thousandth of the stock
 * are above the rounding of every lane width and far below a plot.
 */
export function checkState(): void {
  let sum: Lane = splat(0.0)
  let least: Lane = splat(0.0)
  for (let c: i32 = 0; c < C; c++) {
    sum = add(sum, add(get(WAITING + c), add(get(ISSUABLE + c), get(VACANT + c))))
    least = min(least, min(get(WAITING + c), min(get(ISSUABLE + c), get(VACANT + c))))
  }
  for (let m: i32 = 0; m < M; m++) least = min(least, sub(mul(get(STOCK + m * K), splat(1.0001)), vacantIn(m)))
  const sound = ge(least, splat(-1e-3))
  const finite = eq(mul(sum, splat(0.0)), splat(0.0))
  const fine = eq(get(FAILED), splat(0.0))
  set(FAILED, select(and(fine, not(sound)), splat(FAILED_NEGATIVE), get(FAILED)))
  set(FAILED, select(and(fine, not(finite)), splat(FAILED_NOT_FINITE), get(FAILED)))
}

/** Writes every recorded series of year t: the sum of one quantity over the cells of an area, given as runs from a first to before a last. One that never changes is written in the base year. */
export function closeBook(t: i32): void {
  for (let i: i32 = 0; i < SERIES; i++) {
    const isSteady: i32 = int(T_SERIES + 4 * i + 3)
    if (isSteady && t > 0) continue
    const sum: Lane = sumOf(i)
    const out: i32 = OUT + (i * (T + 1) + t) * GROUPS + group
    set(out, sum)
    if (isSteady) for (let later: i32 = 1; later <= T; later++) set(out + later * GROUPS, sum)
  }
  if (t == T) set(FAILED_OUT + group, get(FAILED))
}

function sumOf(series: i32): Lane {
  const base: i32 = QUANTITY + int(T_SERIES + 4 * series) * C
  const list: i32 = T_RUNS + int(T_SERIES + 4 * series + 1)
  const count: i32 = int(T_SERIES + 4 * series + 2)
  let sum: Lane = splat(0.0)
  for (let j: i32 = 0; j < count; j++) {
    const end: i32 = base + int(list + 2 * j + 1)
    let at: i32 = base + int(list + 2 * j)
    for (; at + 4 <= end; at += 4) sum = add(add(add(add(sum, get(at)), get(at + 1)), get(at + 2)), get(at + 3))
    for (; at < end; at++) sum = add(sum, get(at))
  }
  return sum
}
