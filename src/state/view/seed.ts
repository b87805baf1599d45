import type { ViewSetting } from './setting.ts'

const LONGEST = 60

/** The text from which all draws follow. */
export const seed: ViewSetting<'seed', string> = {
  id: 'seed',
  name: 'seed',
  whose: 'shared',
  fresh: () => 'raadstafel',
  write: (text) => text,
  read: (text) => (text.trim() !== '' && text.length <= LONGEST ? text : null),
  allowed: () => `1–${LONGEST}`,
}
