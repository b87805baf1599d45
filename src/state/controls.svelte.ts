import type { Area, FixedId, DistributionKey, LeverId, Levers } from '../engine.ts'
import { FRESH, type MapLayer, type Settings, freshSettings, freshYear } from './settings.ts'
import type { Loaded } from './scenarios.ts'

/** What the user has set, on the scenario in use. Only differences from the scenario are kept. */
export class Controls {
  #loaded: Loaded = $state.raw() as Loaded
  #settings: Settings = $state.raw() as Settings
  #dragging: boolean = $state(false)
  /** The year that the user chose; null while it is that of the scenario. */
  #chosenYear: number | null = null

  constructor(loaded: Loaded) {
    this.#loaded = loaded
    this.#settings = freshSettings(loaded.id, loaded.scenario.endYear)
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
    this.#chosenYear = settings.year === freshYear(loaded.scenario.endYear) ? null : settings.year
  }

  /** Chooses another scenario: choices and fixed assumptions belong to a scenario and go, the view stays where it can. */
  choose(loaded: Loaded): void {
    const { language, seed, singles, outcome, policies, atMost, future, against, layer } = this.#settings
    const { baseYear, endYear } = loaded.scenario
    const fresh = freshSettings(loaded.id, endYear)
    const chosen = this.#chosenYear
    const year = chosen !== null && chosen > baseYear && chosen <= endYear ? chosen : fresh.year
    // Agreed shares name the municipalities of a scenario; a key by name suits every region.
    const key = typeof this.#settings.key === 'string' ? this.#settings.key : FRESH.key
    const view = { language, seed, singles, outcome, year, policies, atMost, future, against, layer, key }
    this.take(loaded, { ...fresh, ...view })
    this.#chosenYear = chosen
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

  setYear(year: number): void {
    const { baseYear, endYear } = this.#loaded.scenario
    const inside = Math.max(baseYear + 1, Math.min(endYear, Math.round(year)))
    if (inside === this.#settings.year) return
    this.#settings = { ...this.#settings, year: inside }
    this.#chosenYear = inside
  }

  setView(view: {
    policies?: readonly string[]
    atMost?: number
    future?: number
    against?: string
    plan?: string
    layer?: MapLayer
    key?: DistributionKey
    outcome?: string
    area?: Area
    singles?: boolean
    seed?: string
    language?: 'nl' | 'en'
  }): void {
    this.#settings = { ...this.#settings, ...view }
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
