import { type DistributionKey, type Scenario, KEY_NAMES, isKey } from '../../engine.ts'
import { missedSum, pairsText, readShares } from '../link-lists.ts'
import type { ViewSetting } from './setting.ts'

export const FRESH_KEY: DistributionKey = 'origin'

function read(text: string, scenario: Scenario): DistributionKey | null {
  const named = KEY_NAMES.find((name) => name === text)
  if (named !== undefined) return named
  const shares = readShares(text)
  return shares !== null && isKey(scenario, shares) ? shares : null
}

/** How the room of municipalities shares out the regional task. */
export const key: ViewSetting<'key', DistributionKey> = {
  id: 'key',
  name: 'key',
  whose: 'shared',
  fresh: () => FRESH_KEY,
  write: (value) => (typeof value === 'string' ? value : pairsText(value)),
  read: (text, { scenario }) => read(text, scenario),
  allowed: ({ scenario }) => `${KEY_NAMES.join(', ')}, ${scenario.municipalities[0]?.id ?? ''}:0.5,…`,
  missed: (text) => missedSum({ key: readShares(text) }),
  // Agreed shares name the municipalities of a scenario; a key by name suits every region.
  elsewhere: (value) => (typeof value === 'string' ? value : null),
}
