/** How many futures stand for all in a sentence or a strip. */
export const MARKS = 20

/** Three chances 0..1 that add up to 1. */
export interface Thirds {
  readonly less: number
  readonly equal: number
  readonly more: number
}

/** Puts three chances in twenty futures: whole numbers that add up, with the largest remainders rounded up. */
export function countOf({ less, equal, more }: Thirds): Thirds {
  const [under = 0, same = 0, over = 0] = countsOf([less, equal, more])
  return { less: under, equal: same, more: over }
}

/** The same of any number of chances 0..1 that add up to 1. */
export function countsOf(chances: readonly number[]): readonly number[] {
  const exact = chances.map((chance) => chance * MARKS)
  const whole = exact.map((value) => Math.floor(value + 1e-9))
  const left = MARKS - whole.reduce((sum, value) => sum + value, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - (whole[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, Math.max(0, left))) whole[i] = (whole[i] ?? 0) + 1
  return whole
}
