// lane room
/**
 * exp, log and the normal distribution, the engine's own: browsers differ in the last digit of theirs.
 * Only + - * / sqrt and exact bit operations are used, so the same bits come out on every machine. The errors stated are those of doubles;
 * lanes of seven digits take the short forms.
 */
import {
  DIGITS,
  Lane,
  abs,
  add,
  any,
  div,
  exponentOf,
  floor,
  gt,
  le,
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
import { shortExp, shortLog, shortNormalQuantile } from './short'

const LOG2_E: f64 = 1.4426950408889634
// ln 2 in two parts: the first has so few digits that k * part is exact.
const LN2_HIGH: f64 = 0.6931471803691238
const LN2_LOW: f64 = 1.9082149292705877e-10

/**
 * e to the power x for x from -700 to 700, arguments beyond are clipped to that; relative error below 3e-16.
 * x = k ln 2 + r, then the Taylor series of r to the 13th power (remainder below 5e-18).
 */
export function exp(x: Lane): Lane {
  if (DIGITS < 8) return shortExp(x)
  const bounded: Lane = min(max(x, splat(-700.0)), splat(700.0))
  const k: Lane = floor(add(mul(bounded, splat(LOG2_E)), splat(0.5)))
  const r: Lane = sub(sub(bounded, mul(k, splat(LN2_HIGH))), mul(k, splat(LN2_LOW)))
  let p: Lane = splat(1.0 / 6227020800.0)
  p = add(mul(p, r), splat(1.0 / 479001600.0))
  p = add(mul(p, r), splat(1.0 / 39916800.0))
  p = add(mul(p, r), splat(1.0 / 3628800.0))
  p = add(mul(p, r), splat(1.0 / 362880.0))
  p = add(mul(p, r), splat(1.0 / 40320.0))
  p = add(mul(p, r), splat(1.0 / 5040.0))
  p = add(mul(p, r), splat(1.0 / 720.0))
  p = add(mul(p, r), splat(1.0 / 120.0))
  p = add(mul(p, r), splat(1.0 / 24.0))
  p = add(mul(p, r), splat(1.0 / 6.0))
  p = add(mul(p, r), splat(0.5))
  p = add(mul(p, mul(r, r)), r)
  return mul(add(p, splat(1.0)), powerOfTwo(k))
}

/**
 * Natural logarithm of a positive normal number from 1e-300 to 1e300; relative error below 4e-16, also near 1.
 * x = m 2^e with m from 0.707 to 1.414, then the odd series in (m - 1) / (m + 1).
 */
export function log(x: Lane): Lane {
  if (DIGITS < 8) return shortLog(x)
  let e: Lane = exponentOf(x)
  let m: Lane = mul(x, powerOfTwo(neg(e)))
  const large = gt(m, splat(1.4142135623730951))
  m = select(large, mul(m, splat(0.5)), m)
  e = select(large, add(e, splat(1.0)), e)
  const f: Lane = div(sub(m, splat(1.0)), add(m, splat(1.0)))
  const s: Lane = mul(f, f)
  let p: Lane = splat(1.0 / 21.0)
  p = add(mul(p, s), splat(1.0 / 19.0))
  p = add(mul(p, s), splat(1.0 / 17.0))
  p = add(mul(p, s), splat(1.0 / 15.0))
  p = add(mul(p, s), splat(1.0 / 13.0))
  p = add(mul(p, s), splat(1.0 / 11.0))
  p = add(mul(p, s), splat(1.0 / 9.0))
  p = add(mul(p, s), splat(1.0 / 7.0))
  p = add(mul(p, s), splat(0.2))
  p = add(mul(p, s), splat(1.0 / 3.0))
  p = add(mul(p, s), splat(1.0))
  return add(mul(e, splat(LN2_HIGH)), add(mul(mul(f, splat(2.0)), p), mul(e, splat(LN2_LOW))))
}

/**
 * The standard normal value that a share u of all draws stays below, for u from 1e-11 to 1 - 1e-11; relative error below 1e-15.
 * Down to u = 1e-16 the relative error stays below 1e-12.
 * Source: Wichura (1988), Algorithm AS 241, PPND16, Applied Statistics 37(3), 477-484.
 */
export function normalQuantile(u: Lane): Lane {
  if (DIGITS < 8) return shortNormalQuantile(u)
  const q: Lane = sub(u, splat(0.5))
  const r: Lane = sub(splat(0.180625), mul(q, q))
  let top: Lane = splat(2509.0809287301227)
  top = add(mul(top, r), splat(33430.575583588128))
  top = add(mul(top, r), splat(67265.770927008701))
  top = add(mul(top, r), splat(45921.953931549871))
  top = add(mul(top, r), splat(13731.693765509461))
  top = add(mul(top, r), splat(1971.5909503065514))
  top = add(mul(top, r), splat(133.14166789178438))
  top = add(mul(top, r), splat(3.3871328727963666))
  let bottom: Lane = splat(5226.4952788528546)
  bottom = add(mul(bottom, r), splat(28729.085735721943))
  bottom = add(mul(bottom, r), splat(39307.895800092711))
  bottom = add(mul(bottom, r), splat(21213.794301586596))
  bottom = add(mul(bottom, r), splat(5394.1960214247511))
  bottom = add(mul(bottom, r), splat(687.1870074920579))
  bottom = add(mul(bottom, r), splat(42.313330701600911))
  bottom = add(mul(bottom, r), splat(1.0))
  const central: Lane = div(mul(q, top), bottom)
  const tail = gt(abs(q), splat(0.425))
  if (!any(tail)) return central
  return select(tail, normalTail(u, q), central)
}

function normalTail(u: Lane, q: Lane): Lane {
  const outside: Lane = min(u, sub(splat(1.0), u))
  const r: Lane = sub(sqrt(neg(log(outside))), splat(1.6))
  let top: Lane = splat(7.7454501427834141e-4)
  top = add(mul(top, r), splat(0.022723844989269185))
  top = add(mul(top, r), splat(0.24178072517745061))
  top = add(mul(top, r), splat(1.2704582524523684))
  top = add(mul(top, r), splat(3.647848324763204))
  top = add(mul(top, r), splat(5.769497221460691))
  top = add(mul(top, r), splat(4.6303378461565453))
  top = add(mul(top, r), splat(1.4234371107496836))
  let bottom: Lane = splat(1.0507500716444168e-9)
  bottom = add(mul(bottom, r), splat(5.4759380849953449e-4))
  bottom = add(mul(bottom, r), splat(0.015198666563616457))
  bottom = add(mul(bottom, r), splat(0.14810397642748008))
  bottom = add(mul(bottom, r), splat(0.689767334985100005))
  bottom = add(mul(bottom, r), splat(1.6763848301838038))
  bottom = add(mul(bottom, r), splat(2.0531916266377588))
  bottom = add(mul(bottom, r), splat(1.0))
  const size: Lane = div(top, bottom)
  return select(lt(q, splat(0.0)), neg(size), size)
}

/**
 * The share of standard normal draws below x; absolute error below 3e-16. Beyond 7.07 it is 0 or 1, less than 8e-13 off.
 * Shares in the lower tail keep a relative error below 1e-8.
 * Source: Hart (1968), Computer Approximations, algorithm 5666, in the form of West (2005), Better approximations to cumulative normal functions.
 */
export function normalCdf(x: Lane): Lane {
  const a: Lane = min(abs(x), splat(7.07))
  let top: Lane = splat(0.0352624965998911)
  top = add(mul(top, a), splat(0.700383064443688))
  top = add(mul(top, a), splat(6.37396220353165))
  top = add(mul(top, a), splat(33.912866078383))
  top = add(mul(top, a), splat(112.079291497871))
  top = add(mul(top, a), splat(221.213596169931))
  top = add(mul(top, a), splat(220.206867912376))
  let bottom: Lane = splat(0.0883883476483184)
  bottom = add(mul(bottom, a), splat(1.75566716318264))
  bottom = add(mul(bottom, a), splat(16.064177579207))
  bottom = add(mul(bottom, a), splat(86.7807322029461))
  bottom = add(mul(bottom, a), splat(296.564248779674))
  bottom = add(mul(bottom, a), splat(637.333633378831))
  bottom = add(mul(bottom, a), splat(793.826512519948))
  bottom = add(mul(bottom, a), splat(440.413735824752))
  const beyond: Lane = mul(exp(mul(mul(a, a), splat(-0.5))), div(top, bottom))
  const tail: Lane = select(lt(a, splat(7.07)), beyond, splat(0.0))
  return select(le(x, splat(0.0)), tail, sub(splat(1.0), tail))
}
