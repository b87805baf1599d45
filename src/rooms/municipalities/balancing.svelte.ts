import { untrack } from 'svelte'
import { type Area, type Comparison, type Policy, type Study, type Summary, type Tasks, tasksOf } from '../../engine.ts'
import type { Page } from '../../state/page.svelte.ts'
import { questionKey } from '../../state/question.ts'
import { Asking } from '../../state/asking/asking.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'
import type { BandLevels } from '../../text/spread.ts'
import type { Told } from './sentences.ts'
import { type Balance, type Change, OUTCOMES, balanceOf, changesOf, levelsAt, municipalAreas } from './balance.ts'

/** Futures behind every figure of the room: nine municipalities take nine times the room of a region. */
const FUTURES = 2048

/** The three points of cooperation, and the knobs as they stand where those differ from today. */
export const POINTS = ['apart', 'today', 'full', 'own'] as const
export type Point = (typeof POINTS)[number]

/** What the room of municipalities knows. */
export class Balancing {
  readonly #page: Page
  readonly compare: Asking<'compare'>

  constructor(page: Page) {
    this.#page = page
    this.compare = new Asking(page.client, 'compare', 'balances')
  }

  readonly areas: readonly Area[] = $derived.by(() => municipalAreas(this.#page.controls.loaded.scenario))

  /** The municipality whose sheet is open: the page's area, or else the first. */
  readonly area: Area = $derived.by(() => {
    const { area } = this.#page.controls.settings
    return this.areas.includes(area) ? area : (this.areas[0] ?? 'region')
  })

  /** Whether the knobs differ from today in what this room is about. */
  readonly #differs: boolean = $derived.by(() => {
    const { levers, loaded } = this.#page.controls
    return levers.optOut.length > 0 || levers.cooperation !== loaded.levers.cooperation
  })

  readonly #policies: readonly Policy[] = $derived.by(() => {
    const { levers, loaded } = this.#page.controls
    const today = { ...levers, optOut: [], cooperation: loaded.levers.cooperation }
    return [
      { id: 'today', levers: today },
      { id: 'apart', levers: { ...today, cooperation: 0 } },
      { id: 'full', levers: { ...today, cooperation: 1 } },
      ...(this.#differs ? [{ id: 'own', levers }] : []),
    ]
  })

  readonly #study: Study = $derived.by(() => ({
    ...this.#page.question,
    policy: this.#policies[0] ?? this.#page.question.policy,
    futures: FUTURES,
    outcomes: OUTCOMES,
    areas: ['region', ...this.areas],
    paths: 0,
  }))

  readonly #key: string = $derived.by(() => {
    const { optOut, cooperation } = this.#page.controls.levers
    return `${questionKey(this.#study)} ${optOut.join()} ${String(cooperation)}`
  })

  readonly comparison: Comparison | null = $derived.by(() => this.compare.answer?.value ?? null)

  /** The page with the knobs as they stood for the answer on screen: what is said of it is said of those, also while a newer one is computed. */
  readonly told: Told = $derived.by(() => {
    const { controls, language } = this.#page
    return {
      language,
      controls: { loaded: controls.loaded, levers: this.#run('own')?.policy.levers ?? controls.levers },
    }
  })

  /** The points that are on screen. */
  readonly points: readonly Point[] = $derived.by(() =>
    POINTS.filter((point) => this.comparison?.runs.some(({ policy }) => policy.id === point)),
  )

  /** The balance of an area at a point; the knobs as they stand are today where nothing differs. */
  balance(area: Area, point: Point): Balance | null {
    const run = this.#run(point)
    return run === undefined ? null : balanceOf(run, area, this.#page.controls.settings.year)
  }

  /** The task of each municipality by the chosen key, with the knobs as they stand; null while unknown. */
  readonly tasks: Tasks | null = $derived.by(() => {
    const run = this.#run('own')
    const { settings, loaded } = this.#page.controls
    return run === undefined ? null : tasksOf(run, loaded.scenario, settings.key, settings.year)
  })

  /** The planning shortage of the region, ha; null while unknown or withheld. */
  readonly shortage: BandLevels | null = $derived.by(() => {
    const run = this.#run('own')
    return run === undefined ? null : levelsAt(run, 'planningBalance', this.#page.controls.settings.year)
  })

  #run(point: Point): Summary | undefined {
    const runs = this.comparison?.runs ?? []
    return runs.find(({ policy }) => policy.id === point) ?? (point === 'own' ? runs[0] : undefined)
  }

  /** What a point changes for each municipality, or for the region alone, against today. */
  changes(point: Point, areas: readonly Area[] = this.areas): readonly Change[] | null {
    const { comparison } = this
    return comparison === null ? null : changesOf(comparison, point, areas, this.#page.controls.settings.year)
  }

  /** Asks for what is on screen whenever that changes; for an effect. */
  submit(): void {
    const key = this.#key
    if (this.#page.controls.dragging) return
    untrack(() => {
      this.compare.ask(key, { study: this.#study, policies: this.#policies })
    })
  }

  /** Puts a municipality out of the cooperation, or back in; in the order of the scenario. */
  optOut(area: Area, out: boolean): void {
    const { controls } = this.#page
    const ids = controls.loaded.scenario.municipalities.map(({ id }) => id)
    const chosen = controls.levers.optOut
    controls.setLever(
      'optOut',
      ids.filter((id) => (`municipality:${id}` === area ? out : chosen.includes(id))),
    )
  }

  choose(area: Area): void {
    this.#page.controls.setView({ area })
  }

  leave(): void {
    this.compare.leave()
  }
}

/** Gives the page's balances; what was computed is still there after a look in another room. */
export const balancingOf = lasting((page) => new Balancing(page))
