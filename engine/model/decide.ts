// lane room
/** The region decides: calendars, yearly preparation, review, scrapping; municipalities answer (E31 to E35). */
import { Lane, Mask, add, and, any, div, ge, get, gt, int, lt, max, not, select, set, splat, sub, mul } from 'lanes'
import { draw } from '../random/draw'
import {
  ABOVE_SCRAP,
  ACCEPT,
  COUNTED_LAND,
  COVER,
  H_ADAPTIVE,
  H_FIRST_REVIEW,
  H_REVIEW_INTERVAL,
  H_SCRAP,
  K,
  K_COMMIT_BELOW,
  K_COMMIT_UP_TO,
  K_PREPARE_BELOW,
  K_SCRAP_ABOVE,
  NEVER,
  P,
  PREPARED,
  Q_PACE,
  READY,
  SCRAPPED,
  SHARE,
  STARTED,
  T_CALENDAR,
  T_PREPARE,
  T_RULE,
  T_SCRAP,
  T_START,
  quantity,
  single,
} from '../kernel/memory/layout'
import { answerKey } from './inputs'
import { addToPosition, countedOn } from './monitor'
import { startPlan } from './plans'

/** Takes the decisions of year t. */
export function decide(t: i32): void {
  followCalendar(t)
  const first: i32 = int(H_FIRST_REVIEW)
  if (!int(H_ADAPTIVE) || t < first) return
  for (let k: i32 = 0; k < K; k++) prepareNext(k, t)
  if ((t - first) % int(H_REVIEW_INTERVAL) != 0) return
  for (let k: i32 = 0; k < K; k++) commit(k, t)
  if (int(H_SCRAP)) for (let k: i32 = 0; k < K; k++) scrapAbove(k, t)
}

/** Decisions with a fixed year: the calendar of a fixed strategy, a manual list, prepared options (E31). */
function followCalendar(t: i32): void {
  const count: i32 = int(T_CALENDAR)
  for (let i: i32 = 1; i <= count; i++) {
    const p: i32 = int(T_CALENDAR + i)
    if (int(T_PREPARE + p) == t) prepare(p, isIdle(p), t)
    if (int(T_START + p) <= t) {
      const open = isIdle(p)
      if (any(open)) startPlan(p, and(open, answersYes(p, t)), t)
    }
    if (int(T_SCRAP + p) == t) scrap(p, gt(get(READY + p), splat(t)))
  }
}

/** Neither started nor scrapped. */
function isIdle(p: i32): Mask {
  return and(ge(get(STARTED + p), splat(NEVER)), lt(get(SCRAPPED + p), splat(0.5)))
}

function isPrepared(p: i32): Mask {
  return lt(get(PREPARED + p), splat(NEVER))
}

function prepare(p: i32, mask: Mask, t: i32): void {
  set(PREPARED + p, select(and(mask, not(isPrepared(p))), splat(t), get(PREPARED + p)))
}

/** The municipality's answer: one draw per plan and council period, so asking twice in a period changes nothing (E32). */
function answersYes(p: i32, t: i32): Mask {
  return lt(draw(answerKey(p, t)), get(ACCEPT + p))
}

/** Cover under the signal value: the next option in list order is prepared (E33). */
function prepareNext(k: i32, t: i32): void {
  let short: Mask = lt(get(COVER + k), get(single(K_PREPARE_BELOW)))
  const end: i32 = int(T_RULE + k + 1)
  for (let i: i32 = int(T_RULE + k); i < end; i++) {
    if (!any(short)) return
    const p: i32 = int(T_RULE + K + 1 + i)
    const next = and(short, and(isIdle(p), not(isPrepared(p))))
    if (!any(next)) continue
    changePosition(p, next, t, 0)
    short = and(short, not(next))
  }
}

/** Cover under the decision value in a review: plans start in list order until the target is reached (E34). */
function commit(k: i32, t: i32): void {
  const short = lt(get(COVER + k), get(single(K_COMMIT_BELOW)))
  if (!any(short)) return
  const target: Lane = mul(get(single(K_COMMIT_UP_TO)), get(quantity(Q_PACE, k)))
  const end: i32 = int(T_RULE + k + 1)
  for (let i: i32 = int(T_RULE + k); i < end; i++) {
    const p: i32 = int(T_RULE + K + 1 + i)
    const wanted = and(short, lt(get(COUNTED_LAND + k), target))
    const asks = and(wanted, isIdle(p))
    if (!any(asks)) continue
    const starts = and(asks, answersYes(p, t))
    if (any(starts)) changePosition(p, starts, t, 1)
  }
}

/** Prepares (0), starts (1) or scraps (2) plan p where the mask holds, and moves the position of its segments with it. */
function changePosition(p: i32, mask: Mask, t: i32, action: i32): void {
  const before: Lane = countedOn(p, t)
  if (action == 0) prepare(p, mask, t)
  else if (action == 1) startPlan(p, mask, t)
  else scrap(p, mask)
  addToPosition(p, sub(countedOn(p, t), before))
}

function scrap(p: i32, mask: Mask): void {
  set(SCRAPPED + p, select(mask, splat(1.0), get(SCRAPPED + p)))
  set(STARTED + p, select(mask, splat(NEVER), get(STARTED + p)))
  set(READY + p, select(mask, splat(NEVER), get(READY + p)))
}

/** Cover above the scrapping value in two reviews in a row: the plan started last that is over two years from issuance goes (E35). */
function scrapAbove(k: i32, t: i32): void {
  const cover: Lane = div(get(COUNTED_LAND + k), get(quantity(Q_PACE, k)))
  const above = gt(cover, get(single(K_SCRAP_ABOVE)))
  const count: Lane = select(above, add(get(ABOVE_SCRAP + k), splat(1.0)), splat(0.0))
  const goes = ge(count, splat(2.0))
  set(ABOVE_SCRAP + k, select(goes, splat(0.0), count))
  if (!any(goes)) return
  let latest: Lane = splat(-1.0)
  for (let p: i32 = 0; p < P; p++) latest = select(canScrap(p, k, t), max(latest, get(STARTED + p)), latest)
  let open: Mask = goes
  for (let p: i32 = P - 1; p >= 0; p--) {
    const last = and(open, and(canScrap(p, k, t), ge(get(STARTED + p), latest)))
    if (!any(last)) continue
    changePosition(p, last, t, 2)
    open = and(open, not(last))
  }
}

function canScrap(p: i32, k: i32, t: i32): Mask {
  const started = and(lt(get(STARTED + p), splat(NEVER)), gt(get(READY + p), splat(t + 2)))
  return and(started, gt(get(SHARE + p * K + k), splat(0.0)))
}
