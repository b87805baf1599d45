import { untrack } from 'svelte'
import { type StressMaps, type Summary, type Take, TAKES_FUTURES } from '../../engine.ts'
import type { Page } from '../../state/page.svelte.ts'
import { type Question, questionKey } from '../../state/question.ts'
import { studyAtRest } from '../../state/studies.svelte.ts'
import { Asking } from '../../state/asking/asking.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'

/** Futures behind every cell and every goal. */
const FUTURES = 4096
/** The targets of which is told what they take, beside the chosen one. */
const TARGETS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** What a target takes, where that is not withheld. */
type KnownTake = Take & { readonly best: number }

/** What the room of the target knows: the maps, the goals, how the target fares as a test, and what targets take. */
export class Stressing {
  readonly #page: Page
  readonly maps: Asking<'stressMaps'>
  readonly goals: Asking<'stressGoals'>
  readonly planStart: Asking<'latestStart'>
  readonly #test: Asking<'study'>
  readonly #takes: Asking<'takes'>

  constructor(page: Page) {
    this.#page = page
    this.maps = new Asking(page.client, 'stressMaps', 'maps')
    this.goals = new Asking(page.client, 'stressGoals', 'goals')
    this.planStart = new Asking(page.client, 'latestStart', 'start of a plan')
    this.#test = new Asking(page.client, 'study', 'test')
    this.#takes = new Asking(page.client, 'takes', 'takes')
  }

  readonly #question: Question = $derived.by(() => ({
    ...this.#page.question,
    outcomes: ['shortfall', 'cumulativeGrossDemand', 'cumulativeDeliveredIntensification'],
    areas: ['region'],
    paths: 0,
  }))
  readonly #key: string = $derived.by(() => {
    const { area } = this.#page.controls.settings
    return `${questionKey(this.#question)} ${area}`
  })

  /** The policy's own result: is the target met? Null before the first answer. */
  get tested(): Summary | null {
    return this.#test.answer?.value ?? null
  }

  /** What several targets take; grows while it is computed, over what was known before. */
  readonly takes: readonly KnownTake[] = $derived.by(() => {
    const known = [this.#takes.answer, this.#takes.whole].flatMap((answer) => answer?.value ?? [])
    return TARGETS.flatMap(
      (target) => known.find((take): take is KnownTake => take.target === target && take.best !== null) ?? [],
    )
  })

  /** Whether what targets take is being renewed. */
  get seeking(): boolean {
    return this.#takes.running !== null
  }

  readonly stress: StressMaps | null = $derived.by(() => this.maps.answer?.value ?? null)

  /** Asks for all that is on screen whenever it changes; for an effect. */
  submit(): void {
    const { year, area, atMost } = this.#page.controls.settings
    const key = this.#key
    const question = this.#question
    untrack(() => {
      const study = { ...question, futures: FUTURES }
      this.maps.ask(`${key} ${year}`, { study, year, area })
      this.goals.ask(`${key} ${year} ${atMost}`, { study, year, area, chance: atMost })
      this.#test.ask(key, studyAtRest(question))
    })
  }

  /** Works out what targets take, once the goals are there; for an effect. */
  submitTakes(): void {
    const key = this.#key
    const question = this.#question
    const isFree = this.goals.settled && this.#test.settled
    if (!isFree) return
    untrack(() => {
      this.#takes.ask(key, { study: { ...question, futures: TAKES_FUTURES }, targets: TARGETS })
    })
  }

  /** Chooses the plan of which is asked until when it can wait; an empty id is none. */
  choosePlan(id: string): void {
    this.#page.controls.setView({ plan: id })
    if (id === '') this.planStart.cancel()
  }

  /** Asks until when the chosen plan can wait; for an effect. */
  submitPlan(): void {
    const { year, area, atMost, plan } = this.#page.controls.settings
    const key = `${this.#key} ${year} ${atMost} ${plan}`
    const study = { ...this.#question, futures: FUTURES }
    if (plan === '') return
    untrack(() => {
      this.planStart.ask(key, { study, year, area, chance: atMost, plan })
    })
  }

  retry(): void {
    if (this.maps.failure) this.maps.retry()
    if (this.goals.failure) this.goals.retry()
    if (this.#test.failure) this.#test.retry()
  }

  leave(): void {
    for (const asking of [this.maps, this.goals, this.planStart, this.#test, this.#takes]) asking.leave()
  }
}

/** Gives the page's stress test; what was computed is still there after a look in another room. */
export const stressingOf = lasting((page) => new Stressing(page))
