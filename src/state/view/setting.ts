import type { Scenario } from '../../engine.ts'
import type { MissedSum } from '../link-lists.ts'

/** What stands around a setting when a link is read. */
export interface Around {
  readonly scenario: Scenario
  /**
   * Gives what the same link says of another setting, its fresh value where it says nothing.
   *
   * @throws when that one stands at the same place or later on the shelf: it has not been read
   */
  readonly of: <T>(setting: ViewSetting<string, T>) => T
}

/** One thing about the view that a user can set and a link can carry: how the page looks at a scenario, not what it computes with. */
export interface ViewSetting<Id extends string, T> {
  readonly id: Id
  /** Its name in a link; no lever, assumption or event bears it. */
  readonly name: string
  /** Whether it belongs to whoever looks (own), or to what is shown and travels to whoever opens a link (shared). */
  readonly whose: 'own' | 'shared'
  /** What holds when nobody has set it. */
  fresh(scenario: Scenario): T
  /** Writes any value; two values are the same when they are written the same. */
  write(value: T): string
  /** Reads what `write` wrote; null when it is not allowed here. A fresh value need not be readable: links leave it out. */
  read(text: string, around: Around): T | null
  /** Says what is allowed here, for whoever sent something else. */
  allowed(around: Around): string
  /** Finds shares that are well written but make up no whole; null when that is not the fault. */
  missed?(text: string): MissedSum | null
  /** What becomes of a chosen value when another scenario is opened; null when it does not go along. Left out: it stays. */
  elsewhere?(value: T, scenario: Scenario): T | null
}

/** View settings in the order in which links carry them; one may depend on those before it. */
export type Shelf = readonly ViewSetting<string, unknown>[]

/** The values of all settings of a shelf, by id. */
export type ViewOf<S extends Shelf> = {
  readonly [Setting in S[number] as Setting['id']]: ReturnType<Setting['fresh']>
}
