import { getContext, setContext, untrack } from 'svelte'
import { type Client, type Result, seriesKey } from '../engine.ts'
import { type Series, seriesIn } from './series.ts'
import { FRESH_ROOM, type RoomId } from './rooms.ts'
import { Axes } from './axes.svelte.ts'
import { Controls } from './controls.svelte.ts'
import { Insights } from './insights.svelte.ts'
import { Language } from './language.svelte.ts'
import { checkLink } from './link-check.ts'
import { problem } from './link-fault.ts'
import { readLink, writeLink } from './link.ts'
import { type Question, hasMeaning, questionKey, questionOf } from './question.ts'
import { type Loaded, type Refusal, loadFile, loadShipped } from './scenarios.ts'
import { OWN_FILE, SHIPPED } from './shipped.ts'
import { Studies } from './studies.svelte.ts'
import { outcomeStep } from '../text/outcome.ts'

/** Everything the page knows, and what a user can do to it. */
export class Page {
  readonly language = new Language()
  readonly controls: Controls
  readonly studies: Studies
  readonly insights: Insights
  readonly axes = new Axes()
  /** The one way to the engine, for every room. */
  readonly client: Client
  #room: RoomId = $state(FRESH_ROOM)
  #refusal: Refusal | null = $state.raw(null)
  #presenter: boolean = $state(false)
  /** Counts scenarios and links that were asked for; an older one that is read later is dropped. */
  #asked = 0
  /** Whether single letters are keys; a user of speech input can switch them off. */
  keys: boolean = $state(true)

  /**
   * @param first the scenario of a fresh page
   * @param client answers every room
   */
  constructor(first: Loaded, client: Client) {
    this.client = client
    this.controls = new Controls(first)
    this.insights = new Insights(client)
    this.studies = new Studies(client, (key) => {
      if (key === this.key) this.#settled()
    })
  }

  /**
   * Opens the page as its link asks; a link that cannot be followed gives a fresh page with the reasons.
   *
   * @throws RunStopped when the engine cannot be started
   */
  static async open(client: Client, hash: string): Promise<Page> {
    const first = await loadShipped(client, SHIPPED[0].id, 'nl')
    if (!first.ok) throw new Error(first.problems.map(({ where, what }) => `${where}: ${what}`).join('; '))
    const page = new Page(first.value, client)
    await page.follow(hash, true)
    return page
  }

  get room(): RoomId {
    return this.#room
  }
  /** Why the latest file or link was not used; null when all is well. */
  get refusal(): Refusal | null {
    return this.#refusal
  }
  get presenter(): boolean {
    return this.#presenter
  }

  /** The outcome on screen: the chosen one where it has meaning, else the shortfall. */
  readonly outcome: string = $derived.by(() => {
    const { outcome, area } = this.controls.settings
    return hasMeaning(outcome, area) ? outcome : 'shortfall'
  })

  readonly question: Question = $derived.by(() => {
    const { loaded, levers, settings } = this.controls
    const { overrides, seed, area } = settings
    return questionOf({ scenario: loaded.scenario, levers, overrides, seed, outcome: this.outcome, area })
  })

  readonly key: string = $derived(questionKey(this.question))

  /** Lets the engine go. */
  close(): void {
    this.client.close()
  }

