import { POLICY_NAMES, readPolicies } from '../policies.ts'
import type { ViewSetting } from './setting.ts'

/** What the room of comparison sets side by side, by name; the first is what the others are measured against. */
export const policies: ViewSetting<'policies', readonly string[]> = {
  id: 'policies',
  name: 'policies',
  whose: 'shared',
  fresh: () => ['none', 'own', 'adaptivePrepared'],
  write: (names) => names.join(),
  read: readPolicies,
  allowed: () => POLICY_NAMES.join(', '),
}
