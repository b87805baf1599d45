/** One dot of the quantile dot plot, in pixels from the left and from the base line up. */
interface PlacedDot {
  /** Which of the quantiles it is, 0 the lowest. */
  readonly index: number
  readonly value: number
  readonly x: number
  readonly up: number
  readonly enough: boolean
}

interface DotLayout {
  readonly diameter: number
  readonly dots: readonly PlacedDot[]
}

/**
 * Stacks quantile dots on a straight axis, with the largest dots that fit the height; when even small dots would not
 * fit one on top of another, a stack becomes several columns.
 * Dots within one diameter share a stack; a stack never crosses the norm, so a dot stands on its own side.
 *
 * @param values quantiles from low to high, in units of the axis
 * @param norm "enough" means at or below it; null when nothing is enough or short
 * @param toX axis value to pixels
 * @param smallest the diameter at which a stack becomes several columns
 */
export function layoutDots(
  values: readonly number[],
  norm: number | null,
  toX: (value: number) => number,
  height: number,
  largest = 15,
  smallest = Math.ceil(largest * 0.7),
): DotLayout {
  for (let diameter = largest; diameter > smallest; diameter -= 1) {
    const stacks = stacksOf(values, norm, toX, diameter)
    if (stacks.every((stack) => stack.length <= Math.floor(height / diameter))) {
      return { diameter, dots: place(stacks, norm, toX, diameter, Math.floor(height / diameter)) }
    }
  }
  const rows = Math.max(1, Math.floor(height / smallest))
  return { diameter: smallest, dots: place(stacksOf(values, norm, toX, smallest), norm, toX, smallest, rows) }
}

interface Quantile {
  readonly index: number
  readonly value: number
}
type Stack = readonly Quantile[]

function isEnough(value: number, norm: number | null): boolean {
  return norm !== null && value <= norm
}

function stacksOf(
  values: readonly number[],
  norm: number | null,
  toX: (value: number) => number,
  diameter: number,
): readonly Stack[] {
  const stacks: Quantile[][] = []
  values.forEach((value, index) => {
    const first = stacks.at(-1)?.[0]
    const same =
      first !== undefined &&
      toX(value) - toX(first.value) < diameter &&
      isEnough(first.value, norm) === isEnough(value, norm)
    if (same) stacks.at(-1)?.push({ index, value })
    else stacks.push([{ index, value }])
  })
  return stacks
}

// A stack taller than the rows becomes several columns: rare, it takes twenty nearly equal futures.
function place(
  stacks: readonly Stack[],
  norm: number | null,
  toX: (value: number) => number,
  diameter: number,
  rows: number,
): readonly PlacedDot[] {
  const dots: PlacedDot[] = []
  let leftmost = -Infinity
  for (const stack of stacks) {
    const middle = stack.reduce((sum, { value }) => sum + toX(value), 0) / stack.length
    const columns = Math.ceil(stack.length / rows)
    const enough = isEnough(stack[0]?.value ?? 0, norm)
    const start = Math.max(leftmost, onOwnSide(middle, columns, enough, norm, toX, diameter))
    stack.forEach(({ index, value }, i) => {
      const x = start + Math.floor(i / rows) * diameter
      dots.push({ index, value, x, up: ((i % rows) + 0.5) * diameter, enough })
    })
    leftmost = start + columns * diameter
  }
  return dots
}

function onOwnSide(
  middle: number,
  columns: number,
  enough: boolean,
  norm: number | null,
  toX: (value: number) => number,
  diameter: number,
): number {
  const start = middle - ((columns - 1) * diameter) / 2
  if (norm === null) return start
  const line = toX(norm)
  const last = start + (columns - 1) * diameter
  if (enough) return last + diameter / 2 > line ? start - (last + diameter / 2 - line) : start
  return Math.max(start, line + diameter / 2)
}

/** Counts the dots above the norm: the number the headline says. */
export function countShort(values: readonly number[], norm: number): number {
  return values.filter((value) => value > norm).length
}
