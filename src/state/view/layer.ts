import type { ViewSetting } from './setting.ts'

/** What a cell of a map can show: the chance of too little, how many hectares too little, or how many are not served. */
export const MAP_LAYERS = ['probability', 'hectares', 'notServed'] as const
export type MapLayer = (typeof MAP_LAYERS)[number]

/** What the maps of the room of the target show in their cells. */
export const layer: ViewSetting<'layer', MapLayer> = {
  id: 'layer',
  name: 'layer',
  whose: 'shared',
  fresh: () => 'probability',
  write: (name) => name,
  read: (text) => MAP_LAYERS.find((name) => name === text) ?? null,
  allowed: () => MAP_LAYERS.join(', '),
}
