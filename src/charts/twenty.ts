/** How many futures stand for all in a sentence or a strip. */
export const MARKS = 20

/** Three chances 0..1 that add up to 1. */
export interface Thirds {
  readonly less: number
  readonly equal: number
  readonly more: number
}

/** Puts three chances in twenty futures: whole numbers that add up, with the largest remainders rounded up. */
export function countOf(chances: Thirds): Thirds {
  const names = ['less', 'equal', 'more'] as const
  const exact = names.map((name) => chances[name] * MARKS)
  const whole = exact.map((value) => Math.floor(value + 1e-9))
  const left = MARKS - whole.reduce((sum, value) => sum + value, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - (whole[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, Math.max(0, left))) whole[i] = (whole[i] ?? 0) + 1
  const [less = 0, equal = 0, more = 0] = whole
  return { less, equal, more }
}
