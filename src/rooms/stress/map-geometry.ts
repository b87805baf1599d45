import type { Plot } from '../../charts/fan-geometry.ts'
import type { GridPoint } from './contours.ts'

/** A grid of cells in a plot; row 0 is at the bottom. */
export interface MapScales {
  readonly cellWidth: number
  readonly cellHeight: number
  /** Left edge of a column; the centre lies half a cell further. */
  readonly left: (column: number) => number
  /** Upper edge of a row. */
  readonly top: (row: number) => number
  readonly x: (column: number) => number
  readonly y: (row: number) => number
  /** The cell under a point in pixels, held within the grid. */
  readonly cellAt: (x: number, y: number) => GridPoint
}

/** Lays a grid of equal cells over a plot. */
export function mapScales(plot: Plot, columns: number, rows: number): MapScales {
  const cellWidth = (plot.right - plot.left) / columns
  const cellHeight = (plot.bottom - plot.top) / rows
  const left = (column: number): number => plot.left + column * cellWidth
  const top = (row: number): number => plot.bottom - (row + 1) * cellHeight
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(value)))
  return {
    cellWidth,
    cellHeight,
    left,
    top,
    x: (column) => left(column) + cellWidth / 2,
    y: (row) => top(row) + cellHeight / 2,
    cellAt: (x, y) => ({
      column: within((x - plot.left) / cellWidth, columns),
      row: within((plot.bottom - y) / cellHeight, rows),
    }),
  }
}

/** Gives the place of a value among equally spaced values, as a fraction of columns; null outside them. */
export function placeOf(value: number, values: readonly number[]): number | null {
  const [first, second] = values
  if (first === undefined || second === undefined) return null
  const place = (value - first) / (second - first)
  return place >= -0.5 && place <= values.length - 0.5 ? place : null
}

/** Gives the index of the value that lies nearest. */
export function nearest(value: number, values: readonly number[]): number {
  const distance = (i: number): number => Math.abs((values[i] ?? Infinity) - value)
  return values.reduce((best, _, i) => (distance(i) < distance(best) - 1e-9 ? i : best), 0)
}

/** The shades of a map, from nothing to everything. */
export const SHADE_FILLS = ['#f4f1ea', '#fbe6d8', '#f6cdb2', '#eeae87', '#e28d5e', '#bb4e1a', '#8a3310'] as const
const SHADES = SHADE_FILLS.length

/** Gives the shade of a value between 0 and the most: equal steps, the highest for the most itself. */
export function shadeOf(value: number, most: number): number {
  return most > 0 ? Math.max(0, Math.min(SHADES - 1, Math.floor((value / most) * SHADES))) : 0
}

/** Where a cross-hair goes on a key; null when the key does not move it. */
export function moved(at: GridPoint, key: string, columns: number, rows: number): GridPoint | null {
  const within = (column: number, row: number): GridPoint => ({
    column: Math.max(0, Math.min(columns - 1, column)),
    row: Math.max(0, Math.min(rows - 1, row)),
  })
  switch (key) {
    case 'ArrowLeft':
      return within(at.column - 1, at.row)
    case 'ArrowRight':
      return within(at.column + 1, at.row)
    case 'ArrowUp':
      return within(at.column, at.row + 1)
    case 'ArrowDown':
      return within(at.column, at.row - 1)
    case 'Home':
      return within(0, at.row)
    case 'End':
      return within(columns - 1, at.row)
    case 'PageUp':
      return within(at.column, rows - 1)
    case 'PageDown':
      return within(at.column, 0)
    default:
      return null
  }
}
