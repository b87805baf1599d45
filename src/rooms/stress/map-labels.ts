import type { Contour, GridPoint } from './contours.ts'
import type { MapScales } from './map-geometry.ts'

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A name to be written on a line of the map. */
export interface Named {
  readonly label: string
  readonly contour: Contour
}

/** Advance of a character of the bold labels, in em; a little generous, so that boxes touch before letters do. */
const BOLD = 0.58
const PADDING = 0.28
const HEIGHT = 1.1

/** The box of a text around a point. */
export function boxOf(text: string, x: number, y: number, fontSize: number): Box {
  const half = (text.length * BOLD + 2 * PADDING) * 0.5 * fontSize
  return { left: x - half, right: x + half, top: y - 0.5 * HEIGHT * fontSize, bottom: y + 0.5 * HEIGHT * fontSize }
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * Finds a place for each name: on its line, as near to its middle as it can, between two rows of cells (where no number stands),
 * within the plot, and clear of all that has its place already.
 *
 * @param taken boxes that are not free
 * @returns a box per name, in the same order; null where the line is not on the map
 */
export function placeNames(
  names: readonly Named[],
  scales: MapScales,
  plot: Box,
  fontSize: number,
  taken: readonly Box[],
): readonly (Box | null)[] {
  const placed: Box[] = [...taken]
  return names.map(({ label, contour }) => {
    const boxes = placesOn(contour).map(({ column, row }) =>
      inside(boxOf(label, scales.x(column), scales.y(row), fontSize), plot),
    )
    const free = boxes.find((box) => !placed.some((other) => overlaps(box, other))) ?? boxes[0]
    if (free === undefined) return null
    placed.push(free)
    return free
  })
}

/** Where a line crosses from one row of cells to the next, from its middle outward; a line that crosses none is named beside its points. */
function placesOn(contour: Contour): readonly GridPoint[] {
  const longest = contour.reduce<readonly GridPoint[]>((best, line) => (line.length > best.length ? line : best), [])
  const crossings = longest.flatMap((from, i) => {
    const to = longest[i + 1]
    return to === undefined ? [] : crossingsBetween(from, to)
  })
  const places =
    crossings.length > 0 ? crossings : longest.map(({ column, row }) => ({ column, row: Math.floor(row) + 0.5 }))
  const middle = (places.length - 1) / 2
  return places
    .map((place, i) => ({ place, far: Math.abs(i - middle) }))
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place)
}

function crossingsBetween(from: GridPoint, to: GridPoint): readonly GridPoint[] {
  const [low, high] = from.row < to.row ? [from, to] : [to, from]
  const points: GridPoint[] = []
  for (let row = Math.ceil(low.row - 0.5) + 0.5; row < high.row; row += 1) {
    const along = (row - low.row) / (high.row - low.row)
    points.push({ column: low.column + along * (high.column - low.column), row })
  }
  return points
}

/** Moves a box into the plot. */
function inside(box: Box, plot: Box): Box {
  const right = Math.max(0, plot.left - box.left) - Math.max(0, box.right - plot.right)
  const down = Math.max(0, plot.top - box.top) - Math.max(0, box.bottom - plot.bottom)
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down }
}
