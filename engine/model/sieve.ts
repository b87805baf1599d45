// lane room
/** The sieve: which demand is admitted, where the refused goes, what returns next year (E13 to E16). */
import { Lane, add, div, get, gt, int, max, mul, select, set, splat, sub } from 'lanes'
import { normalCdf } from '../lanes/functions'
import {
  C,
  COVER,
  H_FIRST_REVIEW,
  H_SIEVE,
  K,
  K_COMMIT_BELOW,
  K_SIEVE_DENSITY,
  K_SIEVE_LEAK,
  K_SIEVE_RETURN,
  K_SIEVE_SCARCITY,
  K_SIEVE_THRESHOLD,
  LAND_RATIO,
  LARGE,
  M,
  OPEN_DEMAND,
  ORIGIN,
  ORIGIN_OTHERS,
  Q_ADMITTED,
  Q_GROSS,
  Q_REFUSED,
  RETURNING,
  SCORE_MEAN,
  SCORE_SPREAD,
  WAITING,
  quantity,
  single,
} from '../kernel/memory/layout'

/** Fills the open demand of the year: waiting plus admitted, with the land it needs per requested hectare. */
export function admit(t: i32): void {
  for (let k: i32 = 0; k < K; k++) {
    if (k == LARGE) continue
    if (!int(H_SIEVE)) admitAll(k)
    else if (t >= int(H_FIRST_REVIEW)) sieveSegment(k)
    else for (let m: i32 = 0; m < M; m++) openDemand(m * K + k, get(quantity(Q_GROSS, m * K + k)), splat(0.0))
  }
}

/** Without a sieve everybody is admitted. */
function admitAll(k: i32): void {
  for (let c: i32 = k; c < C; c += K) {
    const gross: Lane = get(quantity(Q_GROSS, c))
    set(quantity(Q_ADMITTED, c), gross)
    set(OPEN_DEMAND + c, add(get(WAITING + c), gross))
  }
}

function sieveSegment(k: i32): void {
  const share: Lane = admittedShare(k)
  const leak: Lane = get(single(K_SIEVE_LEAK))
  const refusedShare: Lane = sub(splat(1.0), share)
  // A refused firm finds a softer neighbour: by origin over the other municipalities.
  let leaking: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) leaking = add(leaking, leakPerOthers(m, k, refusedShare, leak))
  for (let m: i32 = 0; m < M; m++) {
    const c: i32 = m * K + k
    const gross: Lane = get(quantity(Q_GROSS, c))
    const received: Lane = mul(get(ORIGIN + m), sub(leaking, leakPerOthers(m, k, refusedShare, leak)))
    const others = gt(get(ORIGIN_OTHERS + m), splat(0.0))
    const stays: Lane = select(others, sub(splat(1.0), leak), splat(1.0))
    const refused: Lane = mul(mul(gross, refusedShare), stays)
    const returning: Lane = get(RETURNING + c)
    set(RETURNING + c, mul(refused, get(single(K_SIEVE_RETURN))))
    set(quantity(Q_REFUSED, c), sub(refused, get(RETURNING + c)))
    openDemand(c, add(mul(gross, share), max(splat(0.0), received)), returning)
  }
}

/** The chance that a firm's score, as assessed, reaches the threshold, which may rise when land is scarce (E13). */
function admittedShare(k: i32): Lane {
  const short: Lane = max(splat(0.0), sub(get(single(K_COMMIT_BELOW)), get(COVER + k)))
  const threshold: Lane = add(get(single(K_SIEVE_THRESHOLD)), mul(get(single(K_SIEVE_SCARCITY)), short))
  return sub(splat(1.0), normalCdf(div(sub(threshold, get(SCORE_MEAN + k)), get(SCORE_SPREAD + k))))
}

/** Leaking demand of municipality m per unit of origin share of the others. */
function leakPerOthers(m: i32, k: i32, refusedShare: Lane, leak: Lane): Lane {
  const others: Lane = get(ORIGIN_OTHERS + m)
  const leaks: Lane = mul(mul(get(quantity(Q_GROSS, m * K + k)), refusedShare), leak)
  return select(gt(others, splat(0.0)), div(leaks, max(others, splat(1e-30))), splat(0.0))
}

/** Waiting, newly admitted and returning demand together; the returning part asks for less land (E15, E16). */
function openDemand(c: i32, admitted: Lane, returning: Lane): void {
  const waiting: Lane = get(WAITING + c)
  const demand: Lane = add(add(waiting, admitted), returning)
  set(quantity(Q_ADMITTED, c), add(admitted, returning))
  set(OPEN_DEMAND + c, demand)
  const dense: Lane = mul(returning, get(single(K_SIEVE_DENSITY)))
  const land: Lane = add(add(mul(waiting, get(LAND_RATIO + c)), admitted), dense)
  const some = gt(demand, splat(0.0))
  set(LAND_RATIO + c, select(some, div(land, max(demand, splat(1e-30))), splat(1.0)))
}