  /** What is drawn; null before the first answer and where a band is withheld. */
  readonly series: Series | null = $derived.by(() => this.#drawn())

  readonly seriesKey: string = $derived.by(() => seriesKey(this.outcome, this.controls.settings.area))

  /** The hash that brings back this page. */
  readonly link: string = $derived.by(() => {
    const { settings, loaded } = this.controls
    return writeLink(this.#room, settings, loaded.scenario)
  })

  /** The one thing an effect does: it asks the engine whenever the question changes or a knob comes to rest. */
  submit(): void {
    const { key } = this
    const { dragging } = this.controls
    untrack(() => {
      this.insights.expect(this.#context())
      this.studies.submit(key, this.question, dragging)
      if (this.studies.settled) this.#settled()
    })
  }

  /** Leaves the band: what is unfinished is called off and asked again on coming back. */
  leave(): void {
    this.studies.leave()
    this.insights.leave()
  }

  togglePresenter(): void {
    this.#presenter = !this.#presenter
  }

  dismissRefusal(): void {
    this.#refusal = null
  }

  setLanguage(code: 'nl' | 'en'): void {
    this.language.code = code
    this.controls.setView({ language: code })
  }

  /**
   * Follows a link as a whole, or not at all.
   *
   * @param opening whether the page has shown nothing yet
   */
  async follow(hash: string, opening = false): Promise<void> {
    const turn = (this.#asked += 1)
    const { words } = this.language
    const read = readLink(hash, words)
    if (!read.ok) {
      this.#refuse('link', hash, read, opening ? 'fresh' : 'before')
      return
    }
    const loaded = await this.#scenarioOf(read.value.scenario)
    if (turn !== this.#asked) return
    const checked = loaded.ok ? checkLink(read.value, loaded.value.scenario, words) : loaded
    if (!loaded.ok || !checked.ok) {
      const isLost = opening && read.value.scenario === OWN_FILE
      this.#refuse('link', hash, checked, isLost ? 'withoutFile' : opening ? 'fresh' : 'before')
      return
    }
    this.#room = read.value.room
    this.#use(loaded.value)
    this.controls.take(loaded.value, checked.value)
    this.language.code = checked.value.language
  }

  /** Chooses a scenario that came with the page. */
  async chooseShipped(id: string): Promise<void> {
    await this.#choose(`${id}.json`, loadShipped(this.client, id, this.language.code))
  }

  /** Opens a user's own file; a bad one leaves everything as it was. */
  async openFile(file: File): Promise<void> {
    await this.#choose(file.name, loadFile(this.client, file, this.language.code, this.language.words))
  }

  async #choose(name: string, reading: Promise<Result<Loaded>>): Promise<void> {
    const turn = (this.#asked += 1)
    const loaded = await reading
    if (turn !== this.#asked) return
    if (!loaded.ok) {
      this.#refuse('file', name, loaded)
      return
    }
    this.#use(loaded.value)
    this.controls.choose(loaded.value)
  }

  async #scenarioOf(id: string): Promise<Result<Loaded>> {
    if (id === this.controls.loaded.id) return { ok: true, value: this.controls.loaded }
    if (id !== OWN_FILE) return loadShipped(this.client, id, this.language.code)
    return { ok: false, problems: [problem(this.language.words.problems.link.ownFile, 'link: scenario', id, '')] }
  }

  #use(loaded: Loaded): void {
    this.#refusal = null
    if (loaded === this.controls.loaded) return
    this.axes.clear()
    this.studies.forget()
  }

  #refuse(kind: Refusal['kind'], name: string, result: Result<unknown>, shown: Refusal['shown'] = 'before'): void {
    if (!result.ok) this.#refusal = { kind, name, problems: result.problems, shown }
  }

  #drawn(): Series | null {
    const { summary } = this.studies
    return summary === null ? null : seriesIn(summary, this.outcome, this.controls.settings.area)
  }

  #context(): Parameters<Insights['expect']>[0] {
    const { loaded, changed } = this.controls
    return { question: this.question, levers: loaded.levers, changed: changed > 0 }
  }

  #settled(): void {
    const { summary } = this.studies
    const series = this.#drawn()
    if (series !== null) this.axes.settle(this.seriesKey, series, outcomeStep(this.outcome))
    if (summary !== null) this.insights.complete(this.#context(), summary)
  }
}

const KEY = Symbol('page')

/** Hands the page to all components below. */
export function providePage(page: Page): Page {
  return setContext(KEY, page)
}

/** Gives the page to a component that arranges. */
export function usePage(): Page {
  return getContext<Page>(KEY)
}

/** The context of a component that is shown by itself, in a test. */
export function pageContext(page: Page): ReadonlyMap<symbol, Page> {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, when a component is made
  return new Map([[KEY, page]])
}
