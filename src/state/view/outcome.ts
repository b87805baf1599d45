import { outcomeOf } from '../../engine.ts'
import type { ViewSetting } from './setting.ts'

/** The outcome on screen, by its id. */
export const outcome: ViewSetting<'outcome', string> = {
  id: 'outcome',
  name: 'outcome',
  whose: 'shared',
  fresh: () => 'shortfall',
  write: (id) => id,
  read: (text) => (outcomeOf(text) === undefined ? null : text),
  allowed: () => 'shortfall, planningBalance, …',
}
