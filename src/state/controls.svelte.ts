import type { FixedId, LeverId, Levers } from '../engine.ts'
import type { Loaded } from './scenarios.ts'
import { type Settings, freshSettings } from './settings.ts'
import { type View, VIEW } from './view/shelf.ts'
import { chosenIn, viewElsewhere } from './view/views.ts'
import { nearestYear } from './view/year.ts'

/** What the user has set, on the scenario in use. Only differences from the scenario are kept. */
export class Controls {
  #loaded: Loaded = $state.raw() as Loaded
  #settings: Settings = $state.raw() as Settings
  #dragging: boolean = $state(false)
  /** What of the view the user chose, also where the scenario in use cannot show it. */
  #chosen: Partial<View> = {}

  constructor(loaded: Loaded) {
    this.#loaded = loaded
    this.#settings = freshSettings(loaded.id, loaded.scenario)
  }

  get loaded(): Loaded {
    return this.#loaded
  }
  get settings(): Settings {
    return this.#settings
  }
  /** Whether a knob still moves. */
  get dragging(): boolean {
    return this.#dragging
  }

  /** Every lever at its present value. */
  readonly levers: Levers = $derived({ ...this.#loaded.levers, ...this.#settings.levers })

  /** How many levers and assumptions differ from the scenario. */
  readonly changedLevers: number = $derived(Object.keys(this.#settings.levers).length)
  readonly changedAssumptions: number = $derived(Object.keys(this.#settings.overrides).length)

  get changed(): number {
    return this.changedLevers + this.changedAssumptions
  }

  /** Takes over a scenario together with all settings; whoever calls has checked both. */
  take(loaded: Loaded, settings: Settings): void {
    this.#loaded = loaded
    this.#settings = settings
    this.#dragging = false
    this.#chosen = chosenIn(VIEW, settings, loaded.scenario)
  }

  /** Chooses another scenario: choices and fixed assumptions belong to a scenario and go, the view stays where it can. */
  choose(loaded: Loaded): void {
    const chosen = this.#chosen
    const view = viewElsewhere(VIEW, chosen, loaded.scenario)
    this.take(loaded, { ...freshSettings(loaded.id, loaded.scenario), ...view })
    this.#chosen = chosen
  }

  setLever<Id extends LeverId>(id: Id, value: Levers[Id], dragging = false): void {
    const levers: Partial<Record<LeverId, unknown>> = { ...this.#settings.levers }
    if (isSame(this.#loaded.levers[id], value)) delete levers[id]
    else levers[id] = value
    this.#change({ levers: levers as Partial<Levers> }, dragging)
  }

  /** Fixes an assumption, or a figure of an event, at one value in every future. */
  setAssumption(id: FixedId, value: number, dragging = false): void {
    this.#change({ overrides: { ...this.#settings.overrides, [id]: value } }, dragging)
  }

  resetLever(id: LeverId): void {
    this.setLever(id, this.#loaded.levers[id])
  }

  /** Gives an assumption its distribution back, or drops a figure of an event. */
  releaseAssumption(id: FixedId): void {
    const overrides: Partial<Record<FixedId, number>> = { ...this.#settings.overrides }
    delete overrides[id]
    this.#change({ overrides: overrides }, false)
  }

  resetAll(): void {
    this.#change({ levers: {}, overrides: {} }, false)
  }

  /** Goes to a year, or to the nearest that the scenario has. */
  setYear(year: number): void {
    const nearest = nearestYear(year, this.#loaded.scenario)
    if (nearest !== this.#settings.year) this.setView({ year: nearest })
  }

  setView(view: Partial<View>): void {
    this.#settings = { ...this.#settings, ...view }
    this.#chosen = { ...this.#chosen, ...view }
  }

  /** A knob has come to rest. */
  settle(): void {
    this.#dragging = false
  }

  #change(part: Partial<Settings>, dragging: boolean): void {
    this.#settings = { ...this.#settings, ...part }
    this.#dragging = dragging
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return JSON.stringify(a) === JSON.stringify(b)
}
