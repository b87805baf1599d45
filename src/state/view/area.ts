import type { Area } from '../../engine.ts'
import { areaNames } from '../areas.ts'
import type { ViewSetting } from './setting.ts'

/** The part of the region on screen. */
export const area: ViewSetting<'area', Area> = {
  id: 'area',
  name: 'area',
  whose: 'shared',
  fresh: () => 'region',
  write: (name) => name,
  read: (text, { scenario }) => areaNames(scenario).find((name) => name === text) ?? null,
  allowed: ({ scenario }) => areaNames(scenario).slice(0, 8).join(', '),
  // Two regions may use one name for different land.
  elsewhere: () => null,
}
