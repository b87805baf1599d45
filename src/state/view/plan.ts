import type { Scenario } from '../../engine.ts'
import type { ViewSetting } from './setting.ts'

/** Ids of the plans that wait for a decision. */
function waiting({ plans }: Scenario): readonly string[] {
  return plans.flatMap(({ id, status }) => (status === 'hard' ? [] : [id]))
}

/** The plan of which the room of the target tells until when it can wait, by its id; empty where none is chosen. */
export const plan: ViewSetting<'plan', string> = {
  id: 'plan',
  name: 'plan',
  whose: 'shared',
  fresh: () => '',
  write: (id) => id,
  read: (text, { scenario }) => (waiting(scenario).includes(text) ? text : null),
  allowed: ({ scenario }) => waiting(scenario).join(', '),
  elsewhere: () => null,
}
