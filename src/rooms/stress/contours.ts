/** A point of a grid: column and row, whole numbers at the centres of cells. */
export interface GridPoint {
  readonly column: number
  readonly row: number
}

/** Lines along which a value holds, each a chain of points. */
export type Contour = readonly (readonly GridPoint[])[]

type Side = 'low' | 'high' | 'left' | 'right'

/**
 * Draws the line of one level through a grid by marching squares, straight between the centres of cells.
 *
 * @param values [row][column], rows of one length
 */
export function contourOf(values: readonly (readonly number[])[], level: number): Contour {
  const segments: [GridPoint, GridPoint][] = []
  for (let row = 0; row + 1 < values.length; row += 1) {
    for (let column = 0; column + 1 < (values[row]?.length ?? 0); column += 1) {
      segments.push(...segmentsIn(values, row, column, level))
    }
  }
  return chained(segments)
}

function segmentsIn(
  values: readonly (readonly number[])[],
  row: number,
  column: number,
  level: number,
): readonly [GridPoint, GridPoint][] {
  const at = (r: number, c: number): number => values[r]?.[c] ?? 0
  const [a, b, c, d] = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)]
  const between = (from: number, to: number): number => (level - from) / (to - from)
  const points: Readonly<Record<Side, () => GridPoint>> = {
    low: () => ({ column: column + between(a, b), row }),
    right: () => ({ column: column + 1, row: row + between(b, c) }),
    high: () => ({ column: column + between(d, c), row: row + 1 }),
    left: () => ({ column, row: row + between(a, d) }),
  }
  const crossed = (
    [
      ['low', a, b],
      ['right', b, c],
      ['high', d, c],
      ['left', a, d],
    ] as const
  )
    .filter(([, from, to]) => from >= level !== to >= level)
    .map(([side]) => points[side]())
  const [first, second, third, fourth] = crossed
  if (first === undefined || second === undefined) return []
  if (third === undefined || fourth === undefined) return [[first, second]]
  // A saddle: the mean of the corners says which two corners belong together.
  const isHigh = (a + b + c + d) / 4 >= level
  return a >= level === isHigh
    ? [
        [first, second],
        [third, fourth],
      ]
    : [
        [first, fourth],
        [second, third],
      ]
}

function chained(segments: readonly [GridPoint, GridPoint][]): Contour {
  const left = [...segments]
  const lines: GridPoint[][] = []
  for (let segment = left.pop(); segment !== undefined; segment = left.pop()) {
    const line: GridPoint[] = [...segment]
    let found = true
    while (found) {
      found = false
      for (const [i, [a, b]] of left.entries()) {
        const [start, end] = [line[0], line.at(-1)]
        if (isSame(end, a)) line.push(b)
        else if (isSame(end, b)) line.push(a)
        else if (isSame(start, a)) line.unshift(b)
        else if (isSame(start, b)) line.unshift(a)
        else continue
        left.splice(i, 1)
        found = true
        break
      }
    }
    lines.push(line)
  }
  return lines
}

function isSame(one: GridPoint | undefined, other: GridPoint): boolean {
  return one !== undefined && Math.abs(one.column - other.column) < 1e-9 && Math.abs(one.row - other.row) < 1e-9
}

/** Lines nearer to each other than this run together, in cells. */
const APART = 0.6

/**
 * Tells which lines can be read beside each other, the most important first: where the map falls off like a cliff, all its lines run through
 * the same gap, and one says it all.
 *
 * @returns per line whether it is drawn: not where half of its points lie too near a drawn one
 */
export function readable(contours: readonly Contour[]): readonly boolean[] {
  const drawn: GridPoint[] = []
  return contours.map((contour) => {
    const points = contour.flat()
    const gaps = points.map((point) => Math.min(Infinity, ...drawn.map((other) => distance(point, other))))
    const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity
    if (middle < APART) return false
    drawn.push(...points)
    return true
  })
}

function distance(one: GridPoint, other: GridPoint): number {
  return Math.sqrt((one.column - other.column) ** 2 + (one.row - other.row) ** 2)
}
