// lane room
/** What firms ask for in a year, whatever the region decides: expansion, release and the growth of transition demand, per segment (E6, E7, E10). */
import { Lane, get, max, mul, set, splat, sub } from 'lanes'
import {
  ASKED,
  CYCLE,
  JOBS_BASE,
  K,
  LAND_PER_JOB,
  LARGE,
  NEEDED_LAND,
  P_MODEL_ERROR,
  P_RELEASE,
  P_TRANSITION,
  RAMP,
  S,
  TOO_MANY,
  TREND,
  Y_ASKED,
  Y_EXPANSION,
  Y_TRANSITION,
} from '../kernel/memory/layout'
import { landNeeded } from './economy'
import { year } from './handover'
import { group, parameter, sectorParameter } from './inputs'

/** Sets what firms ask for to the base year: all land that is needed has been asked for (E0). */
export function startDemand(): void {
  set(TOO_MANY + group, splat(0.0))
  for (let s: i32 = 0; s < S; s++) {
    set(TREND + s, get(JOBS_BASE + s))
    set(CYCLE + s, splat(0.0))
    set(LAND_PER_JOB + s, sectorParameter(s, 0))
  }
  landNeeded()
  for (let k: i32 = 0; k < K; k++) ask(k, get(NEEDED_LAND + k))
}

/** Expansion demand (E6) and, where firms need less than they asked for, release (E7): what was asked for falls by the whole of it. */
export function expansionAndRelease(): void {
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    const needed: Lane = get(NEEDED_LAND + k)
    const asked: Lane = get(ASKED + k)
    const expansion: Lane = mul(max(splat(0.0), sub(needed, asked)), parameter(P_MODEL_ERROR))
    const release: Lane = mul(parameter(P_RELEASE), max(splat(0.0), sub(asked, needed)))
    // One of the two is 0.
    set(year + Y_EXPANSION + k, sub(expansion, release))
    ask(k, sub(max(asked, needed), release))
  }
}

function ask(k: i32, land: Lane): void {
  set(ASKED + k, land)
  set(year + Y_ASKED + k, land)
}

/** Share by which the transition lets demand grow in year t (E10). */
export function transition(t: i32): void {
  set(year + Y_TRANSITION, mul(parameter(P_TRANSITION), get(RAMP + t)))
}
