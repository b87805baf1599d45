// lane room
/** Vacant land: how much there is, how much of it firms can use, and how much is occupied. */
import { Lane, add, div, get, max, splat, sub } from 'lanes'
import { FLOOR, K, M, STOCK, VACANT } from '../kernel/memory/layout'

/** Vacant hectares of municipality m. */
export function vacantIn(m: i32): Lane {
  let sum: Lane = splat(0.0)
  for (let k: i32 = 0; k < K; k++) sum = add(sum, get(VACANT + m * K + k))
  return sum
}

/** Stock of municipality m that firms occupy, ha. */
export function occupiedIn(m: i32): Lane {
  return max(splat(0.0), sub(get(STOCK + m * K), vacantIn(m)))
}

/** Vacant hectares of a cell above the floor of a tight market (E24). */
export function usableVacancy(c: i32): Lane {
  return max(splat(0.0), sub(get(VACANT + c), get(FLOOR + c)))
}

/** Vacant share of the region's stock. */
export function vacancyShare(): Lane {
  let vacant: Lane = splat(0.0)
  let stock: Lane = splat(0.0)
  for (let m: i32 = 0; m < M; m++) {
    vacant = add(vacant, vacantIn(m))
    stock = add(stock, get(STOCK + m * K))
  }
  return div(vacant, max(stock, splat(1e-30)))
}
