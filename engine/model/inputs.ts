// lane room
/** What comes from outside into a group of futures: parameter columns and the keys of the draws. */
import { Lane, WIDTH, get, int, set } from 'lanes'
import { normalQuantile } from '../lanes/functions'
import { draw, drawFor } from '../random/draw'
import {
  BLOCK,
  DRAWS,
  GROUPS,
  H_PLAIN,
  KEY_SIZE,
  P_SECTORS,
  PARAMETER,
  PERIODS,
  S,
  T,
  T_COLUMN_KEYS,
  T_KEYS,
  T_PERIOD,
} from '../kernel/memory/layout'

/** The group of futures in hand, counted from the start of the block. */
export let group: i32 = 0

/** Takes group `g` of a block in hand. */
export function takeGroup(block: i32, g: i32): void {
  group = g
  drawFor(block * BLOCK + g * WIDTH, int(H_PLAIN))
}

/** Draws column `p` of a block: the uniforms of its address, or with `asNormal` the standard normal values at these shares. */
export function drawColumn(block: i32, p: i32, asNormal: i32): void {
  for (let g: i32 = 0; g < GROUPS; g++) {
    takeGroup(block, g)
    const u: Lane = draw(T_COLUMN_KEYS + p * KEY_SIZE)
    set(PARAMETER + p * GROUPS + g, asNormal ? normalQuantile(u) : u)
  }
}

/** Column `p` of the parameters. */
export function parameter(p: i32): Lane {
  return get(PARAMETER + p * GROUPS + group)
}

/** Column of sector `s`: 0 land per job (m2), 1 park share, 2 growth error. */
export function sectorParameter(s: i32, which: i32): Lane {
  return parameter(P_SECTORS + 3 * s + which)
}

/** Column of plan `p`: 0 own lead time (yr), 1 lead time once prepared (yr), 2 draw that decides on fall-out. */
export function planParameter(p: i32, which: i32): Lane {
  return parameter(P_SECTORS + 3 * S + 3 * p + which)
}

/** The key of a draw of year `t`. */
export function yearKey(t: i32, which: i32): i32 {
  return T_KEYS + ((t - 1) * DRAWS + which) * KEY_SIZE
}

/** The key of the answer that plan `p` gets in the council period of year `t`. */
export function answerKey(p: i32, t: i32): i32 {
  return T_KEYS + (T * DRAWS + p * PERIODS + int(T_PERIOD + t)) * KEY_SIZE
}
