import { OTHER_POLICY_NAMES } from '../policies.ts'
import type { ViewSetting } from './setting.ts'

/** The policy that the room of the story tells beside the knobs, by name. */
export const against: ViewSetting<'against', string> = {
  id: 'against',
  name: 'against',
  whose: 'shared',
  fresh: () => 'adaptivePrepared',
  write: (name) => name,
  read: (text) => (OTHER_POLICY_NAMES.includes(text) ? text : null),
  allowed: () => OTHER_POLICY_NAMES.join(', '),
}
