import { untrack } from 'svelte'
import type { Story, Summary, YearTold } from '../../engine.ts'
import type { Page } from '../../state/page.svelte.ts'
import { OWN_POLICY, POLICY_FILES } from '../../state/policies.ts'
import { questionKey } from '../../state/question.ts'
import { Asking } from '../../state/asking/asking.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'
import { nearestFuture } from '../../state/view/future.ts'

const FUTURES = 8192
/** A sentence or two can be read in this time. */
const YEAR_MS = 1600

/** What the basin and the tipping year rest on. */
export const POOL = {
  tap: 'openLandUsed',
  level: 'issuable',
  drain: 'issuance',
  overflow: 'unusedLand',
  queue: 'shortfall',
} as const

/** What the room of the story knows: one future under two policies, and the pool of land under the first. */
export class Storytelling {
  readonly #page: Page
  readonly story: Asking<'story'>
  readonly pool: Asking<'compare'>
  #playing: boolean = $state(false)
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(page: Page) {
    this.#page = page
    this.story = new Asking(page.client, 'story', 'story')
    this.pool = new Asking(page.client, 'compare', 'pool')
  }

  get future(): number {
    return this.#page.controls.settings.future
  }
  /** The policy that is told beside the knobs as they stand. */
  get against(): string {
    return this.#page.controls.settings.against
  }
  get playing(): boolean {
    return this.#playing
  }

  readonly #poolStudy = $derived.by(() => ({
    ...this.#page.question,
    futures: FUTURES,
    outcomes: Object.values(POOL),
    areas: ['region' as const],
    paths: 0,
  }))
  readonly #poolKey: string = $derived.by(() => questionKey(this.#poolStudy))
  readonly #storyKey: string = $derived.by(() => `${this.#poolKey} ${String(this.future)} ${this.against}`)

  /** The newest story; while a new one is computed this is still the old one. */
  readonly told: Story | null = $derived.by(() => this.story.answer?.value ?? null)
  readonly summary: Summary | null = $derived.by(() => this.pool.answer?.value.runs[0] ?? null)

  /** The year on screen under each policy; empty before the first answer. */
  readonly now: readonly YearTold[] = $derived.by(() => {
    const { year } = this.#page.controls.settings
    return this.told?.tellings.flatMap(({ years }) => years.find((told) => told.year === year) ?? []) ?? []
  })

  /** Asks for the story on screen whenever that changes; for an effect. */
  submitStory(): void {
    const key = this.#storyKey
    if (this.#page.controls.dragging) return
    untrack(() => {
      const own = { id: OWN_POLICY, levers: this.#page.controls.levers }
      this.story.ask(key, {
        study: this.#poolStudy,
        future: this.future,
        policies: [own, { id: this.against, named: true }],
        files: POLICY_FILES,
      })
    })
  }

  /** Asks for the pool once the story is there; for an effect. */
  submitPool(): void {
    const key = this.#poolKey
    if (this.#page.controls.dragging || !this.story.settled) return
    untrack(() => {
      const own = { id: OWN_POLICY, levers: this.#page.controls.levers }
      this.pool.ask(key, { study: this.#poolStudy, policies: [own], files: POLICY_FILES })
    })
  }

  /** Goes to a future; numbers beyond the last end at the last. */
  goTo(future: number): void {
    this.pause()
    this.#page.controls.setView({ future: nearestFuture(future) })
  }

  setAgainst(name: string): void {
    this.#page.controls.setView({ against: name })
  }

  /** Goes some years on or back; a story that has ended starts again when it is played. */
  step(years: number): void {
    this.#page.controls.setYear(this.#page.controls.settings.year + years)
  }

  play(): void {
    const { settings, loaded } = this.#page.controls
    if (settings.year >= loaded.scenario.endYear) this.#page.controls.setYear(loaded.scenario.baseYear + 1)
    this.#playing = true
    this.#timer = setInterval(() => {
      this.step(1)
      if (this.#page.controls.settings.year >= loaded.scenario.endYear) this.pause()
    }, YEAR_MS)
  }

  pause(): void {
    clearInterval(this.#timer)
    this.#playing = false
  }

  leave(): void {
    this.pause()
    this.story.leave()
    this.pool.leave()
  }
}

/** Gives the page's story; what was computed is still there after a look in another room. */
export const storytellingOf = lasting((page) => new Storytelling(page))
