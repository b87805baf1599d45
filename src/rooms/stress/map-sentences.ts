import type { Estimated, StressCells, StressMaps } from '../../engine.ts'
import type { Language } from '../../state/language.svelte.ts'
import type { MapLayer } from '../../state/view/layer.ts'
import type { Numbers } from '../../text/numbers.ts'
import { chanceWord } from '../../text/scale.ts'
import type { GridPoint } from './contours.ts'
import { cellOf } from './map-reading.ts'
import { targetWords } from './words.ts'

/** What the columns of a map are: the part of the target that comes, or the years that it comes late. */
export type Axis = 'realised' | 'delay'

/** Writes a cell as short as its map needs it: a whole percentage, or whole hectares. */
export function cellText(cell: Estimated, layer: MapLayer, numbers: Numbers): string {
  return layer === 'probability' ? numbers.percentTo(cell, 0) : numbers.plain(cell, 0)
}

/** Says a cell: what target and what column, and then the chance and the hectares. */
export function cellSaid(
  stress: StressMaps,
  cells: StressCells,
  axis: Axis,
  at: GridPoint,
  { code, numbers, words }: Pick<Language, 'code' | 'numbers' | 'words'>,
): string {
  const { map } = targetWords[code]
  const target = numbers.percentTo(stress.target[at.row] ?? 0, 0)
  const column = stress[axis][at.column] ?? 0
  const chance = cellOf(cells, 'probability', at)
  const ha = (layer: MapLayer): string => `${numbers.hectares(cellOf(cells, layer, at))} ha`
  const said = map.said(
    axis === 'realised'
      ? map.realisedCell(target, numbers.percentTo(column, 0))
      : map.delayCell(target, String(column)),
    words.chance[chanceWord(chance.value)],
    numbers.chance(chance),
    ha('hectares'),
    ha('notServed'),
  )
  // A number and its sign stay on one line.
  return said.replace(/(\d) %/g, '$1\u00a0%')
}
