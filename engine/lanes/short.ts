// lane room
/** exp, log and the normal quantile for lanes of single precision: seven digits, in half the steps. */
import {
  Lane,
  abs,
  add,
  any,
  div,
  exponentOf,
  floor,
  gt,
  lt,
  max,
  min,
  mul,
  neg,
  powerOfTwo,
  select,
  splat,
  sqrt,
  sub,
} from 'lanes'

const LOG2_E: f64 = 1.4426950408889634
// ln 2 in two parts: the first has so few digits that k * part is exact.
const LN2_HIGH: f64 = 0.693145751953125
const LN2_LOW: f64 = 1.4286068203094172e-6

/** e to the power x for x from -87 to 87, arguments beyond are clipped to that; the Taylor series to the 7th power, relative error below 8e-9. */
export function shortExp(x: Lane): Lane {
  const bounded: Lane = min(max(x, splat(-87.0)), splat(87.0))
  const k: Lane = floor(add(mul(bounded, splat(LOG2_E)), splat(0.5)))
  const r: Lane = sub(sub(bounded, mul(k, splat(LN2_HIGH))), mul(k, splat(LN2_LOW)))
  let p: Lane = splat(1.0 / 5040.0)
  p = add(mul(p, r), splat(1.0 / 720.0))
  p = add(mul(p, r), splat(1.0 / 120.0))
  p = add(mul(p, r), splat(1.0 / 24.0))
  p = add(mul(p, r), splat(1.0 / 6.0))
  p = add(mul(p, r), splat(0.5))
  p = add(mul(p, mul(r, r)), r)
  return mul(add(p, splat(1.0)), powerOfTwo(k))
}

/** Natural logarithm of a positive normal number; the odd series in (m - 1) / (m + 1) to the 9th power, remainder below 2e-9. */
export function shortLog(x: Lane): Lane {
  let e: Lane = exponentOf(x)
  let m: Lane = mul(x, powerOfTwo(neg(e)))
  const large = gt(m, splat(1.4142135623730951))
  m = select(large, mul(m, splat(0.5)), m)
  e = select(large, add(e, splat(1.0)), e)
  const f: Lane = div(sub(m, splat(1.0)), add(m, splat(1.0)))
  const s: Lane = mul(f, f)
  let p: Lane = splat(1.0 / 9.0)
  p = add(mul(p, s), splat(1.0 / 7.0))
  p = add(mul(p, s), splat(0.2))
  p = add(mul(p, s), splat(1.0 / 3.0))
  p = add(mul(p, s), splat(1.0))
  return add(mul(e, splat(LN2_HIGH)), add(mul(mul(f, splat(2.0)), p), mul(e, splat(LN2_LOW))))
}

/**
 * The standard normal value that a share u of all draws stays below, for u from 1e-10 to 1 - 1e-7; about one part in 10^7.
 * Source: Wichura (1988), Algorithm AS 241, PPND7, Applied Statistics 37(3), 477-484; its far tail (below 1.4e-11) is left out.
 */
export function shortNormalQuantile(u: Lane): Lane {
  const q: Lane = sub(u, splat(0.5))
  const r: Lane = sub(splat(0.180625), mul(q, q))
  let top: Lane = splat(59.10937472)
  top = add(mul(top, r), splat(159.29113202))
  top = add(mul(top, r), splat(50.434271938))
  top = add(mul(top, r), splat(3.3871327179))
  let bottom: Lane = splat(67.1875636)
  bottom = add(mul(bottom, r), splat(78.757757664))
  bottom = add(mul(bottom, r), splat(17.895169469))
  bottom = add(mul(bottom, r), splat(1.0))
  const central: Lane = div(mul(q, top), bottom)
  const tail = gt(abs(q), splat(0.425))
  if (!any(tail)) return central
  return select(tail, shortNormalTail(u, q), central)
}

function shortNormalTail(u: Lane, q: Lane): Lane {
  const outside: Lane = min(u, sub(splat(1.0), u))
  const r: Lane = sub(sqrt(neg(shortLog(outside))), splat(1.6))
  let top: Lane = splat(0.17023821103)
  top = add(mul(top, r), splat(1.3067284816))
  top = add(mul(top, r), splat(2.75681539))
  top = add(mul(top, r), splat(1.4234372777))
  let bottom: Lane = splat(0.12021132975)
  bottom = add(mul(bottom, r), splat(0.7370016425))
  bottom = add(mul(bottom, r), splat(1.0))
  const size: Lane = div(top, bottom)
  return select(lt(q, splat(0.0)), neg(size), size)
}
