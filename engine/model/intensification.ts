// lane room
/** Intensification of existing parks: what the target needs, what the programme can deliver, what comes (E18 to E20). */
import { Lane, add, and, div, eq, floor, ge, get, gt, int, lt, max, min, mul, select, set, splat, sub } from 'lanes'
import {
  CAPACITY,
  DELIVERED_TOTAL,
  GROSS_TOTAL,
  H_LONGEST_DELAY,
  H_OVERRIDE,
  K,
  K_BRAKE_LOW,
  K_BRAKE_LOW_VACANCY,
  K_FRICTION,
  K_OVERRIDE,
  M,
  PROGRAMME,
  P_DELIVERY_DELAY,
  P_DELIVERY_FACTOR,
  P_GAIN_PER_HA,
  Q_DELIVERED,
  Q_NEEDED,
  STOCK,
  STOCK_START,
  TARGET_PATH,
  T_INTENSIFIABLE,
  VACANT,
  Y_ASKED,
  quantity,
  single,
} from '../kernel/memory/layout'
import { year } from './handover'
import { parameter } from './inputs'
import { vacancyShare } from './vacancy'

/** Starts this year's renewal and delivers what was started long enough ago, as far as the target asks for it. */
export function intensify(t: i32): void {
  const started: Lane = mul(get(CAPACITY + t), mul(parameter(P_DELIVERY_FACTOR), parameter(P_GAIN_PER_HA)))
  set(PROGRAMME + t, mul(started, brake()))
  const due: Lane = sub(mul(get(TARGET_PATH + t), get(GROSS_TOTAL + t)), get(DELIVERED_TOTAL))
  const needed: Lane = max(splat(0.0), due)
  set(quantity(Q_NEEDED, 0), needed)
  let delivered: Lane = splat(0.0)
  if (int(H_OVERRIDE)) delivered = max(splat(0.0), sub(imposed(t), get(DELIVERED_TOTAL)))
  else delivered = min(needed, possible(t))
  const stock: Lane = stockAtStart()
  const asked: Lane = askedWhereIntensified()
  // Without parks, or without firms on land that can be intensified, there is nothing to gain and nobody to gain it for.
  delivered = select(and(gt(stock, splat(0.0)), gt(asked, splat(0.0))), delivered, splat(0.0))
  set(DELIVERED_TOTAL, add(get(DELIVERED_TOTAL), delivered))
  spread(delivered, stock, asked)
}

function stockAtStart(): Lane {
  let stock: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) stock = add(stock, get(STOCK_START + m))
  return stock
}

/** Land asked for in the segments that can be intensified. */
function askedWhereIntensified(): Lane {
  let asked: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) if (int(T_INTENSIFIABLE + k)) asked = add(asked, get(year + Y_ASKED + k))
  return asked
}

/** Renewal stalls without sliding room: 1 at the friction norm, falling straight to its low at a lower vacancy, or at once where that is not lower (E18). */
function brake(): Lane {
  const low: Lane = get(single(K_BRAKE_LOW))
  const lowVacancy: Lane = get(single(K_BRAKE_LOW_VACANCY))
  const norm: Lane = get(single(K_FRICTION))
  const vacancy: Lane = vacancyShare()
  const position: Lane = div(sub(vacancy, lowVacancy), max(sub(norm, lowVacancy), splat(1e-9)))
  const falling: Lane = select(lt(lowVacancy, norm), max(position, splat(0.0)), splat(0.0))
  const bounded: Lane = select(ge(vacancy, norm), splat(1.0), falling)
  return add(low, mul(sub(splat(1.0), low), bounded))
}

function delay(): Lane {
  return floor(add(parameter(P_DELIVERY_DELAY), splat(0.5)))
}

/** What was started `delay` years ago; each future has its own delay, in whole years. */
function possible(t: i32): Lane {
  const years: Lane = delay()
  const longest: i32 = int(H_LONGEST_DELAY)
  let sum: Lane = splat(0.0)
  for (let d: i32 = 0; d <= longest && d < t; d++) {
    sum = select(eq(years, splat(d)), get(PROGRAMME + t - d), sum)
  }
  return sum
}

/** The what-if of the stress test: a share of the target's path delivered, past capacity and brake (E20). */
function imposed(t: i32): Lane {
  const years: Lane = delay()
  const longest: i32 = int(H_LONGEST_DELAY)
  let sum: Lane = splat(0.0)
  for (let d: i32 = 0; d <= longest && d < t; d++) {
    const then: Lane = mul(get(TARGET_PATH + t - d), get(GROSS_TOTAL + t - d))
    sum = select(eq(years, splat(d)), then, sum)
  }
  return mul(get(single(K_OVERRIDE)), sum)
}

/** Delivered hectares join the stock by base-year stock and the vacancy of the segments that can be intensified by land asked for. */
function spread(delivered: Lane, stock: Lane, asked: Lane): void {
  const perStock: Lane = div(delivered, max(stock, splat(1e-30)))
  const perAsked: Lane = div(splat(1.0), max(asked, splat(1e-30)))
  const deliveredAt: i32 = quantity(Q_DELIVERED, 0)
  for (let m: i32 = 0; m < M; m++) {
    const here: Lane = mul(perStock, get(STOCK_START + m))
    set(STOCK + m * K, add(get(STOCK + m * K), here))
    for (let k: i32 = 0; k < K; k++) {
      if (!int(T_INTENSIFIABLE + k)) continue
      const c: i32 = m * K + k
      const part: Lane = mul(here, mul(get(year + Y_ASKED + k), perAsked))
      set(deliveredAt + c, part)
      set(VACANT + c, add(get(VACANT + c), part))
    }
  }
}
