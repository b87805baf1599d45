import type { Scenario } from '../../engine.ts'
import type { Words } from '../../text/nl.ts'
import { type LinkFault, chosenFault, sumFault } from '../link-fault.ts'
import type { Around, Shelf, ViewOf, ViewSetting } from './setting.ts'

type AnySetting = ViewSetting<string, unknown>
type Values = Readonly<Record<string, unknown>>

/** The view of a page on which nobody has set anything. */
export function freshView<S extends Shelf>(shelf: S, scenario: Scenario): ViewOf<S> {
  return Object.fromEntries(shelf.map((setting) => [setting.id, setting.fresh(scenario)])) as ViewOf<S>
}

/** Picks what differs from a fresh view of the same scenario. */
export function chosenIn<S extends Shelf>(shelf: S, view: ViewOf<S>, scenario: Scenario): Partial<ViewOf<S>> {
  const chosen = differing(shelf, view, scenario).map(({ setting, value }) => [setting.id, value] as const)
  return Object.fromEntries(chosen) as Partial<ViewOf<S>>
}

/** Writes what differs from a fresh view: the names and texts of a link, in the order of the shelf. */
export function writeView<S extends Shelf>(shelf: S, view: ViewOf<S>, scenario: Scenario): readonly [string, string][] {
  return differing(shelf, view, scenario).map(({ setting, value }) => [setting.name, setting.write(value)])
}

/** Brings a view to another scenario: what was chosen as far as it goes along, and fresh values. */
export function viewElsewhere<S extends Shelf>(shelf: S, chosen: Partial<ViewOf<S>>, scenario: Scenario): ViewOf<S> {
  const values = shelf.map((setting) => {
    const kept = Object.hasOwn(chosen, setting.id) ? goingAlong(setting, valueIn(chosen, setting), scenario) : null
    return [setting.id, kept ?? setting.fresh(scenario)] as const
  })
  return Object.fromEntries(values) as ViewOf<S>
}

/**
 * Reads the view out of the texts of a link, by their names; names that the shelf does not have are for others.
 *
 * @returns the view, fresh where nothing is said, and what is wrong, by name; with a fault, the view is not to be used
 */
export function readView<S extends Shelf>(
  shelf: S,
  texts: ReadonlyMap<string, string>,
  scenario: Scenario,
  words: Words,
): { readonly view: ViewOf<S>; readonly faults: ReadonlyMap<string, LinkFault> } {
  const values: Record<string, unknown> = {}
  const faults = new Map<string, LinkFault>()
  const around: Around = { scenario, of: (setting) => valueBefore(values, setting) }
  for (const setting of shelf) {
    const text = texts.get(setting.name)
    const read = text === undefined ? null : setting.read(text, around)
    if (text !== undefined && read === null) faults.set(setting.name, faultOf(setting, text, around, words))
    values[setting.id] = read ?? setting.fresh(scenario)
  }
  return { view: values as ViewOf<S>, faults }
}

function differing(
  shelf: Shelf,
  view: object,
  scenario: Scenario,
): readonly { readonly setting: AnySetting; readonly value: unknown }[] {
  return shelf
    .map((setting) => ({ setting, value: valueIn(view, setting) }))
    .filter(({ setting, value }) => setting.write(value) !== setting.write(setting.fresh(scenario)))
}

function goingAlong(setting: AnySetting, value: unknown, scenario: Scenario): unknown {
  return setting.elsewhere === undefined ? value : setting.elsewhere(value, scenario)
}

function faultOf(setting: AnySetting, text: string, around: Around, words: Words): LinkFault {
  const missed = setting.missed?.(text) ?? null
  return missed === null ? chosenFault(setting.allowed(around), words) : sumFault(missed, words)
}

function valueBefore<T>(values: Values, setting: ViewSetting<string, T>): T {
  if (!Object.hasOwn(values, setting.id)) throw new Error(`${setting.id} is not read yet`)
  return values[setting.id] as T
}

// A shelf ties each id to the type of its value; here the id is not known when compiling.
function valueIn(view: object, { id }: AnySetting): unknown {
  return (view as Values)[id]
}
