// lane room
/** The economy of a year: growth between the low and the high path, business cycle, recessions, and the land they ask for (E1 to E5). */
import { Lane, add, div, get, gt, lt, max, min, mul, select, set, splat, sub } from 'lanes'
import { exp, normalQuantile } from '../lanes/functions'
import { draw } from '../random/draw'
import {
  CYCLE,
  D_CYCLE,
  D_RECESSION,
  D_SECTORS,
  GROWTH_HIGH,
  GROWTH_LOW,
  JOBS,
  K,
  K_COMMON,
  K_OWN,
  K_PHI,
  K_SHOCK,
  LAND_PER_JOB,
  LAND_TREND_HIGH,
  LAND_TREND_LOW,
  MIX,
  NEEDED_LAND,
  P_GROWTH_POSITION,
  P_LAND_TREND_ERROR,
  P_RECESSION_CHANCE,
  P_RECESSION_DEPTH,
  S,
  SENSITIVITY,
  T,
  TREND,
  Y_JOBS_PER_HA,
  single,
} from '../kernel/memory/layout'
import { year } from './handover'
import { parameter, sectorParameter, yearKey } from './inputs'

/** Moves the trend (E1) and the cycle (E2) of every sector, and its land per job (E4), to year t. */
export function economy(t: i32): void {
  const w: Lane = parameter(P_GROWTH_POSITION)
  const notW: Lane = sub(splat(1.0), w)
  const drift: Lane = parameter(P_LAND_TREND_ERROR)
  const common: Lane = mul(get(single(K_COMMON)), normalQuantile(draw(yearKey(t, D_CYCLE))))
  const starts = lt(draw(yearKey(t, D_RECESSION)), parameter(P_RECESSION_CHANCE))
  const blow: Lane = select(starts, parameter(P_RECESSION_DEPTH), splat(0.0))
  for (let s: i32 = 0; s < S; s++) {
    const at: i32 = s * (T + 1) + t
    const path: Lane = add(mul(notW, get(GROWTH_LOW + at)), mul(w, get(GROWTH_HIGH + at)))
    set(TREND + s, mul(get(TREND + s), add(splat(1.0), add(path, sectorParameter(s, 2)))))
    const own: Lane = mul(get(single(K_OWN)), normalQuantile(draw(yearKey(t, D_SECTORS + s))))
    const shock: Lane = mul(get(single(K_SHOCK)), add(common, own))
    const swing: Lane = add(mul(get(single(K_PHI)), get(CYCLE + s)), shock)
    set(CYCLE + s, sub(swing, mul(blow, get(SENSITIVITY + s))))
    const landTrend: Lane = add(mul(notW, get(LAND_TREND_LOW + s)), mul(w, get(LAND_TREND_HIGH + s)))
    set(LAND_PER_JOB + s, mul(get(LAND_PER_JOB + s), add(splat(1.0), add(landTrend, drift))))
  }
}

/** Land needed per segment (E5), with the jobs (E3) it holds, together and per hectare. */
export function landNeeded(): void {
  for (let k: i32 = 0; k < K; k++) {
    set(NEEDED_LAND + k, splat(0.0))
    set(JOBS + k, splat(0.0))
  }
  for (let s: i32 = 0; s < S; s++) {
    const share: Lane = min(max(sectorParameter(s, 1), splat(0.0)), splat(1.0))
    const jobs: Lane = mul(mul(get(TREND + s), exp(get(CYCLE + s))), share)
    const land: Lane = div(mul(jobs, get(LAND_PER_JOB + s)), splat(10000.0))
    for (let k: i32 = 0; k < K; k++) {
      const mix: Lane = get(MIX + s * K + k)
      set(NEEDED_LAND + k, add(get(NEEDED_LAND + k), mul(land, mix)))
      set(JOBS + k, add(get(JOBS + k), mul(jobs, mix)))
    }
  }
  for (let k: i32 = 0; k < K; k++) {
    const land: Lane = get(NEEDED_LAND + k)
    const perHa: Lane = select(gt(land, splat(0.0)), div(get(JOBS + k), max(land, splat(1e-30))), splat(0.0))
    set(year + Y_JOBS_PER_HA + k, perHa)
  }
}
