// lane room
/** Books a year: clears its flows beforehand, checks the state and writes the recorded series afterwards. */
import { Lane, add, and, div, eq, ge, get, gt, int, max, mul, not, select, set, splat } from 'lanes'
import {
  C,
  FAILED,
  FAILED_NEGATIVE,
  FAILED_NOT_FINITE,
  FAILED_OUT,
  FLOW_COUNT,
  GROUPS,
  ISSUABLE,
  JOBS,
  K,
  M,
  NEEDED_LAND,
  OUT,
  QUANTITY,
  Q_JOBS_WAITING,
  SERIES,
  STOCK,
  T,
  T_CELLS,
  T_SERIES,
  VACANT,
  WAITING,
  quantity,
} from './layout'
import { group } from './inputs'

/** Flows start the year at zero. */
export function openBook(): void {
  const flows: i32 = FLOW_COUNT * C
  for (let i: i32 = 0; i < flows; i++) set(QUANTITY + i, splat(0.0))
}

/** Jobs that wait, by the mean land per job of the segment in this future (E36). */
export function waitingJobs(): void {
  for (let k: i32 = 0; k < K; k++) {
    const land: Lane = get(NEEDED_LAND + k)
    const perHa: Lane = select(gt(land, splat(0.0)), div(get(JOBS + k), max(land, splat(1e-30))), splat(0.0))
    for (let m: i32 = 0; m < M; m++) set(quantity(Q_JOBS_WAITING, m * K + k), mul(get(WAITING + m * K + k), perHa))
  }
}

/** Marks futures whose state is not a number or clearly negative; 1e-3 ha (10 m2) is above the rounding of every lane width and far below a plot. */
export function checkState(): void {
  let sum: Lane = splat(0.0)
  let sound = ge(splat(0.0), splat(0.0))
  for (let c: i32 = 0; c < C; c++) {
    sum = add(sum, add(add(get(WAITING + c), get(ISSUABLE + c)), add(get(VACANT + c), get(STOCK + c))))
    sound = and(sound, ge(get(WAITING + c), splat(-1e-3)))
    sound = and(sound, and(ge(get(ISSUABLE + c), splat(-1e-3)), ge(get(VACANT + c), splat(-1e-3))))
  }
  const finite = eq(mul(sum, splat(0.0)), splat(0.0))
  const fine = eq(get(FAILED), splat(0.0))
  set(FAILED, select(and(fine, not(sound)), splat(FAILED_NEGATIVE), get(FAILED)))
  set(FAILED, select(and(fine, not(finite)), splat(FAILED_NOT_FINITE), get(FAILED)))
}

/** Writes every recorded series of year t: the sum of one quantity over a list of cells, in list order. */
export function closeBook(t: i32): void {
  for (let i: i32 = 0; i < SERIES; i++) {
    const base: i32 = QUANTITY + int(T_SERIES + 3 * i) * C
    const list: i32 = T_CELLS + int(T_SERIES + 3 * i + 1)
    const count: i32 = int(T_SERIES + 3 * i + 2)
    let sum: Lane = splat(0.0)
    for (let j: i32 = 0; j < count; j++) sum = add(sum, get(base + int(list + j)))
    set(OUT + (i * (T + 1) + t) * GROUPS + group, sum)
  }
  if (t == T) set(FAILED_OUT + group, get(FAILED))
}
