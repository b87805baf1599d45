import type { Levers, Overrides, Scenario } from '../engine.ts'
import { type View, VIEW } from './view/shelf.ts'
import { freshView } from './view/views.ts'

/** Everything a user can set and a link can carry; levers and overrides hold only what differs from the scenario. */
export interface Settings extends View {
  readonly scenario: string
  readonly levers: Partial<Levers>
  readonly overrides: Overrides
}

/**
 * The settings of a fresh page.
 *
 * @param id the name by which a link knows this scenario
 */
export function freshSettings(id: string, scenario: Scenario): Settings {
  return { ...freshView(VIEW, scenario), scenario: id, levers: {}, overrides: {} }
}
