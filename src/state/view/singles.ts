import type { ViewSetting } from './setting.ts'

/** Whether single futures are drawn in the band. */
export const singles: ViewSetting<'singles', boolean> = {
  id: 'singles',
  name: 'singles',
  whose: 'shared',
  fresh: () => false,
  write: (drawn) => (drawn ? 'on' : 'off'),
  read: (text) => (text === 'on' ? true : null),
  allowed: () => 'on',
}
