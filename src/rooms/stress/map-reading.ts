import type { Estimated, StressCells, StressMaps } from '../../engine.ts'
import type { MapLayer } from '../../state/view/layer.ts'
import type { GridPoint } from './contours.ts'

/** The chances along which a map has lines, 0..1. */
export const LEVELS: readonly number[] = [0.25, 0.5, 0.75]

/** Gives what a cell of a map shows; 0 beyond its edge. */
export function cellOf(cells: StressCells, layer: MapLayer, { row, column }: GridPoint): Estimated {
  return { value: cells[layer][row]?.[column] ?? 0, error: cells.errors[layer] }
}

/** Gives the value with the darkest shade, which both maps share: certainty, or the most hectares of any cell. */
export function darkest(stress: StressMaps | null, layer: MapLayer): number {
  if (stress === null || layer === 'probability') return 1
  return Math.max(1, ...stress.byRealised[layer].flat(), ...(stress.byDelay?.[layer] ?? []).flat())
}

/** Gives the part of the target that comes, 0..1 and beyond; null without a target or before it is known. */
export function deliveredPart(deliveredShare: number | undefined, target: number): number | null {
  return deliveredShare === undefined || target === 0 ? null : deliveredShare / target
}
